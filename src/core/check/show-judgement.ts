import { type Excerpt, type Mark, showPassage } from "../article/excerpt.ts";
import type { Passage } from "../article/passages.ts";
import { findFirst } from "../text/find-first.ts";
import type { Language } from "../text/language.ts";
import { seekWords } from "../text/segment-words.ts";
import { sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { isFunctionWord, splitAround, splitTermsInSteps, type Term } from "../text/terms.ts";
import { isUnspaced } from "../text/unspaced.ts";
import { cutFoundExcerpts } from "./cut-found-excerpts.ts";
import type { CandidateArticle } from "./find-windows.ts";
import type { Judgement } from "./judge.ts";
import type { QuotedWords } from "./quoted-words.ts";
import type { CheckedQuotation, DiffPart } from "./verdict.ts";

/** A judged quotation as plain data, with the whole sentences of the article that it stands in. */
export function showJudgement(quoted: QuotedWords, judgement: Judgement, version: string): CheckedQuotation {
  const { wording, verdict, speaker, quoteKind, heldAs, isInterrupted } = judgement;
  return {
    ...describe(quoted),
    verdict,
    diff: buildDiff(quoted, judgement),
    excerpts: cutFoundExcerpts(judgement, version),
    ...(speaker !== undefined && { speaker: speaker.name }),
    ...(quoteKind !== undefined && { quoteKind }),
    ...(heldAs !== undefined && { heldAs }),
    omissions: wording.omissions.length,
    cuts: wording.cuts.map(({ edge }) => edge),
    reverses: wording.turns.length > 0,
    turns: wording.turns,
    findings: wording.findings,
    ...(isInterrupted && { note: "interrupted" }),
    ...(wording.kind === "fragment" && !wording.isLiteral && { note: "form" }),
  };
}

/** Words that stand in a title or heading, which nobody said: shown with a passage of that article. */
export function showHeading(quoted: QuotedWords, passage: Passage, version: string): CheckedQuotation {
  return {
    ...describe(quoted),
    verdict: "not-a-quote",
    diff: [{ kind: "same", text: quoted.text }],
    excerpts: [showPassage(passage, version)],
    ...NOTHING_FOUND,
    note: "heading",
  };
}

const NOTHING_FOUND = { omissions: 0, cuts: [], reverses: false, turns: [], findings: [] } as const;

function describe({ text, claimed }: QuotedWords): Pick<CheckedQuotation, "quotation" | "claimed"> {
  return { quotation: text, ...(claimed !== undefined && { claimed }) };
}

/** A quotation that is not in the corpus, with the nearest of the candidates. */
export function* showNearestInSteps(
  quoted: QuotedWords,
  candidates: readonly CandidateArticle[],
  version: string,
): Steps<CheckedQuotation> {
  const excerpts: Excerpt[] = [];
  const byLanguage = new Map<Language | undefined, ReadonlySet<string>>();
  for (const { found, language } of candidates) {
    const [passage] = found;
    if (passage === undefined || excerpts.length === NEAREST) break;
    const stems = byLanguage.get(language) ?? (yield* readStems(quoted, language));
    byLanguage.set(language, stems);
    const shared = findShared(passage, stems, language);
    if (isNear(shared, stems)) excerpts.push(showPassage(passage, version, passage, markTerms(passage, shared)));
    yield;
  }
  return { ...describe(quoted), verdict: "not-found", diff: [], excerpts, ...NOTHING_FOUND };
}

function* readStems(quoted: QuotedWords, language: Language | undefined): Steps<ReadonlySet<string>> {
  const terms = yield* splitTermsInSteps(quoted.text, language);
  return new Set(terms.filter((term) => !isFunctionWord(term)).map(({ stem }) => stem));
}

function findShared(passage: Passage, stems: ReadonlySet<string>, language: Language | undefined): Term[] {
  const sought = seekWords([...stems].filter(isUnspaced));
  return splitAround(sliceText(passage.article.text, passage), language, sought).filter(({ stem }) => stems.has(stem));
}

// A word or two in common is chance: any passage of a corpus has as much of any quotation.
function isNear(shared: readonly Term[], stems: ReadonlySet<string>): boolean {
  const count = new Set(shared.map(({ stem }) => stem)).size;
  return count >= Math.max(Math.min(FEWEST_SHARED, stems.size), stems.size * SHARED);
}

function markTerms(passage: Passage, shared: readonly Term[]): Mark[] {
  return shared.map(({ start, end }) => ({ kind: "match", start: passage.start + start, end: passage.start + end }));
}

function buildDiff(quoted: QuotedWords, { comparison, wording }: Judgement): DiffPart[] {
  const { steps, window } = comparison;
  const { omissions } = wording;
  const parts: { kind: DiffPart["kind"]; start: number; end: number }[] = [];
  for (const step of steps) {
    const isRemoved = step.kind === "removed";
    if (isRemoved) {
      const omission = omissions[findFirst(omissions.length, (place) => (omissions[place]?.last ?? 0) >= step.source)];
      if (omission !== undefined && omission.first <= step.source) continue;
    }
    const word = isRemoved ? window.words[step.source] : quoted.words[step.quoted];
    const open = parts.at(-1);
    if (word === undefined) continue;
    if (open?.kind === step.kind) open.end = word.end;
    else parts.push({ kind: step.kind, start: word.start, end: word.end });
  }
  return parts.map(({ kind, ...span }) => ({
    kind,
    text: sliceText(kind === "removed" ? window.article.text : quoted.text, span),
  }));
}

/** Passages shown where the quotation is not found. */
const NEAREST = 2;
/** Words that a passage has to share with the quotation to be near it: so many, and this part of them. */
const FEWEST_SHARED = 2;
const SHARED = 0.4;
