import type { ArticleQuotes, Quote } from "../quotes/quote.ts";
import { DOUBLE_CLOSERS, DOUBLE_OPENERS } from "../text/quotation-marks.ts";
import { crossesSentences } from "../text/sentences.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { Comparison } from "./compare.ts";
import { findSayingInSteps, holdsCue, type Saying } from "./find-saying.ts";
import type { Gap } from "./gaps.ts";
import { matchesSpeaker, type SpeakerNames } from "./match-speaker.ts";
import type { QuotedWords } from "./quoted-words.ts";
import { findQuotesOfInSteps } from "./quotes-of.ts";
import { holdsNegation } from "./reversing-words.ts";
import type { Verdict } from "./verdict.ts";
import { compareWording, type Wording } from "./wording.ts";

/** A place of the corpus, judged: how it has the quotation, and as whose words. */
export interface Judgement {
  readonly comparison: Comparison;
  readonly wording: Wording;
  readonly verdict: Exclude<Verdict, "not-found">;
  readonly speaker?: SpeakerNames;
  readonly quoteKind?: Quote["kind"];
  readonly isInterrupted: boolean;
}

/** Judges one place. `asked` is the speaker asked for; empty when none was. `said` is what its article holds of speech. */
export function* judgeInSteps(
  quoted: QuotedWords,
  comparison: Comparison,
  asked: string,
  said: ArticleQuotes,
): Steps<Judgement> {
  const { article } = comparison.window;
  const { quotes: all, speakers } = yield* findQuotesOfInSteps(article, said);
  const quotes = yield* keepNearInSteps(all, comparison);
  const wording = compareWording(
    quoted,
    comparison,
    quotes.flatMap(({ parts }) => parts),
  );
  yield;
  const saying = yield* findSayingInSteps(findFoundWords(comparison), quotes);
  const isInterrupted =
    wording.kind === "cut-unmarked" &&
    wording.cuts.length === 0 &&
    saying.kind === "said" &&
    wording.gaps.every((gap) => isInterruption(gap, comparison, quotes));
  const id = saying.kind === "said" ? saying.speaker : undefined;
  const speaker = id === undefined ? undefined : speakers.get(id);
  return {
    comparison,
    wording,
    verdict: chooseVerdict(isInterrupted ? "same-words" : wording.kind, saying, speaker, asked),
    ...(speaker !== undefined && { speaker }),
    ...(saying.kind === "said" && { quoteKind: saying.quoteKind }),
    isInterrupted,
  };
}

/** The better of two judgements comes first: by verdict, by nearness, then the newest article. */
export function compareJudgements(a: Judgement, b: Judgement): number {
  const byVerdict = BEST_FIRST.indexOf(a.verdict) - BEST_FIRST.indexOf(b.verdict);
  if (byVerdict !== 0) return byVerdict;
  const bySimilarity = b.comparison.similarity - a.comparison.similarity;
  if (bySimilarity !== 0) return bySimilarity;
  return (b.comparison.window.article.date ?? "").localeCompare(a.comparison.window.article.date ?? "");
}

/** The spans of the words of the article that the quotation has. */
export function findFoundWords({ steps, window }: Comparison): Span[] {
  return steps.flatMap((step) => (step.kind === "same" ? (window.words[step.source] ?? []) : []));
}

// A book has tens of thousands of quotes, and one place of it is judged by those around it.
function* keepNearInSteps(quotes: readonly Quote[], { steps, window }: Comparison): Steps<Quote[]> {
  const near: Quote[] = [];
  const read = steps.flatMap((step) => (step.kind === "added" ? [] : [step.source]));
  const first = window.words[read[0] ?? 0];
  const last = window.words[read.at(-1) ?? 0];
  const around = { start: (first?.start ?? 0) - REACH, end: (last?.end ?? 0) + REACH };
  for (const [place, quote] of quotes.entries()) {
    if (place % SIFTED_PER_STEP === 0) yield;
    const spans = quote.cue === undefined ? quote.parts : [...quote.parts, quote.cue];
    if (spans.some((span) => overlaps(span, around))) near.push(quote);
  }
  return near;
}

// Who said it counts only for words that are right: of altered ones nobody is the speaker.
function chooseVerdict(
  wording: Wording["kind"],
  saying: Saying,
  speaker: SpeakerNames | undefined,
  asked: string,
): Judgement["verdict"] {
  if (wording === "differs" || wording === "cut-unmarked") return wording;
  if (saying.kind === "unsaid") return "not-a-quote";
  const isRight = asked === "" || (speaker !== undefined && matchesSpeaker(asked, speaker));
  return isRight ? wording : "other-speaker";
}

// “I think so,” he said, “and I say so.” The speaker's words run on; the reporter's stand between closed marks.
function isInterruption(gap: Gap, { window }: Comparison, quotes: readonly Quote[]): boolean {
  const { text } = window.article;
  const words = window.words.slice(gap.first, gap.last + 1);
  const before = window.words[gap.first - 1];
  const behind = window.words[gap.last + 1];
  const [first] = words;
  const last = words.at(-1);
  if (before === undefined || behind === undefined || first === undefined || last === undefined) return false;
  return (
    words.length <= LONGEST_INTERRUPTION &&
    CLOSING_MARK.test(text.slice(before.end, first.start)) &&
    OPENING_MARK.test(text.slice(last.end, behind.start)) &&
    !crossesSentences(text, { start: first.start, end: last.end }) &&
    !holdsNegation(words.map(({ key }) => key)) &&
    holdsCue({ start: before.end, end: behind.start }, quotes)
  );
}

/** Code units beside the found words in which a quote of them begins or ends: marks and blanks alone stand between. */
const REACH = 20_000;
/** Quotes: under a millisecond. */
const SIFTED_PER_STEP = 2_000;

const BEST_FIRST: readonly Judgement["verdict"][] = [
  "exact",
  "same-words",
  "other-speaker",
  "not-a-quote",
  "cut-unmarked",
  "differs",
];

/** Words of ", said Nikol Pashinyan, who has been the Prime Minister of Armenia since 2018," and the like. */
const LONGEST_INTERRUPTION = 40;
/** Matches `,” `; not `, `. */
const CLOSING_MARK = new RegExp(String.raw`[${DOUBLE_CLOSERS}’']\s*$`, "u");
/** Matches `, “`; not `, `. */
const OPENING_MARK = new RegExp(`[${DOUBLE_OPENERS}‘']$`, "u");
