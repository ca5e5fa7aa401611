import type { Block } from "../core/article/blocks.ts";
import type { Excerpt } from "../core/article/excerpt.ts";
import { cutStructure } from "../core/article/structure.ts";
import { overlaps, type Span } from "../core/text/span.ts";
import { resolveLink } from "../layout/resolve-link.ts";
import type { Style } from "./nest-styles.ts";

/**
 * How a stretch of an excerpt is set: its marks in bold (`match`, `answer`) and underlined (`quoted`, `sentence`), and as the
 * source sets it. Spans count from the stretch's first character.
 */
export function chooseStyles(excerpt: Excerpt, stretch: Span): Style[] {
  const { inline } = cutStructure(excerpt, stretch);
  const codes = inline.filter(({ kind }) => kind === "code");
  const styles = [
    ...excerpt.marks.flatMap(({ kind, start, end }): Style[] => {
      const span = { start, end };
      if (!overlaps(span, stretch)) return [];
      if (kind === "quoted" || kind === "sentence") return [{ ...span, kind: "underline" }];
      // Within code nothing can be set: a word of it that was found sets off all of it.
      const found = codes.filter((code) => overlaps(code, span));
      return [span, ...found].map((one) => ({ start: one.start, end: one.end, kind: "bold" }));
    }),
    ...inline.flatMap((mark): Style[] => {
      const { start, end } = mark;
      switch (mark.kind) {
        case "strong":
          return [{ start, end, kind: "bold" }];
        case "emphasis":
          return [{ start, end, kind: "italic" }];
        case "struck":
          return [{ start, end, kind: "strike" }];
        case "code":
          return [{ start, end, kind: "code" }];
        case "link": {
          const url = resolveLink(mark.url, excerpt.attribution.url);
          return url === undefined || url.length > LONGEST_ADDRESS ? [] : [{ start, end, kind: "link", url }];
        }
        case "note-mark":
          return [];
      }
    }),
  ];
  return styles.map((style) => ({
    ...style,
    start: Math.max(style.start, stretch.start) - stretch.start,
    end: Math.min(style.end, stretch.end) - stretch.start,
  }));
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
