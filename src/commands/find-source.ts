import { DOUBLE_MARKS } from "../core/text/quotation-marks.ts";
import { findTypedQuotations, spanWords } from "../core/text/quotations.ts";
import { sliceText } from "../core/text/span.ts";
import type { MessageCommand, TargetMessage } from "./message-command.ts";

/** "Find the source": the passages that a message's text comes from or speaks of. */
export const findSource: MessageCommand = {
  name: "Find the source",
  toCall: (target) => ({ command: "ask", args: { question: chooseQuestion(target) } }),
};

// What a message quotes says more about its source than what it says around the quotation.
function chooseQuestion({ content }: TargetMessage): string {
  const text = content.replace(/\s+/gu, " ").trim();
  const quotations = findTypedQuotations(text).filter(({ closed }) => closed);
  const words = quotations.map((quotation) => sliceText(text, spanWords(quotation)));
  const longest = words.sort((a, b) => b.length - a.length)[0] ?? "";
  const chosen = longest.split(" ").length >= FEWEST_WORDS ? longest : text;
  return cutWords(chosen.replace(OPERATOR, " ").replace(/\s+/gu, " ").trim());
}

function cutWords(text: string): string {
  if (text.length <= LONGEST) return text;
  const space = text.lastIndexOf(" ", LONGEST);
  return text.slice(0, space > 0 ? space : LONGEST).toWellFormed();
}

/** Code units of a question, as `/ask` takes them. */
const LONGEST = 300;
/** Words under which a quotation may be a name or a title. */
const FEWEST_WORDS = 4;

/** Matches a quotation mark and the "-" of "-word", which `/ask` takes for a phrase and an exclusion; not "so-called". */
const OPERATOR = new RegExp(String.raw`[${DOUBLE_MARKS}]|(?<=^|\s)[-–—]+`, "gu");
