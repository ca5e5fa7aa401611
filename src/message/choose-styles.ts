import type { Block, InlineMark } from "../core/article/blocks.ts";
import type { Excerpt, Mark } from "../core/article/excerpt.ts";
import { cutStructure } from "../core/article/structure.ts";
import { overlaps, type Span } from "../core/text/span.ts";
import { type ArticlePlace, resolveLink } from "../layout/resolve-link.ts";
import type { Style } from "./nest-styles.ts";

/**
 * How a stretch of an excerpt is set: its marks in bold (`match`, `answer`) and underlined (`quoted`, `sentence`), and as the
 * source sets it. Spans count from the stretch's first character.
 */
export function chooseStyles(excerpt: Excerpt, stretch: Span): Style[] {
  const { inline } = cutStructure(excerpt, stretch);
  const codes = inline.filter(({ kind }) => kind === "code");
  const styles = [
    ...excerpt.marks.filter((mark) => overlaps(mark, stretch)).flatMap((mark) => setMark(mark, codes)),
    ...inline.flatMap((mark) => setInline(mark, { id: excerpt.article, url: excerpt.attribution.url })),
  ];
  return styles.map((style) => ({
    ...style,
    start: Math.max(style.start, stretch.start) - stretch.start,
    end: Math.min(style.end, stretch.end) - stretch.start,
  }));
}

function setMark({ kind, start, end }: Mark, codes: readonly Span[]): Style[] {
  switch (kind) {
    case "quoted":
    case "sentence":
      return [{ kind: "underline", start, end }];
    case "match":
    case "answer": {
      // Within code nothing can be set: a word of it that was found sets off all of it.
      const found = codes.filter((code) => overlaps(code, { start, end }));
      return [{ start, end }, ...found].map((one) => ({ kind: "bold", start: one.start, end: one.end }));
    }
  }
}

function setInline(mark: InlineMark, article: ArticlePlace): Style[] {
  const { start, end } = mark;
  switch (mark.kind) {
    case "strong":
      return [{ kind: "bold", start, end }];
    case "emphasis":
      return [{ kind: "italic", start, end }];
    case "struck":
      return [{ kind: "strike", start, end }];
    case "code":
      return [{ kind: "code", start, end }];
    case "link": {
      const url = resolveLink(mark.url, article);
      return url === undefined || url.length > LONGEST_ADDRESS ? [] : [{ kind: "link", start, end, url }];
    }
    case "superscript":
    case "subscript":
    case "note-mark":
      return [];
  }
}

/** How all of a block is set beside: who speaks in bold, the words for an image in italics. */
export function chooseBlockStyles(block: Block): Style[] {
  switch (block.kind) {
    case "turn":
      return [{ kind: "bold", start: block.speaker.start - block.start, end: block.speaker.end - block.start }];
    case "caption":
      return [{ kind: "italic", start: 0, end: block.end - block.start }];
    case "heading":
    case "paragraph":
    case "item":
    case "row":
    case "code":
    case "footnote":
    case "furniture":
      return [];
  }
}

/** Characters of an address behind words: a longer one would take their room. */
const LONGEST_ADDRESS = 512;
