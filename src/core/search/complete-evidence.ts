import type { ArticleEvidence } from "./article-evidence.ts";
import type { Candidate } from "./candidates.ts";
import type { ScannedNames } from "./scan-names.ts";
import type { ScannedPassage } from "./scan-passage.ts";

/** A candidate whose text has been read. */
export interface ScannedCandidate extends Candidate {
  readonly scan: ScannedPassage;
  readonly names: ScannedNames;
}

/**
 * Adds to the evidence of each article what its candidates hold of the terms that were not looked up. A passage that is
 * no candidate adds nothing: of the best articles all passages are.
 */
export function completeEvidence(
  candidates: readonly ScannedCandidate[],
  skipped: ReadonlySet<number>,
): readonly ScannedCandidate[] {
  if (skipped.size === 0) return candidates;
  const completed = new Map<ArticleEvidence, { counts: number[]; masks: Map<number, number> }>();
  for (const { passage, article, scan } of candidates) {
    const { counts, masks } = completed.get(article) ?? { counts: [...article.counts], masks: new Map(article.masks) };
    completed.set(article, { counts, masks });
    const held = scan.sentences.reduce((all, mask) => all | mask, 0);
    for (const term of skipped) {
      if ((held & (1 << term)) === 0) continue;
      counts[term] = (counts[term] ?? 0) + 1;
      masks.set(passage.number, (masks.get(passage.number) ?? 0) | (1 << term));
    }
  }
  const articles = new Map([...completed].map(([article, added]) => [article, { ...article, ...added }]));
  return candidates.map((candidate) => ({
    ...candidate,
    article: articles.get(candidate.article) ?? candidate.article,
  }));
}
