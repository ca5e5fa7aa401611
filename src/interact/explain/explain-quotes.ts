import type { QuoteExplanation, QuotesAnswer, ShownQuote } from "../../core/answers/answer.ts";
import type { NamedCandidate } from "../../core/quotes/people/speaker.ts";
import { FEATURE_NAMES, SALIENCE_WEIGHTS } from "../../core/quotes/people/weights.ts";
import { covers, type Span } from "../../core/text/span.ts";
import { locateExcerpt } from "../../layout/place.ts";
import type { Fact, Feature, WeighedSection } from "./explanation.ts";

/** For each shown quote its cue, its mention, and who came into question with what spoke for the likeliest. */
export function explainQuotes({ quotes, before }: Pick<QuotesAnswer, "quotes" | "before">): WeighedSection[] {
  return quotes.flatMap((shown, place) =>
    shown.explanations.map((explanation) => explainQuote(shown, explanation, before + place + 1)),
  );
}

function explainQuote(shown: ShownQuote, explanation: QuoteExplanation, place: number): WeighedSection {
  const { excerpt, kinds, speaker } = shown;
  const [first] = explanation.candidates;
  return {
    kind: "weighed",
    title: `${place}. ${speaker}, ${kinds.join(" and ")}, passage ${excerpt.passage}`,
    words: excerpt.text,
    source: locateExcerpt(excerpt),
    ...(first !== undefined && { score: first.score }),
    features: first === undefined ? [] : listFeatures(first),
    facts: listFacts(shown, explanation),
  };
}

function listFacts({ excerpt }: ShownQuote, { by, cue, mention, candidates }: QuoteExplanation): Fact[] {
  const show = (span: Span | undefined): string => {
    if (span === undefined) return "none";
    // The excerpt is cut around both; of a mention that stands elsewhere only the place is known here.
    if (!covers(excerpt, span)) return `at ${span.start}`;
    return `“${excerpt.text.slice(span.start - excerpt.start, span.end - excerpt.start)}”`;
  };
  const [first, ...others] = candidates;
  const named =
    first === undefined ? [] : [`${first.name} ${first.score.toFixed(2)}`, ...others.map(describeCandidate)];
  return [
    { term: "cue", text: show(cue) },
    { term: "mention", text: show(mention) },
    { term: "found by", text: GROUNDS[by] },
    ...(named.length === 0 ? [] : [{ term: "candidates", text: named.join("; ") }]),
  ];
}

// What spoke for the likeliest stands above as its features.
function describeCandidate(candidate: NamedCandidate): string {
  const features = listFeatures(candidate).map(({ name, value }) => `${name} ${Math.round(value * 100) / 100}`);
  const why = features.length === 0 ? "" : ` (${features.join(", ")})`;
  return `${candidate.name} ${candidate.score.toFixed(2)}${why}`;
}

function listFeatures({ features }: NamedCandidate): Feature[] {
  return FEATURE_NAMES.map((name) => ({ name, value: features[name], weight: SALIENCE_WEIGHTS[name] })).filter(
    ({ value }) => value !== 0,
  );
}

const GROUNDS: Readonly<Record<QuoteExplanation["by"], string>> = {
  name: "the name itself",
  pronoun: "a pronoun, resolved",
  role: "a role, resolved",
  alone: "the quote before, which it goes on from",
  none: "nothing",
};
