import { expect, test } from "vitest";
import { readInteraction } from "../../src/discord/interaction.ts";
import type { Request } from "../../src/interact/request.ts";
import { readNow } from "../../src/time/instant.ts";
import { buildCommandInteraction, type OptionValues, type Origin } from "../support/discord/interactions.ts";
import {
  APPLICATION_ID,
  buildUser,
  GUILD_ID,
  MANAGER_PERMISSIONS,
  MODERATOR_PERMISSIONS,
  OUTSIDER_PERMISSIONS,
} from "../support/discord/people.ts";

// What Discord says of who does something, of whom they name, and of where.

const ANN = "1400000000000000007";
const COMMAND = {
  id: "1",
  name: "ask",
  options: [
    { name: "question", type: 3 },
    { name: "for", type: 6 },
  ],
};

function build(values: OptionValues, origin: Origin = {}) {
  return buildCommandInteraction(COMMAND, { question: "x", ...values }, origin);
}

function read(payload: unknown): Request | undefined {
  return readInteraction(payload, readNow)?.request;
}

function readMembers(payload: unknown): unknown {
  const request = read(payload);
  return request?.kind === "command" ? request.members : undefined;
}

test("a server is known by its id, direct messages are none", () => {
  expect(read(build({}))).toMatchObject({ serverId: GUILD_ID });
  expect(read(build({}, { place: "direct-message" }))).not.toHaveProperty("serverId");
});

test.each([
  [undefined, false, false],
  [MODERATOR_PERMISSIONS, true, false],
  [MANAGER_PERMISSIONS, false, true],
])("of permissions %s messages can be managed: %s, and the server: %s", (permissions, messages, server) => {
  const origin = permissions === undefined ? {} : { permissions };
  const viewer = { canManageMessages: messages, canManageServer: server };
  expect(read(build({}, origin))).toMatchObject({ viewer });
});

test("in direct messages nobody manages anything", () => {
  const payload = build({}, { place: "direct-message" });
  expect(read(payload)).toMatchObject({ viewer: { canManageMessages: false, canManageServer: false } });
});

test.each(["", "all", "-1", "0x20", "1.5", "9".repeat(21)])(
  "permissions of %j are malformed, and throw nothing",
  (permissions) => {
    expect(read(build({}, { permissions }))).toBeUndefined();
    expect(read(build({ for: ANN }, { namedPermissions: permissions }))).toBeUndefined();
  },
);

test("a named member is present who may view the channel", () => {
  expect(readMembers(build({ for: ANN }))).toEqual([{ id: ANN, standing: "present" }]);
  const outsider = { namedPermissions: OUTSIDER_PERMISSIONS };
  expect(readMembers(build({ for: ANN }, outsider))).toEqual([{ id: ANN, standing: "absent" }]);
});

test("a named user who is no member is absent, and a bot is a bot", () => {
  const payload = build({ for: ANN });
  const data = { ...payload.data, resolved: { users: { [ANN]: buildUser(ANN) } } };
  expect(readMembers({ ...payload, data })).toEqual([{ id: ANN, standing: "absent" }]);
  expect(readMembers(build({ for: APPLICATION_ID }))).toEqual([{ id: APPLICATION_ID, standing: "bot" }]);
});

test("in direct messages those who take part are present", () => {
  const payload = build({ for: ANN }, { place: "direct-message" });
  expect(readMembers(payload)).toEqual([{ id: ANN, standing: "absent" }]);
  const channel = { ...payload.channel, recipients: [buildUser(ANN)] };
  expect(readMembers({ ...payload, channel })).toEqual([{ id: ANN, standing: "present" }]);
});

test("what Discord leaves out of a member is no permission", () => {
  const payload = build({ for: ANN });
  const data = { ...payload.data, resolved: { users: { [ANN]: buildUser(ANN) }, members: { [ANN]: {} } } };
  expect(readMembers({ ...payload, data })).toEqual([{ id: ANN, standing: "absent" }]);
});

test("half a surrogate pair in an option is replaced: it could not be sent back", () => {
  const request = read(build({ question: "a\ud83d b\udea2" }));
  expect(request).toMatchObject({ args: { question: "a\ufffd b\ufffd" } });
});
