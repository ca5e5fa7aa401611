import { type Span, trimSpan } from "./span.ts";

/** The sentences of one paragraph, in order, trimmed; together they hold all of its words. */
export function splitSentences(text: string, paragraph: Span): Span[] {
  const sentences: Span[] = [];
  let open: { start: number; end: number } | undefined;
  for (const { segment, index } of SEGMENTER.segment(text.slice(paragraph.start, paragraph.end))) {
    const start = paragraph.start + index;
    const end = start + segment.length;
    if (open === undefined) open = { start, end };
    else open.end = end;
    if (ABBREVIATION_END.test(segment)) continue;
    sentences.push(trimSpan(text, open));
    open = undefined;
  }
  if (open !== undefined) sentences.push(trimSpan(text, open));
  return sentences.filter((sentence) => sentence.start < sentence.end);
}

const SEGMENTER = new Intl.Segmenter("en", { granularity: "sentence" });

/** Matches a segment that was cut at "Mr. " or "J. "; not one that ends in "end. ". */
const ABBREVIATION_END =
  /(?:^|[\s(“"])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sen|Rep|Gov|Jr|vs|No|e\.g|i\.e)\.\s*$/u;
