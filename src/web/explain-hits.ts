import type { PassagesAnswer } from "../core/answer.ts";
import type { Excerpt } from "../core/excerpt.ts";
import type { Library } from "../core/library.ts";
import { FEATURE_NAMES, WEIGHTS } from "../core/search/rank.ts";
import { type Hit, searchPassages } from "../core/search/search-passages.ts";
import { locateExcerpt } from "./locate-embed.ts";
import type { WeighedSection } from "./protocol.ts";

/** The first hits of an answer in its order, with the features by which the search ranks each for the question. */
export function explainHits({ question, hits }: PassagesAnswer, library: Library): WeighedSection[] {
  const ranked = searchPassages(library.index, question).hits;
  return hits.slice(0, SHOWN).map((excerpt, place) => {
    const hit = ranked.find(
      ({ passage }) => passage.article.id === excerpt.article && passage.number === excerpt.passage,
    );
    return explainHit(excerpt, hit, place + 1);
  });
}

function explainHit(excerpt: Excerpt, hit: Hit | undefined, place: number): WeighedSection {
  return {
    kind: "weighed",
    title: `${place}. ${excerpt.attribution.title}, passage ${excerpt.passage}`,
    words: excerpt.text,
    source: locateExcerpt(excerpt),
    ...(hit !== undefined && { score: hit.score }),
    features: hit === undefined ? [] : listFeatures(hit),
    facts: hit === undefined ? [{ term: "rank", text: "by its words alone" }] : [],
  };
}

function listFeatures({ features }: Hit): WeighedSection["features"] {
  return FEATURE_NAMES.map((name) => ({ name, value: features[name], weight: WEIGHTS[name] })).filter(
    ({ value }) => value !== 0,
  );
}

/** Hits that are explained. */
const SHOWN = 6;
