import { expect, test } from "vitest";
import { findSource } from "../../src/commands/find-source.ts";

test.each([
  ["Look: “we have counted the ships” she says", "we have counted the ships"],
  ["Look: ‹we have counted the ships› she says", "we have counted the ships"],
  ["Look: 「we have counted the ships」 she says", "we have counted the ships"],
  ["Look: 'we have counted the ships' she says", "we have counted the ships"],
  ["Look: ‹we count› she says -now", "Look: we count she says now"],
  ["Look: “we have counted the ships she says", "Look: we have counted the ships she says"],
])("the source of %j is looked for by %j", (content, question) => {
  expect(findSource.toCall({ id: "1", content })).toEqual({ command: "ask", args: { question } });
});
