import type { Article } from "../article.ts";
import { splitSentences } from "../sentences.ts";
import { type Span, sliceText } from "../span.ts";
import { isFunctionWord, splitTerms } from "../terms.ts";

/**
 * The `count` sentences that stand for the article, in its order: fewer when it has fewer, none when it has no words.
 * Each scores the average weight of its words in the article plus a bonus for standing early.
 */
export function chooseSummary(article: Article, count: number): Span[] {
  const sentences = article.blocks
    .filter((block) => block.kind === "paragraph")
    .flatMap((block) => splitSentences(article.text, block));
  const terms = sentences.map((sentence) => splitTerms(sliceText(article.text, sentence)));
  const frequency = new Map<string, number>();
  for (const term of terms.flat()) frequency.set(term.stem, (frequency.get(term.stem) ?? 0) + 1);
  const scored = sentences.map((sentence, index) => {
    const content = (terms[index] ?? []).filter((term) => !isFunctionWord(term));
    const weight = content.reduce((sum, term) => sum + Math.log(1 + (frequency.get(term.stem) ?? 0)), 0);
    const isShort = content.length < SHORTEST;
    return { sentence, score: isShort ? 0 : weight / content.length + LEAD_BONUS / (1 + index) };
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ sentence }) => sentence)
    .sort((a, b) => a.start - b.start);
}

/** Content words under which a sentence says too little to stand alone. */
const SHORTEST = 5;
/** Weight of the first sentence's place against that of its words. */
const LEAD_BONUS = 1;
