import fc from "fast-check";
import type { Block, BlockKind, BlockPlace, InlineMark } from "../../src/core/article/blocks.ts";
import type { Excerpt, Mark } from "../../src/core/article/excerpt.ts";
import { oddText } from "./odd-text.ts";

/** A block before it stands in a text: its words, or the cells of a row, and the gap before it. */
export interface Draft {
  readonly kind: BlockKind["kind"];
  readonly words: readonly string[];
  readonly gap: "\n" | "\n\n";
  readonly place: BlockPlace;
  readonly mark: string;
  readonly header: readonly string[];
  readonly language?: string;
}

/** The blocks of drafts one after the other, as an excerpt. */
export function buildExcerpt(
  drafts: readonly Draft[],
  inline: readonly InlineMark[] = [],
  marks: readonly Mark[] = [],
  from = 0,
): Excerpt {
  let text = "";
  const blocks = drafts.map((draft): Block => {
    if (text !== "") text += draft.gap;
    const start = text.length + from;
    const cells = draft.words.map((words, column) => {
      if (column > 0) text += "\t";
      text += words;
      return { start: text.length + from - words.length, end: text.length + from };
    });
    return { ...draft.place, ...nameKind(draft, cells), start, end: text.length + from };
  });
  return {
    kind: "excerpt",
    article: "a.md",
    passage: 1,
    start: from,
    end: from + text.length,
    text,
    blocks,
    inline,
    marks,
    attribution: { title: "Title", trail: [], passage: 1, passages: 1, url: "https://a.example/b/" },
    receipt: "k7f3q-1-2hd8-9a2c41-80a1b2",
  };
}

/** A draft of one block, with what is stated of it. */
export function draft(kind: Draft["kind"], words: string | readonly string[], stated: Partial<Draft> = {}): Draft {
  const list = typeof words === "string" ? [words] : words;
  return { kind, words: list, gap: "\n", place: {}, mark: "-", header: [], ...stated };
}

function nameKind(draft: Draft, cells: readonly { start: number; end: number }[]): BlockKind {
  const { kind, mark, header, language } = draft;
  const [first] = cells;
  switch (kind) {
    case "heading":
      return { kind, level: 2 };
    case "item":
      return { kind, mark };
    case "row":
      return { kind, cells, header };
    case "code":
      return { kind, ...(language !== undefined && { language }) };
    case "turn":
      return { kind, speaker: nameSpeaker(draft.words[0] ?? "", first?.start ?? 0) };
    case "footnote":
      return { kind, label: mark };
    case "furniture":
      return { kind, reason: "navigation" };
    case "paragraph":
    case "caption":
      return { kind };
  }
}

// The first letter, of which no half is left.
function nameSpeaker(words: string, start: number): { start: number; end: number } {
  return { start, end: start + (Array.from(words)[0]?.length ?? 0) };
}

const someWords = oddText.map((text) => text.trim().toWellFormed()).filter((text) => text !== "");
const someLine = someWords.map((text) => text.split("\n").at(-1)?.trim() ?? "").filter((text) => text !== "");

const place: fc.Arbitrary<BlockPlace> = fc.record(
  {
    depth: fc.integer({ min: 0, max: 4 }),
    quoted: fc.integer({ min: 0, max: 2 }),
    note: fc.constantFrom("note", "tip"),
  },
  { requiredKeys: [] },
);

const drafted = fc.record({
  kind: fc.constantFrom<BlockKind["kind"]>(
    "heading",
    "paragraph",
    "item",
    "item",
    "item",
    "code",
    "turn",
    "caption",
    "footnote",
    "furniture",
  ),
  words: fc.tuple(someWords),
  gap: fc.constantFrom<Draft["gap"]>("\n", "\n\n"),
  place,
  mark: fc.constantFrom("-", "*", "1.", "2.", "3.", "7.", "0.", "01.", "a)", "1)", "•", ""),
  header: fc.constant<readonly string[]>([]),
});

const table = fc
  .record({
    header: fc.array(someLine, { maxLength: 3 }),
    rows: fc.array(fc.array(someLine, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    hasHead: fc.boolean(),
    place,
  })
  .map(({ header, rows, hasHead, place: where }): Draft[] => {
    const row = (words: readonly string[], names: readonly string[]): Draft => {
      return { kind: "row", words, gap: "\n", place: where, mark: "", header: names };
    };
    return [...(hasHead && header.length > 0 ? [row(header, [])] : []), ...rows.map((words) => row(words, header))];
  });

/** An excerpt of blocks of all kinds but tables. */
export const untabledExcerpt: fc.Arbitrary<Excerpt> = fc
  .array(drafted, { minLength: 1, maxLength: 8 })
  .map((drafts) => buildExcerpt(drafts));

/** Blocks of all kinds, one table among them at the most. */
export const someDrafts: fc.Arbitrary<readonly Draft[]> = fc
  .tuple(fc.array(drafted, { maxLength: 6 }), fc.option(table), fc.nat(6))
  .map(([drafts, rows, at]) => [...drafts.slice(0, at), ...(rows ?? []), ...drafts.slice(at)])
  .filter((drafts) => drafts.length > 0);

/** An excerpt of such blocks, set and marked wherever. */
export const structuredExcerpt: fc.Arbitrary<Excerpt> = someDrafts.chain((drafts) => {
  const { text, blocks } = buildExcerpt(drafts);
  const stretch = fc.tuple(fc.nat(blocks.length - 1), fc.nat(), fc.nat()).map(([index, a, b]) => {
    const { start, end } = blocks[index] ?? { start: 0, end: 0 };
    const [from, to] = [a, b].map((offset) => findLetter(text, start + (offset % (end - start + 1))));
    return { start: Math.min(from ?? 0, to ?? 0), end: Math.max(from ?? 0, to ?? 0) };
  });
  const url = fc.constantFrom("https://c.example/d_e", "../f", "#g", "javascript:alert(1)", "mailto:a@b.example", "");
  const inline = fc
    .tuple(fc.constantFrom("strong", "emphasis", "struck", "code", "link"), url, stretch)
    .map(([kind, to, span]): InlineMark => (kind === "link" ? { kind, url: to, ...span } : { kind, ...span }));
  const mark = fc
    .tuple(fc.constantFrom<Mark["kind"]>("match", "quoted", "sentence", "answer"), stretch)
    .map(([kind, span]): Mark => ({ kind, ...span }));
  return fc
    .tuple(fc.array(inline, { maxLength: 6 }), fc.array(mark, { maxLength: 3 }), fc.nat(50))
    .map(([set, marks, from]) => {
      const shift = <T extends { start: number; end: number }>(span: T): T => {
        return { ...span, start: span.start + from, end: span.end + from };
      };
      const sorted = set.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end);
      const kept = marks.filter(({ start, end }) => start < end && text.slice(start, end).trim() !== "");
      return buildExcerpt(drafts, sorted.map(shift), kept.map(shift), from);
    });
});

// No style begins between the halves of a letter.
function findLetter(text: string, offset: number): number {
  return /[\uDC00-\uDFFF]/u.test(text.charAt(offset)) ? offset - 1 : offset;
}
