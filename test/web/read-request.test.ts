import { expect, test } from "vitest";
import { readRequest } from "../../src/web/read-request.ts";

const HALF = "a\ud83d";
const WHOLE = "a\ufffd";
const PERSON = { viewer: { id: "1", canManageMessages: false }, locale: "en-US" };

test.each([
  [
    { kind: "command", command: HALF, args: { question: HALF } },
    { command: WHOLE, args: { question: WHOLE } },
  ],
  [
    { kind: "completion", command: "ask", option: HALF, typed: HALF, args: {} },
    { option: WHOLE, typed: WHOLE },
  ],
  [
    { kind: "message-command", name: HALF, target: { id: "1", content: HALF } },
    { name: WHOLE, target: { content: WHOLE } },
  ],
  [
    { kind: "click", customId: HALF, message: { id: "1", content: HALF, isPrivate: false } },
    { customId: WHOLE, message: { content: WHOLE } },
  ],
])("half a surrogate pair in %j is replaced: it could not be sent back", (sent, read) => {
  expect(readRequest({ ...PERSON, ...sent })).toMatchObject(read);
});

test("what is done on the page is done in a server of its own, whatever the page says", () => {
  const sent = { ...PERSON, kind: "command", command: "stats", args: {}, serverId: "77", members: [] };
  expect(readRequest(sent)).toMatchObject({ serverId: "page", viewer: { canManageServer: false }, members: [] });
});

test("a member of the page's channel is present", () => {
  const sent = { ...PERSON, kind: "command", command: "ask", args: { question: "x", for: "100000000000000001" } };
  expect(readRequest(sent)).toMatchObject({ members: [{ id: "100000000000000001", standing: "present" }] });
});
