import { type Comparison, compareInSteps, findWholeInSteps } from "../check/compare.ts";
import { findInHeadingsInSteps } from "../check/find-in-headings.ts";
import { findQuotationsInSteps, type MessageQuotation } from "../check/find-quotations.ts";
import type { CandidateArticle } from "../check/find-windows.ts";
import { compareJudgements, type Judgement, judgeInSteps, spanFound } from "../check/judge.ts";
import { isNearly } from "../check/match-speaker.ts";
import { orderInSteps } from "../check/order-by-likelihood.ts";
import { type QuotedWords, readReadingsInSteps } from "../check/quoted-words.ts";
import { showHeading, showJudgement, showNearestInSteps } from "../check/show-judgement.ts";
import { countOwnInSteps, standsAsWholeInSteps } from "../check/stands-as-whole.ts";
import type { CheckedQuotation } from "../check/verdict.ts";
import type { Library } from "../library/library.ts";
import { readAskedName } from "../quotes/people/asked-name.ts";
import type { ArticleQuotes } from "../quotes/quote.ts";
import type { Span } from "../text/span.ts";
import type { RunSteps, Steps } from "../text/steps.ts";
import type { Answer } from "./answer.ts";

/**
 * Judges what a message quotes against the corpus: what stands in marks, or the whole of it where that is found as it stands,
 * its own quotations with it. `speaker` is who is said to have said it; empty when nobody is named: then it is whom the
 * message itself names behind a dash. A refusal when the message or the corpus has no words.
 */
export async function checkMessage(
  message: string,
  speaker: string,
  library: Library,
  runSteps: RunSteps,
): Promise<Answer> {
  if (library.size.articles === 0) return { kind: "refusal", reason: "empty-corpus" };
  const parts = await runSteps(readPartsInSteps(message));
  if (parts.length === 0) return { kind: "refusal", reason: "no-quotation", asked: message.trim() };
  const checked: CheckedQuotation[] = [];
  let unjudged = 0;
  for (const part of parts) {
    const left = JUDGED - checked.length;
    const quotations = left > 0 ? await chooseQuotations(part, library, runSteps) : part.marked;
    unjudged += Math.max(0, quotations.length - left);
    for (const readings of quotations.slice(0, Math.max(0, left))) {
      checked.push(await checkReadings(readings, speaker.trim(), library, runSteps));
    }
  }
  const [only] = checked;
  return {
    kind: "check",
    message: message.trim(),
    ...(speaker.trim() !== "" && { speaker: speaker.trim() }),
    ...(only !== undefined && checked.length + unjudged === 1 && { verdict: only.verdict }),
    quotations: checked,
    unjudged,
  };
}

/** A quotation as it is typed, and as it may be meant. */
type Readings = readonly [QuotedWords, ...QuotedWords[]];

/** What stands in marks in a part of a message, and all of it. */
interface Part {
  readonly marked: readonly Readings[];
  readonly whole?: Readings;
}

function* readPartsInSteps(message: string): Steps<Part[]> {
  const parts: Part[] = [];
  for (const { marked, whole } of yield* findQuotationsInSteps(message)) {
    const quotations: Readings[] = [];
    for (const quotation of marked) quotations.push(...(yield* readQuotationInSteps(message, quotation)));
    const [all] = whole === undefined ? [] : yield* readQuotationInSteps(message, whole);
    if (all !== undefined) parts.push({ marked: quotations, whole: all });
    else if (quotations.length > 0) parts.push({ marked: quotations });
  }
  return parts;
}

function* readQuotationInSteps(message: string, quotation: MessageQuotation): Steps<Readings[]> {
  const [typed, ...others] = yield* readReadingsInSteps(message, quotation);
  yield;
  return typed !== undefined && typed.words.length > 0 ? [[typed, ...others]] : [];
}

// A text with quotations in it is the writer's own, unless an article has what stands between them as well. Where that only
// says who speaks and all of it stands there, the quotations are what was asked about.
async function chooseQuotations(
  { marked, whole }: Part,
  library: Library,
  runSteps: RunSteps,
): Promise<readonly Readings[]> {
  if (whole === undefined) return marked;
  if (marked.length === 0) return [whole];
  const spoken = marked.map(([{ at }]) => at);
  for (const reading of whole) {
    const { comparisons } = await findPlaces(reading, library, runSteps);
    const isWhole = comparisons.some(
      ({ similarity, steps }) => similarity === 1 && steps.length === reading.words.length,
    );
    if (isWhole && (await runSteps(countOwnInSteps(reading, spoken))) < ATTRIBUTION) continue;
    if (await runSteps(standsAsWholeInSteps(reading, spoken, comparisons))) return [whole];
  }
  return (await runSteps(isMostlyOwnInSteps(whole[0], marked, spoken))) ? [...marked, whole] : marked;
}

// Words around a quotation that are much more than it are not told by it: a whole report is not "word for word" because of
// two words in it that somebody else is quoted with as well.
function* isMostlyOwnInSteps(whole: QuotedWords, marked: readonly Readings[], spoken: readonly Span[]): Steps<boolean> {
  const own = yield* countOwnInSteps(whole, spoken);
  const quoted = marked.reduce((sum, [{ words }]) => sum + words.length, 0);
  return own >= OWN_TEXT && own >= quoted * OWN_TO_SPOKEN;
}

