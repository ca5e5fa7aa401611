import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Span } from "../core/text/span.ts";

/** One labelled article. Offsets are UTF-16 code units into `text`. */
export interface LabelledArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly LabelledQuote[];
}

export interface LabelledQuote {
  readonly parts: readonly Span[];
  readonly kind: "direct" | "mixed" | "reported";
  /** False for a belief, a wish, or what is optional: it counts for nobody. */
  readonly counts: boolean;
  readonly mention?: Span;
  /** The full name, for a named speaker. */
  readonly speaker?: string;
}

/** Reads `news.jsonl` or `article.json`; throws where the file is neither. */
export function readQuoteSet(path: string): LabelledArticle[] {
  const content = readFileSync(path, "utf8");
  if (!path.endsWith(".json"))
    return content
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => readNews(JSON.parse(line)));
  // The text of a single article lies beside it or in the neighbouring corpus folder.
  const folder = dirname(path);
  const text = readFirst([join(folder, "article.txt"), join(folder, "../../corpus/article.txt")]);
  return [readStatements(JSON.parse(content), text)];
}

interface NewsRecord {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly {
    readonly parts: readonly (readonly [number, number])[];
    readonly kind: LabelledQuote["kind"];
    readonly speech: boolean;
    readonly mentionStart?: number;
    readonly mentionEnd?: number;
    readonly speaker?: string | null;
  }[];
}

function readNews({ id, text, quotes }: NewsRecord): LabelledArticle {
  return {
    id,
    text,
    quotes: quotes.map(({ parts, kind, speech, mentionStart, mentionEnd, speaker }) => ({
      parts: parts.map(([start, end]) => ({ start, end })),
      kind,
      counts: speech,
      ...(mentionStart !== undefined &&
        mentionEnd !== undefined && { mention: { start: mentionStart, end: mentionEnd } }),
      ...(typeof speaker === "string" && { speaker }),
    })),
  };
}

interface StatementsRecord {
  readonly id: string;
  readonly quotes: readonly {
    readonly type: "direct" | "mixed" | "indirect";
    readonly priority: "must" | "should" | "optional";
    readonly start: number;
    readonly end: number;
    readonly speaker: string;
    readonly speaker_start: number;
    readonly speaker_end: number;
  }[];
}

function readStatements({ id, quotes }: StatementsRecord, text: string): LabelledArticle {
  return {
    id,
    text,
    quotes: quotes.map((quote) => ({
      parts: [{ start: quote.start, end: quote.end }],
      kind: quote.type === "indirect" ? "reported" : quote.type,
      counts: quote.priority !== "optional",
      mention: { start: quote.speaker_start, end: quote.speaker_end },
      speaker: quote.speaker,
    })),
  };
}

function readFirst(paths: readonly string[]): string {
  for (const path of paths) {
    try {
      return readFileSync(path, "utf8");
    } catch {}
  }
  throw new Error(`no text for the statements: looked for ${paths.join(" and ")}`);
}
