import { expect, test } from "vitest";
import { COMMANDS, MESSAGE_COMMANDS } from "../../../src/commands/registry.ts";
import { explainRequest } from "../../../src/interact/explain/explain.ts";
import type { Request } from "../../../src/interact/request.ts";
import { respond } from "../../../src/interact/respond.ts";
import { runAtOnce } from "../../support/run-at-once.ts";
import { makeHarbourLibrary } from "../../support/web/harbour-corpus.ts";

const library = makeHarbourLibrary();
const context = { commands: COMMANDS, messageCommands: MESSAGE_COMMANDS, library, runSteps: runAtOnce };
const PERSON = { viewer: { id: "1", canManageMessages: false, canManageServer: false }, locale: "en-US" };

function call(command: string, args: Record<string, string> = {}): Request {
  return { kind: "command", command, args, ...PERSON };
}

test("each hit of a question is explained, and the first is the first that is shown", async () => {
  const request = call("ask", { question: "when do the ferries run" });
  const { call: line, sections } = await explainRequest(request, context);
  expect(line).toBe("/ask question: when do the ferries run");
  const response = await respond(request, context);
  const [place] = response.kind === "message" ? response.message.places : [];
  expect(sections[0]).toMatchObject({ kind: "weighed", source: place });
  expect(sections.length).toBeGreaterThan(0);
});

test("the score of what was weighed is the sum of its features, each times its weight", async () => {
  for (const request of [call("ask", { question: "ferries" }), call("quote", { speaker: "Holm" }), call("summary")]) {
    const { sections } = await explainRequest(request, context);
    for (const section of sections) {
      if (section.kind !== "weighed" || section.score === undefined) continue;
      const sum = section.features.reduce((total, { value, weight }) => total + value * weight, 0);
      expect(sum).toBeCloseTo(section.score, 6);
    }
  }
});

test("a quote is explained by its cue and its mention", async () => {
  const { sections } = await explainRequest(call("quote", { speaker: "Brandt" }), context);
  expect(sections[0]).toMatchObject({
    facts: expect.arrayContaining([
      { term: "cue", text: "“said”" },
      { term: "mention", text: expect.stringContaining("Tor Brandt") },
    ]),
  });
});

test("the chart of a summary has every sentence of the article, the chosen ones marked", async () => {
  const { sections } = await explainRequest(call("summary", { article: "harbour.txt" }), context);
  const [chart] = sections;
  if (chart?.kind !== "chart") throw new Error("no chart");
  expect(chart.bars.length).toBeGreaterThan(5);
  expect(chart.bars.filter(({ isChosen }) => isChosen).length).toBe(sections.length - 1);
});

test("a command of a message's menu and a click are explained by the call that they come to", async () => {
  const target = { id: "m", content: "the ferries stood still" };
  const menu: Request = { kind: "message-command", name: "Find the source", target, ...PERSON };
  expect((await explainRequest(menu, context)).call).toContain("/ask question: the ferries stood still");
  const response = await respond(call("ask", { question: "ferries" }), context);
  if (response.kind !== "message") throw new Error("no message");
  const customId = /"custom_id":"(show[^"]+)"/u.exec(JSON.stringify(response.message.body.components))?.[1] ?? "";
  const message = { id: "m", content: response.message.body.content, isPrivate: false };
  const click: Request = { kind: "click", customId, message, ...PERSON };
  expect((await explainRequest(click, context)).call).toBe("/ask question: ferries");
});

test("the confidence comes last, with all that adds up to it", async () => {
  for (const question of ["ferry", "zebra ferry"]) {
    const { sections } = await explainRequest(call("ask", { question }), context);
    const last = sections.at(-1);
    if (last?.kind !== "weighed") throw new Error("no section of features");
    expect(last.title).toMatch(/^Confidence \d\.\d\d, an answer from 0\.15 on$/u);
    expect(1 / (1 + Math.exp(-(last.score ?? 0)))).toBeCloseTo(Number(last.title.split(" ")[1]?.replace(",", "")), 2);
    expect(last.features.map(({ name }) => name)).toContain("middle");
  }
});

test("what weighs nothing, and what cannot be read, has no reasons", async () => {
  expect((await explainRequest(call("help"), context)).sections).toEqual([]);
  expect(await explainRequest(call("no-such-command"), context)).toEqual({ call: "", sections: [] });
});

test("what is for managers alone is explained to nobody else", async () => {
  const commands = COMMANDS.map((command) => ({ ...command, audience: "managers" as const }));
  const request = call("ask", { question: "ferries" });
  expect(await explainRequest(request, { ...context, commands })).toEqual({ call: "", sections: [] });
  const viewer = { ...PERSON.viewer, canManageServer: true };
  expect((await explainRequest({ ...request, viewer }, { ...context, commands })).sections.length).toBeGreaterThan(0);
});