// The first of which the corpus has every word; else the last, which has no markup that would only be in the way.
async function checkReadings(
  [typed, ...others]: Readings,
  asked: string,
  library: Library,
  runSteps: RunSteps,
): Promise<CheckedQuotation> {
  let checked = await checkQuotation(typed, asked, library, runSteps);
  for (const other of others) {
    if (!ALTERED.has(checked.verdict)) break;
    checked = await checkQuotation(other, asked, library, runSteps);
  }
  return checked;
}

const ALTERED: ReadonlySet<CheckedQuotation["verdict"]> = new Set(["cut-unmarked", "differs", "not-found"]);

async function checkQuotation(
  quoted: QuotedWords,
  asked: string,
  library: Library,
  runSteps: RunSteps,
): Promise<CheckedQuotation> {
  const { version } = library;
  const { candidates, comparisons } = await findPlaces(quoted, library, runSteps);
  const best = await chooseBest(quoted, comparisons, asked === "" ? (quoted.claimed ?? "") : asked, library, runSteps);
  const isWhole = best?.comparison.similarity === 1;
  const heading = isWhole ? undefined : await runSteps(findInHeadingsInSteps(quoted, candidates));
  if (heading !== undefined) return showHeading(quoted, heading, version);
  return best === undefined
    ? runSteps(showNearestInSteps(quoted, candidates, version))
    : showJudgement(quoted, best, version);
}

/** Where the words may stand, and how they compare to those places that come near. */
interface Places {
  readonly candidates: readonly CandidateArticle[];
  readonly comparisons: readonly Comparison[];
}

async function findPlaces(quoted: QuotedWords, library: Library, runSteps: RunSteps): Promise<Places> {
  const { candidates, windows, headed } = await library.findSources(quoted);
  const told = await runSteps(compareInSteps(quoted, windows));
  if (told.some(({ similarity }) => similarity === 1)) return { candidates, comparisons: told };
  const copied = await runSteps(findWholeInSteps(quoted, headed));
  return { candidates, comparisons: copied.length > 0 ? copied : told };
}

// Finding the quotes of an article takes time: the likeliest places come first, and an exact one ends the search. Of
// places that differ the nearest alone is judged. For the first one its article is read where nobody has done so yet; the
// others are judged where theirs was.
async function chooseBest(
  quoted: QuotedWords,
  comparisons: readonly Comparison[],
  speaker: string,
  library: Library,
  runSteps: RunSteps,
): Promise<Judgement | undefined> {
  const ordered = await runSteps(orderInSteps(quoted, comparisons, speaker));
  const whole = ordered.filter(({ similarity }) => similarity === 1);
  const judgements: Judgement[] = [];
  for (const [at, comparison] of (whole.length > 0 ? whole.slice(0, WEIGHED) : ordered.slice(0, 1)).entries()) {
    const { window } = comparison;
    const place = spanFound(comparison);
    const said = at === 0 ? await library.readQuotesAround(window, place) : await library.findReadQuotes(window);
    if (said === undefined) continue;
    const judgement = await judgePlace(quoted, comparison, speaker, said, library, runSteps);
    if (judgement.verdict === "exact") return judgement;
    judgements.push(judgement);
  }
  return judgements.sort(compareJudgements)[0];
}

// Where somebody else said it, the owner may tell that it is the one asked for under another name; where the names are nearly alike,
// the corpus tells whether that can only be a slip.
async function judgePlace(
  quoted: QuotedWords,
  comparison: Comparison,
  speaker: string,
  said: ArticleQuotes,
  library: Library,
  runSteps: RunSteps,
): Promise<Judgement> {
  const asked = speaker === "" ? undefined : readAskedName(speaker);
  const judgement = await runSteps(judgeInSteps(quoted, comparison, asked, said));
  const other = judgement.verdict === "other-speaker" ? judgement.speaker : undefined;
  if (asked === undefined || other === undefined) return judgement;
  for (const name of await library.listOwnedNames(speaker, comparison.window)) {
    const own = await runSteps(judgeInSteps(quoted, comparison, readAskedName(name), said));
    if (own.verdict !== "other-speaker") return own;
  }
  if (!isNearly(asked, other)) return judgement;
  const { name, spelling } = await library.spellName(speaker);
  return spelling === "sure" ? runSteps(judgeInSteps(quoted, comparison, name, said)) : judgement;
}

/** Quotations of one message that are judged: more than a reader would ask about. */
const JUDGED = 25;
/** Words between the quotations of a text from which they tell more than who speaks. */
const ATTRIBUTION = 6;
/** Words of its writer's own from which a message is a text, and not a question about what it quotes. */
const OWN_TEXT = 12;
/** How many times the quoted words they are. */
const OWN_TO_SPOKEN = 2;
/** Places that are judged as to who speaks. */
const WEIGHED = 4;
