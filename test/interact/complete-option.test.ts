import { expect, test } from "vitest";
import type { Command } from "../../src/commands/command.ts";
import type { Suggestion } from "../../src/core/suggest/suggestion.ts";
import type { CompletionRequest } from "../../src/interact/request.ts";
import { respond } from "../../src/interact/respond.ts";
import { makeLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";

const VIEWER = { id: "1", canManageMessages: false, canManageServer: false };

async function complete(suggestions: readonly Suggestion[], audience?: "managers"): Promise<unknown> {
  const command: Command = {
    name: "ask",
    description: "Suggest",
    options: [],
    run: () => Promise.reject(new Error("not run")),
    suggest: () => suggestions,
    ...(audience !== undefined && { audience }),
  };
  const typed = { command: "ask", option: "question", typed: "", args: {} };
  const request: CompletionRequest = { kind: "completion", ...typed, viewer: VIEWER, locale: "en-US" };
  const context = { commands: [command], messageCommands: [], library: makeLibrary(), runSteps: runAtOnce };
  const response = await respond(request, context);
  return response.kind === "choices" ? response.choices : response;
}

test("a value of 100 characters is offered, a longer one and an empty one are not", async () => {
  const values = ["x".repeat(100), "x".repeat(101), "", "y"];
  expect(await complete(values.map((value) => ({ label: "L", value })))).toEqual([
    { name: "L", value: "x".repeat(100) },
    { name: "L", value: "y" },
  ]);
});

test("a label is cut at 100 characters, and at most 25 are offered", async () => {
  const many = Array.from({ length: 30 }, (_, index) => ({ label: `${index} ${"word ".repeat(30)}`, value: "v" }));
  const offered = await complete(many);
  expect(offered).toHaveLength(25);
  expect(offered).toEqual(many.slice(0, 25).map(() => ({ name: expect.stringMatching(/^.{1,100}$/su), value: "v" })));
});

test("what is for managers completes nothing for others", async () => {
  expect(await complete([{ label: "L", value: "v" }], "managers")).toEqual([]);
});
