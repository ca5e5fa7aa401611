import { type Comparison, compareInSteps } from "../check/compare.ts";
import { findInHeadingsInSteps } from "../check/find-in-headings.ts";
import { findQuotationsInSteps } from "../check/find-quotations.ts";
import { compareJudgements, type Judgement, judgeInSteps } from "../check/judge.ts";
import { orderInSteps } from "../check/order-by-likelihood.ts";
import { type QuotedWords, readQuotedInSteps } from "../check/quoted-words.ts";
import { showHeading, showJudgement, showNearestInSteps } from "../check/show-judgement.ts";
import type { CheckedQuotation } from "../check/verdict.ts";
import type { Library } from "../library/library.ts";
import type { RunSteps, Steps } from "../text/steps.ts";
import type { Answer } from "./answer.ts";

/**
 * Judges every quotation of a message against the corpus: those in marks, else the whole message as one. `speaker` is who
 * is said to have said it; empty when nobody is named: then it is whom the message itself names behind a dash. A refusal
 * when the message or the corpus has no words.
 */
export async function checkMessage(
  message: string,
  speaker: string,
  library: Library,
  runSteps: RunSteps,
): Promise<Answer> {
  if (library.size.articles === 0) return { kind: "refusal", reason: "empty-corpus" };
  const quotations = await runSteps(readQuotationsInSteps(message));
  if (quotations.length === 0) return { kind: "refusal", reason: "no-quotation", asked: message.trim() };
  const checked: CheckedQuotation[] = [];
  for (const quoted of quotations.slice(0, JUDGED)) {
    checked.push(await checkQuotation(quoted, speaker.trim(), library, runSteps));
  }
  const [only] = checked;
  return {
    kind: "check",
    message: message.trim(),
    ...(speaker.trim() !== "" && { speaker: speaker.trim() }),
    ...(only !== undefined && quotations.length === 1 && { verdict: only.verdict }),
    quotations: checked,
    unjudged: quotations.length - checked.length,
  };
}

function* readQuotationsInSteps(message: string): Steps<QuotedWords[]> {
  const quotations: QuotedWords[] = [];
  for (const quotation of yield* findQuotationsInSteps(message)) {
    const quoted = yield* readQuotedInSteps(message, quotation);
    if (quoted.words.length > 0) quotations.push(quoted);
    yield;
  }
  return quotations;
}

async function checkQuotation(
  quoted: QuotedWords,
  asked: string,
  library: Library,
  runSteps: RunSteps,
): Promise<CheckedQuotation> {
  const { version } = library;
  const { candidates, windows } = await library.findSources(quoted);
  const comparisons = await runSteps(compareInSteps(quoted, windows));
  const best = await chooseBest(quoted, comparisons, asked === "" ? (quoted.claimed ?? "") : asked, library, runSteps);
  const isWhole = best?.comparison.similarity === 1;
  const heading = isWhole ? undefined : await runSteps(findInHeadingsInSteps(quoted, candidates));
  if (heading !== undefined) return showHeading(quoted, heading, version);
  return best === undefined
    ? runSteps(showNearestInSteps(quoted, candidates, version))
    : showJudgement(quoted, best, version);
}

// Finding the quotes of an article takes time: the likeliest places come first, and an exact one ends the search. Of
// places that differ the nearest alone is judged.
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
  for (const comparison of whole.length > 0 ? whole.slice(0, WEIGHED) : ordered.slice(0, 1)) {
    const said = await library.readQuotes(comparison.window);
    const judgement = await runSteps(judgeInSteps(quoted, comparison, speaker, said));
    if (judgement.verdict === "exact") return judgement;
    judgements.push(judgement);
  }
  return judgements.sort(compareJudgements)[0];
}

/** Quotations of one message that are judged: more than a reader would ask about. */
const JUDGED = 25;
/** Places that are judged as to who speaks. */
const WEIGHED = 4;
