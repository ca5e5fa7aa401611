import fc from "fast-check";
import { expect, test } from "vitest";
import { COMMANDS, MESSAGE_COMMANDS } from "../../src/commands/registry.ts";
import type { Feedback } from "../../src/core/feedback/feedback.ts";
import type { Context } from "../../src/interact/context.ts";
import { buildCooldown } from "../../src/interact/cooldown.ts";
import { buildMask } from "../../src/interact/mask-words.ts";
import { buildRatings } from "../../src/interact/ratings.ts";
import { respond } from "../../src/interact/respond.ts";
import type { MessageBody } from "../../src/message/message.ts";
import { countCases } from "../support/case-count.ts";
import { makeLibrary } from "../support/libraries.ts";
import { oddText } from "../support/odd-text.ts";
import { runAtOnce } from "../support/run-at-once.ts";

const library = makeLibrary("The harbour opens on Monday, said the mayor, and the crews of the bay are ready for it.");

function contextOf(more: Partial<Context>): Context {
  return { commands: COMMANDS, messageCommands: MESSAGE_COMMANDS, library, runSteps: runAtOnce, ...more };
}

async function ask(question: string, context: Context, id = "1"): Promise<MessageBody> {
  const viewer = { id, canManageMessages: false, canManageServer: false };
  const response = await respond(
    { kind: "command", command: "ask", args: { question }, viewer, locale: "en-US", serverId: "77" },
    context,
  );
  if (response.kind !== "message") throw new Error(response.kind);
  return response.message.body;
}

test("whoever asks too soon is told privately how long to wait, others are not held up", async () => {
  let time = 0;
  const context = contextOf({ cooldown: buildCooldown(10, () => ({ steadyMs: time })) });
  expect((await ask("harbour", context)).flags).toBeUndefined();
  time = 4_000;
  const told = await ask("harbour", context);
  expect(told).toMatchObject({ flags: 64, content: expect.stringContaining("6 seconds") });
  expect((await ask("harbour", context, "2")).flags).toBeUndefined();
  time = 10_000;
  expect((await ask("harbour", context)).flags).toBeUndefined();
});

test("no cooldown is no cooldown", () => {
  const cooldown = buildCooldown(0, () => ({ steadyMs: 0 }));
  expect([cooldown.take("1"), cooldown.take("1")]).toEqual([0, 0]);
});

test("words of the owner's list are not repeated, source text stays as it is", async () => {
  const context = contextOf({ mask: buildMask(["damn", "harbour"]) });
  const body = await ask("Damn harbour!", context);
  expect(body.content).not.toMatch(/damn|harbour/iu);
  expect(body.content).toContain("•••");
  expect(body.embeds.map(({ description }) => description).join("\n")).toContain("harbour");
  expect((await ask("harbours", contextOf({ mask: buildMask(["harbour"]) }))).content).toContain("harbours");
});

test("a word of the list is taken as it stands, whatever letters it has", () => {
  fc.assert(
    fc.property(oddText, (text) => {
      const word = text.trim();
      fc.pre(word !== "");
      const masked = buildMask([word])({ lead: [`(${word}) `, { asked: word }], sections: [] }).lead;
      expect(masked).toEqual(["(•••) ", "•••"]);
    }),
    { numRuns: countCases(200) },
  );
});

test("what was asked links to nothing", async () => {
  const body = await ask("https://evil.example discord.gg/abc [harbour](https://evil.example)", contextOf({}));
  expect(body.content).not.toMatch(/https?:\/\/|discord\.gg/u);
});

test("questions are noted with their best passage, those without an answer too, and no person", async () => {
  const noted: Feedback[] = [];
  const context = contextOf({ record: (feedback) => noted.push(feedback) });
  await ask("  Harbour   OPENS ", context);
  await ask("zebra", context);
  expect(noted).toEqual([
    { kind: "asked", command: "ask", server: "77", question: "harbour opens", passage: "0.txt#1" },
    { kind: "asked", command: "ask", server: "77", question: "zebra" },
    { kind: "unanswered", command: "ask", server: "77", question: "zebra" },
  ]);
});

test("a person rates an answer once", async () => {
  const noted: Feedback[] = [];
  const context = contextOf({ record: (feedback) => noted.push(feedback), ratings: buildRatings() });
  const rate = async (messageId: string, viewerId: string): Promise<string> => {
    const response = await respond(
      {
        kind: "click",
        customId: "unhelpful:ask:1::80a1b2:=harbour",
        message: { id: messageId, content: "", askerId: "1", isPrivate: false },
        viewer: { id: viewerId, canManageMessages: false, canManageServer: false },
        locale: "en-US",
        serverId: "77",
      },
      context,
    );
    return response.kind === "message" ? response.message.body.content : "";
  };
  expect(await rate("9", "1")).toContain("counted");
  expect(await rate("9", "1")).toContain("before");
  await rate("9", "2");
  await rate("8", "1");
  expect(noted).toEqual(
    Array.from({ length: 3 }, () => ({ kind: "unhelpful", command: "ask", server: "77", question: "harbour" })),
  );
});
