import type { Command } from "../commands/command.ts";
import type { Answer } from "../core/answers/answer.ts";
import type { Excerpt } from "../core/article/excerpt.ts";
import { sliceOriginal } from "../core/article/slice-original.ts";
import type { Caller } from "../core/feedback/feedback.ts";
import type { Library } from "../core/library/library.ts";
import type { RunSteps } from "../core/text/steps.ts";
import { dropUnseen } from "../core/text/unseen.ts";
import { layOut } from "../layout/lay-out.ts";
import { mapOwnWords } from "../layout/map-own-words.ts";
import { choosePage, PAGE_OF_LIST, type Page } from "../layout/page.ts";
import type { Sheet } from "../layout/sheet.ts";
import type { Words } from "../layout/words/words.ts";
import { writeGaps } from "../layout/write-gaps.ts";
import { addRows, buildMessage } from "../message/build-message.ts";
import { LIMITS } from "../message/limits.ts";
import type { Message } from "../message/message.ts";
import { buildButtons } from "./buttons.ts";
import { chooseRepeats } from "./choose-repeats.ts";
import { type ComposedPage, composePage } from "./compose-page.ts";
import type { Mask } from "./mask-words.ts";
import type { View } from "./view.ts";

/** How a view is to be shown, and to whom. */
export interface Showing {
  readonly command: Command;
  readonly view: View;
  readonly library: Library;
  readonly runSteps: RunSteps;
  readonly mask?: Mask;
  readonly words: Words;
  readonly audience: "everyone" | "asker";
  /** The server where it is asked; absent in direct messages. */
  readonly caller?: Caller;
  /** The id of the one member who is mentioned. */
  readonly mention?: string;
  /** A remark above the answer's own. */
  readonly remark?: string;
}

/** A view, answered from the library. */
export interface Shown extends ComposedPage {
  readonly answer: Answer;
  readonly sheet: Sheet;
}

/** Answers a view's call, chooses its page and opens its contexts. */
export async function answerView(showing: Showing): Promise<Shown> {
  const { command, view, library, runSteps, mask, words, remark, caller } = showing;
  const answer = await command.run(view.args, library, runSteps, {
    ...(caller !== undefined && { caller }),
    page: { number: view.page, size: PAGE_OF_LIST },
  });
  // First of all, or a letter that cannot be seen would hide a word from the mask and what was asked from the buttons.
  const laidOut = mapOwnWords(layOut(answer, words), dropUnseen);
  const repeats = hasState(laidOut) ? chooseRepeats(view, command, laidOut, words) : [];
  const sheet = (mask ?? keepAll)({ ...laidOut, repeats });
  const { page, open } = view;
  const choice = { page, open, ...(remark !== undefined && { remark }) };
  return { answer, sheet, ...(await composePage(sheet, choice, library, words)) };
}

/** An answered view as a message with all of its buttons. */
export function buildViewMessage({ answer, sheet, page, sections, note }: Shown, showing: Showing): Message {
  const { command, words, audience, mention } = showing;
  const { note: _own, ...rest } = sheet;
  const message = buildMessage({ ...rest, sections, ...(note !== "" && { note }) }, words, {
    ...(audience === "asker" && { audience }),
    ...(mention !== undefined && { mention }),
  });
  const rows = buildButtons({
    view: { ...showing.view, page: page.number },
    command,
    asked: message.asked,
    page,
    switches: sheet.switches ?? [],
    places: findExcerptPlaces(page),
    words,
    removal: audience === "asker" ? "not-offered" : "offered",
    rating: answer.kind === "passages" ? "asked" : "not-asked",
  });
  return addRows(message, rows);
}

/** The passages of an answered view as files, each as its source has it, markup included, and where each comes from. */
export async function buildRawMessage({ sections }: Shown, library: Library, words: Words): Promise<Message> {
  const excerpts = sections.filter((section) => section.kind === "excerpt").slice(0, LIMITS.files);
  const files = await Promise.all(
    excerpts.map(async ({ excerpt, gaps }, index) => ({
      name: `${index + 1}-passage-${excerpt.passage}.txt`,
      text: writeGaps(await readOriginal(excerpt, library), gaps),
    })),
  );
  const items = excerpts.map(({ attribution, receipt }, index) => ({
    term: files[index]?.name ?? "",
    text: receipt === undefined ? attribution : `${attribution} · ${receipt}`,
  }));
  const sheet: Sheet = { lead: [words.rawLead(files.length)], sections: [{ kind: "list", items }] };
  return { ...buildMessage(sheet, words, { audience: "asker" }), files };
}

async function readOriginal(excerpt: Excerpt, library: Library): Promise<string> {
  const source = await library.openArticle(excerpt.article);
  return source === undefined ? excerpt.text : sliceOriginal(source.article, excerpt);
}

function keepAll(sheet: Sheet): Sheet {
  return sheet;
}

// Without passages and on one page an answer has no button that needs to know what was asked.
function hasState(sheet: Sheet): boolean {
  const hasPages = choosePage(sheet, 1).count > 1 || (sheet.switches ?? []).length > 0;
  return hasPages || sheet.sections.some(({ kind }) => kind === "excerpt");
}

function findExcerptPlaces({ sections }: Page): number[] {
  return sections.flatMap((section, index) => (section.kind === "excerpt" ? [index + 1] : []));
}
