import type { Article } from "../article/article.ts";
import type { AskedName } from "../quotes/people/asked-name.ts";
import type { Speaker } from "../quotes/people/speaker.ts";
import type { ArticleQuotes, Quote } from "../quotes/quote.ts";
import { overlapsAny } from "../text/overlaps-any.ts";
import { DOUBLE_CLOSERS, DOUBLE_OPENERS } from "../text/quotation-marks.ts";
import { holdsNegation } from "../text/reversing-words.ts";
import { crossesSentences } from "../text/sentences.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { Comparison } from "./compare.ts";
import { findSayingInSteps, holdsCue, type Saying } from "./find-saying.ts";
import type { Gap } from "./gaps.ts";
import { isBearerInSteps } from "./match-speaker.ts";
import type { QuotedWords } from "./quoted-words.ts";
import { findQuotesNearInSteps } from "./quotes-of.ts";
import type { Verdict } from "./verdict.ts";
import { compareWordingInSteps, type Wording } from "./wording.ts";

/** A place of the corpus, judged: how it has the quotation, and as whose words. */
export interface Judgement {
  readonly comparison: Comparison;
  readonly wording: Wording;
  readonly verdict: Exclude<Verdict, "not-found">;
  readonly speaker?: Speaker;
  readonly quoteKind?: Quote["kind"];
  /** Of words that are no quote of one: whose they are. */
  readonly heldAs?: "several" | "partly";
  readonly isInterrupted: boolean;
}

/** Judges one place. `asked` is the speaker asked for, `said` what its article holds of speech. */
export function* judgeInSteps(
  quoted: QuotedWords,
  comparison: Comparison,
  asked: AskedName | undefined,
  said: ArticleQuotes,
): Steps<Judgement> {
  const { article } = comparison.window;
  const { quotes, speakers } = yield* findQuotesNearInSteps(article, said, spanFound(comparison));
  const parts = quotes.flatMap((quote) => quote.parts);
  yield;
  const wording = yield* compareWordingInSteps(quoted, comparison, parts);
  yield;
  const saying = yield* findSayingInSteps(findClaimedWords(quoted, comparison), quotes);
  const isInterrupted =
    wording.kind === "cut-unmarked" &&
    wording.cuts.length === 0 &&
    saying.kind === "said" &&
    wording.gaps.every((gap) => isInterruption(gap, comparison, quotes));
  const id = saying.kind === "said" ? saying.speaker : undefined;
  const speaker = id === undefined ? undefined : speakers.get(id);
  const asSaid = { article, speakers, asked };
  const verdict = yield* chooseVerdictInSteps(isInterrupted ? "same-words" : wording.kind, saying, quoted, asSaid);
  const heldAs = saying.kind === "several" || saying.kind === "partly" ? saying.kind : undefined;
  return {
    comparison,
    wording,
    verdict,
    ...(verdict === "not-a-quote" && heldAs !== undefined && { heldAs }),
    ...(speaker !== undefined && { speaker }),
    ...(saying.kind === "said" && { quoteKind: saying.quoteKind }),
    isInterrupted,
  };
}

/** From the first word of the article that a comparison has to the last one. */
export function spanFound({ steps, window }: Comparison): Span {
  const read = steps.flatMap((step) => (step.kind === "added" ? [] : [step.source]));
  return { start: window.words[read[0] ?? 0]?.start ?? 0, end: window.words[read.at(-1) ?? 0]?.end ?? 0 };
}

/** The better of two judgements comes first: by verdict, by nearness, then the newest article. */
export function compareJudgements(a: Judgement, b: Judgement): number {
  const byVerdict = BEST_FIRST.indexOf(a.verdict) - BEST_FIRST.indexOf(b.verdict);
  if (byVerdict !== 0) return byVerdict;
  const bySimilarity = b.comparison.similarity - a.comparison.similarity;
  if (bySimilarity !== 0) return bySimilarity;
  return (b.comparison.window.article.date ?? "").localeCompare(a.comparison.window.article.date ?? "");
}

// Where a message sets a part of its words in quotation marks, these alone are claimed to be somebody's.
function findClaimedWords({ words, spoken }: QuotedWords, { steps, window }: Comparison): Span[] {
  return steps.flatMap((step) => {
    const word = step.kind === "same" ? words[step.quoted] : undefined;
    const source = step.kind === "same" ? window.words[step.source] : undefined;
    const isClaimed = word !== undefined && (spoken === undefined || overlapsAny(spoken, word));
    return isClaimed && source !== undefined ? [source] : [];
  });
}

// Who said it counts only for words that are right: of altered ones nobody is the speaker. One whom the article does not
// surely tell is nobody's confirmation.
function* chooseVerdictInSteps(
  found: Wording["kind"],
  saying: Saying,
  { spoken }: QuotedWords,
  { article, speakers, asked }: SpeakerAsked,
): Steps<Judgement["verdict"]> {
  if (found === "differs" || found === "cut-unmarked") return found;
  if (saying.kind === "several" && !saying.isTold && spoken !== undefined && asked === undefined) return found;
  if (saying.kind !== "said") return "not-a-quote";
  if (asked === undefined) return found;
  const speaker = speakers.get(saying.speaker ?? "");
  return speaker !== undefined && (yield* isBearerInSteps(asked, speaker, speakers, article)) ? found : "other-speaker";
}

/** Whom somebody asked for, and who speaks in the article. */
interface SpeakerAsked {
  readonly article: Article;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly asked: AskedName | undefined;
}

// “I think so,” he said, “and I say so.” The speaker's words run on; the reporter's stand between closed marks.
function isInterruption(gap: Gap, { window }: Comparison, quotes: readonly Quote[]): boolean {
  const { text, lang } = window.article;
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
    !crossesSentences(text, { start: first.start, end: last.end }, lang) &&
    !holdsNegation(words.map(({ key }) => key)) &&
    holdsCue({ start: before.end, end: behind.start }, quotes) &&
    // What somebody said is no reporter's word between two parts of it.
    !quotes.some(({ kind, parts }) => kind === "direct" && parts.some((part) => overlaps(part, first)))
  );
}

const BEST_FIRST: readonly Judgement["verdict"][] = [
  "exact",
  "same-words",
  "fragment",
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
