import type { QuotesAnswer, ShownQuote } from "../core/answer.ts";
import type { Library } from "../core/library.ts";
import { findQuotes } from "../core/quotes/find-quotes.ts";
import { loadTagger } from "../core/quotes/load-tagger.ts";
import type { ArticleQuotes, NamedCandidate, Quote } from "../core/quotes/quote.ts";
import { FEATURE_NAMES, SALIENCE_WEIGHTS } from "../core/quotes/weights.ts";
import { overlaps, type Span, sliceText } from "../core/span.ts";
import { locateExcerpt } from "./locate-embed.ts";
import type { Fact, Feature, WeighedSection } from "./protocol.ts";

/** For each shown quote its cue, its mention, and who came into question with what spoke for the one chosen. */
export async function explainQuotes({ quotes }: QuotesAnswer, library: Library): Promise<WeighedSection[]> {
  const tag = await loadTagger();
  const read = new Map<string, ArticleQuotes>();
  return quotes.slice(0, SHOWN).flatMap((shown, place) => {
    const article = library.articles.find(({ id }) => id === shown.excerpt.article);
    if (article === undefined) return [];
    const found = read.get(article.id) ?? findQuotes(article, tag);
    read.set(article.id, found);
    const quote = found.quotes.find((one) => isShown(one, shown));
    return quote === undefined ? [] : [explainQuote(quote, shown, article.text, place + 1)];
  });
}

// An excerpt may be wider than the quote that it shows, and hold others.
function isShown(quote: Quote, { kind, excerpt }: ShownQuote): boolean {
  const marked = excerpt.marks.filter((mark) => mark.kind === "quoted");
  return quote.kind === kind && quote.parts.every((part) => marked.some((mark) => overlaps(mark, part)));
}

function explainQuote(
  quote: Quote,
  { excerpt, kind, speaker }: ShownQuote,
  text: string,
  place: number,
): WeighedSection {
  const { candidates } = quote.grounds;
  const [first] = candidates;
  return {
    kind: "weighed",
    title: `${place}. ${speaker}, ${kind}, passage ${excerpt.passage}`,
    words: excerpt.text,
    source: locateExcerpt(excerpt),
    ...(first !== undefined && { score: first.score }),
    features: first === undefined ? [] : listFeatures(first),
    facts: listFacts(quote, text),
  };
}

function listFacts({ cue, mention, grounds }: Quote, text: string): Fact[] {
  const words = (span: Span | undefined): string => (span === undefined ? "none" : `“${sliceText(text, span)}”`);
  const candidates = grounds.candidates.map(({ name, score }) => `${name} ${score.toFixed(2)}`);
  return [
    { term: "cue", text: words(cue) },
    { term: "mention", text: words(mention) },
    { term: "found by", text: GROUNDS[grounds.by] },
    ...(grounds.lent === undefined ? [] : [{ term: "goes on from", text: words(grounds.lent) }]),
    ...(candidates.length === 0 ? [] : [{ term: "candidates", text: candidates.join(", ") }]),
  ];
}

function listFeatures({ features }: NamedCandidate): Feature[] {
  return FEATURE_NAMES.map((name) => ({ name, value: features[name], weight: SALIENCE_WEIGHTS[name] })).filter(
    ({ value }) => value !== 0,
  );
}

const GROUNDS: Readonly<Record<Quote["grounds"]["by"], string>> = {
  name: "the name itself",
  pronoun: "a pronoun, resolved",
  role: "a role, resolved",
  alone: "the quote before, which it goes on from",
  none: "nothing",
};

/** Quotes that are explained. */
const SHOWN = 10;
