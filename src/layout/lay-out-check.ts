import type { CheckAnswer } from "../core/answers/answer.ts";
import type { Finding } from "../core/check/findings.ts";
import type { CheckedQuotation, DiffPart } from "../core/check/verdict.ts";
import { countWords } from "../core/text/words.ts";
import { layOutExcerpt } from "./lay-out-excerpt.ts";
import type { ListSection, Section, Sheet } from "./sheet.ts";
import type { Words } from "./words/words.ts";

/** Each quotation with its verdict, what differs and where it stands; of many the verdicts come first, together. */
export function layOutCheck(answer: CheckAnswer, words: Words): Sheet {
  const { message, quotations, unjudged, speaker } = answer;
  const isShort = message.length <= REPEATED_LENGTH;
  const sections = quotations.length <= IN_FULL ? layOutInFull(answer, words) : layOutTogether(answer, words);
  const remarks = [unjudged > 0 ? words.check.unjudged(unjudged) : "", words.check.corpusAlone];
  return {
    lead: words.check.lead(isShort ? { asked: message } : cutQuotation(message, QUOTATION_LENGTH), speaker),
    sections,
    note: remarks.join(" ").trim(),
  };
}

function layOutInFull({ quotations }: CheckAnswer, words: Words): Section[] {
  return quotations.flatMap((checked) => [
    layOutVerdict(checked, quotations.length > 1, words),
    ...layOutExcerpts(checked, words),
  ]);
}

function layOutTogether({ quotations }: CheckAnswer, words: Words): Section[] {
  const items = quotations.map((checked) => summarize(checked, words));
  return [{ kind: "list", items }, ...quotations.flatMap((checked) => layOutExcerpts(checked, words).slice(0, 1))];
}

function layOutVerdict(checked: CheckedQuotation, isOneOfMany: boolean, words: Words): ListSection {
  const quotation = words.check.quotation(cutQuotation(checked.quotation, QUOTATION_LENGTH));
  const changes = checked.diff.filter(({ kind }) => kind !== "same").slice(0, CHANGES);
  return {
    kind: "list",
    items: [
      ...(isOneOfMany ? [{ term: quotation, text: "" }] : []),
      // What turns the sense round comes before all that is right with the words.
      ...(checked.reverses ? [{ term: "⚠", text: listTurns(checked, words) }] : []),
      { term: nameVerdict(checked, words), text: remark(checked, words).join(" ") },
      ...changes.map((part) => layOutChange(part, words)),
    ],
  };
}

function listTurns({ turns }: CheckedQuotation, words: Words): string {
  return turns.slice(0, TURNS).map(words.check.turn).join(" ");
}

function summarize(checked: CheckedQuotation, words: Words): { term: string; text: string } {
  const said = checked.speaker === undefined ? [] : [words.check.saidBy(checked.speaker)];
  return {
    term: words.check.quotation(cutQuotation(checked.quotation, SUMMARY_LENGTH)),
    text: [listTurns(checked, words), nameVerdict(checked, words), ...said].join(" ").trim(),
  };
}

function layOutChange({ kind, text }: DiffPart, words: Words): { term: string; text: string } {
  return {
    term: kind === "removed" ? words.check.removed : words.check.added,
    // A stretch of the source is shown whole or not at all: it is marked in the excerpt below.
    text: text.length > CHANGE_LENGTH ? words.check.manyWords(countWords(text)) : words.check.quotation(text),
  };
}

function layOutExcerpts(checked: CheckedQuotation, words: Words): Section[] {
  const isNear = checked.verdict === "not-found";
  const label = isNear ? words.check.nearest : labelQuote(checked, words);
  return checked.excerpts.map((excerpt) => ({
    ...layOutExcerpt(excerpt, words),
    ...(label !== undefined && { label }),
  }));
}

function labelQuote({ quoteKind, speaker }: CheckedQuotation, words: Words): string | undefined {
  if (quoteKind === undefined) return undefined;
  return [words.quotes.kind[quoteKind], speaker].filter((part) => part !== undefined).join(" · ");
}

function nameVerdict({ verdict, speaker, heldAs }: CheckedQuotation, words: Words): string {
  if (heldAs !== undefined) return words.check.heldAs[heldAs];
  return verdict === "other-speaker" && speaker === undefined
    ? words.check.speakerUnknown
    : words.check.verdict[verdict];
}

function remark(checked: CheckedQuotation, words: Words): string[] {
  const { speaker, claimed, omissions, cuts, note, quoteKind, findings } = checked;
  return [
    ...(claimed === undefined ? [] : [words.check.claimed(claimed)]),
    ...(speaker === undefined ? [] : [words.check.saidBy(speaker)]),
    ...(quoteKind === "reported" ? [words.check.reported] : []),
    ...(omissions > 0 ? [words.check.omissions(omissions)] : []),
    ...(cuts.length > 0 ? [words.check.cut(cuts)] : []),
    ...(note === undefined ? [] : [words.check.note[note]]),
    ...findings.slice(0, FINDINGS).map((finding) => words.check.finding(shorten(finding))),
  ];
}

// What was asked is no source text, and a word of the source is shown in the excerpt.
function shorten(finding: Finding): Finding {
  return finding.kind === "note-marks" ? finding : { ...finding, words: cutQuotation(finding.words, SUMMARY_LENGTH) };
}

// What was asked is no source text: it may be cut anywhere.
function cutQuotation(text: string, length: number): string {
  const line = text.replace(/\s+/gu, " ");
  return line.length <= length ? line : `${line.slice(0, length).toWellFormed()}…`;
}

/** Quotations up to which each is laid out in full: more would not fit into a message. */
const IN_FULL = 3;
/** Characters of a message up to which it is repeated whole, so that the buttons can read it back. */
const REPEATED_LENGTH = 1_000;
/** Characters of a repeated quotation, with its own verdict and in a list of many. */
const QUOTATION_LENGTH = 200;
const SUMMARY_LENGTH = 80;
/** Words that turn the sense round, and findings, of one quotation that are told. */
const TURNS = 3;
const FINDINGS = 4;
/** Changes that are listed, and characters up to which one is. */
const CHANGES = 12;
const CHANGE_LENGTH = 80;
