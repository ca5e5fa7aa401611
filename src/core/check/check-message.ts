import type { Answer } from "../answer.ts";
import type { Library } from "../library.ts";
import { compareWithWindows } from "./compare.ts";
import { findQuotations } from "./find-quotations.ts";
import { findWindows } from "./find-windows.ts";
import { compareJudgements, judgeComparison } from "./judge.ts";
import { type QuotedWords, readQuotedWords } from "./quoted-words.ts";
import { showJudgement, showNearest } from "./show-judgement.ts";
import type { CheckedQuotation } from "./verdict.ts";

/**
 * Judges every quotation of a message against the corpus: those in marks, else the whole message as one. `speaker` is who
 * is said to have said it; empty when nobody is named. A refusal when the message or the corpus has no words.
 */
export function checkMessage(message: string, speaker: string, library: Library): Answer {
  if (library.articles.length === 0) return { kind: "refusal", reason: "empty-corpus" };
  const quotations = findQuotations(message)
    .map((quotation) => readQuotedWords(message, quotation, quotation.isEmbedded))
    .filter(({ words }) => words.length > 0);
  if (quotations.length === 0) return { kind: "refusal", reason: "no-quotation", asked: message.trim() };
  const checked = quotations.slice(0, JUDGED).map((quoted) => checkQuotation(quoted, speaker.trim(), library));
  const [only] = checked;
  return {
    kind: "check",
    ...(speaker.trim() !== "" && { speaker: speaker.trim() }),
    ...(only !== undefined && quotations.length === 1 && { verdict: only.verdict }),
    quotations: checked,
    unjudged: quotations.length - checked.length,
  };
}

function checkQuotation(quoted: QuotedWords, speaker: string, library: Library): CheckedQuotation {
  const comparisons = compareWithWindows(quoted, findWindows(quoted, library));
  const judgements = comparisons
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, WEIGHED)
    .map((comparison) => judgeComparison(quoted, comparison, speaker))
    .sort(compareJudgements);
  const [best] = judgements;
  return best === undefined ? showNearest(quoted, library) : showJudgement(quoted, best, library);
}

/** Quotations of one message that are judged: more than a reader would ask about. */
const JUDGED = 25;
/** Places that are judged as to who speaks: finding the quotes of an article takes time. */
const WEIGHED = 12;
