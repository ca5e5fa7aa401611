import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/commands/registry.ts";
import type { Library } from "../../src/core/library/library.ts";
import { respond } from "../../src/interact/respond.ts";
import type { Response } from "../../src/interact/response.ts";
import { LANGUAGES } from "../../src/layout/words/choose-words.ts";
import type { Message } from "../../src/message/message.ts";
import { makeArticle } from "../support/articles.ts";
import { buildLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";

const ANN = { id: "1", canManageMessages: false, canManageServer: false };

function build(articles: number): Library {
  return buildLibrary(
    Array.from({ length: articles }, (_, at) => {
      const text =
        at % 2 === 0 ? `“Ferry No. ${at} is late,” said Mara Lind.` : `Mara Lind said ferry No. ${at} was late.`;
      return makeArticle(
        text,
        { title: `Title ${at}`, date: `2024-05-${String(at + 1).padStart(2, "0")}` },
        `${at}.txt`,
      );
    }),
  );
}

const library = build(12);

function contextOf(served: Library) {
  return { commands: COMMANDS, messageCommands: [], library: served, runSteps: runAtOnce };
}

async function ask(args: Record<string, string>, locale = "en-US", served = library): Promise<Message> {
  return read(await respond({ kind: "command", command: "quote", args, viewer: ANN, locale }, contextOf(served)));
}

function read(response: Response): Message {
  if (response.kind !== "message" && response.kind !== "update") throw new Error(response.kind);
  return response.message;
}

function listButtons({ body }: Message) {
  return body.components.flatMap(({ components }) => components);
}

async function click(message: Message, label: string, locale = "en-US", served = library): Promise<Message> {
  const button = listButtons(message).find((one) => "label" in one && one.label === label);
  if (button === undefined || !("custom_id" in button)) throw new Error(`no button ${label}`);
  const clicked = { id: "9", content: message.body.content, askerId: ANN.id, isPrivate: false };
  const request = { kind: "click", customId: button.custom_id, message: clicked, viewer: ANN, locale } as const;
  return read(await respond(request, contextOf(served)));
}

function labels(message: Message): string[] {
  return listButtons(message).flatMap((button) =>
    "label" in button && button.label !== undefined ? button.label : [],
  );
}

function numbers({ body }: Message): number[] {
  return body.embeds.map(({ description = "" }) => Number(/No\. (\d+)/u.exec(description)?.[1]));
}

test("each page has its own statements, the counter and the header the number of all", async () => {
  let page = await ask({ speaker: "Lind" });
  const seen = numbers(page);
  for (const counter of ["2 / 3", "3 / 3"]) {
    page = await click(page, "Next ▶");
    expect(page.body.content).toContain("12 statements");
    expect(labels(page)).toContain(counter);
    seen.push(...numbers(page));
  }
  expect(seen).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
});

describe.each(LANGUAGES.map((words) => [words.locale, words] as const))("in %s a button", (locale, words) => {
  test("puts the best first, and the newest again", async () => {
    const newest = await ask({ speaker: "Lind" }, locale);
    const best = await click(newest, words.quotes.order.best, locale);
    expect(numbers(best)).toEqual([10, 8, 6, 4, 2]);
    expect(labels(best)).toContain(words.quotes.order.newest);
    expect(numbers(await click(best, words.quotes.order.newest, locale))).toEqual(numbers(newest));
  });
});

test("the order stays while pages are turned, and another one begins with its first page", async () => {
  const best = await click(await ask({ speaker: "Lind" }), "Best first");
  const second = await click(best, "Next ▶");
  expect(numbers(second)).toEqual([0, 11, 9, 7, 5]);
  const newest = await click(second, "Newest first");
  expect(labels(newest)).toContain("1 / 3");
  expect(numbers(newest)[0]).toBe(11);
});

test("where there is one statement nothing is to be put in order", async () => {
  expect(labels(await ask({ speaker: "Lind" }, "en-US", build(1)))).not.toContain("Best first");
});

test("after a change of the corpus the order is kept and the first page shown", async () => {
  const second = await click(await click(await ask({ speaker: "Lind" }), "Best first"), "Next ▶");
  const anew = await click(second, "Next ▶", "en-US", build(14));
  expect(anew.body.content).toContain("14 statements");
  expect(numbers(anew)).toEqual([12, 10, 8, 6, 4]);
});

test("the buttons of a question as long as it may be say as much as those of a short one", async () => {
  const about = `${"ferry late ".repeat(18)}`.trim();
  const long = await ask({ speaker: "Lind", about, article: "", kind: "" });
  expect(labels(long)).toEqual(labels(await ask({ speaker: "Lind", about: "ferry" })));
  expect(numbers(await click(long, "Newest first"))).toEqual([11, 10, 9, 8, 7]);
});
