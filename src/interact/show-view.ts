import type { Command } from "../commands/command.ts";
import type { Answer } from "../core/answer.ts";
import type { Library } from "../core/library.ts";
import { layOut } from "../layout/lay-out.ts";
import { choosePage, type Page } from "../layout/page.ts";
import type { Sheet } from "../layout/sheet.ts";
import type { Words } from "../layout/words/words.ts";
import { buildMessage } from "../message/build-message.ts";
import type { Message } from "../message/message.ts";
import { buildButtons } from "./buttons.ts";
import type { View } from "./view.ts";

/** How a view is to be shown, and to whom. */
export interface Showing {
  readonly command: Command;
  readonly view: View;
  readonly library: Library;
  readonly words: Words;
  readonly audience: "everyone" | "asker";
  /** The id of the one member who is mentioned. */
  readonly mention?: string;
  /** A remark above the answer's own. */
  readonly remark?: string;
}

/** A view, answered from the library. */
export interface Shown {
  readonly answer: Answer;
  readonly sheet: Sheet;
  readonly page: Page;
}

/** Answers a view's call and chooses its page. */
export async function answerView({ command, view, library, words }: Showing): Promise<Shown> {
  const answer = await command.run(view.args, library);
  const sheet = layOut(answer, words);
  return { answer, sheet, page: choosePage(sheet, view.page) };
}

/** An answered view as a message with all of its buttons. */
export function buildViewMessage({ answer, sheet, page }: Shown, showing: Showing): Message {
  const { command, words, audience, mention, remark } = showing;
  const view = { ...showing.view, page: page.number };
  const note = [remark, sheet.note].filter((part) => part !== undefined).join(" ");
  const rows = buildButtons({
    view,
    command,
    echo: sheet.echo ?? "",
    page,
    places: findExcerptPlaces(page),
    words,
    removal: audience === "asker" ? "not-offered" : "offered",
    rating: answer.kind === "passages" ? "asked" : "not-asked",
  });
  const { note: _own, ...rest } = sheet;
  return buildMessage({ ...rest, sections: page.sections, ...(note !== "" && { note }) }, words, {
    rows,
    ...(audience === "asker" && { audience }),
    ...(mention !== undefined && { mention }),
  });
}

function findExcerptPlaces({ sections }: Page): number[] {
  return sections.flatMap((section, index) => (section.kind === "excerpt" ? [index + 1] : []));
}
