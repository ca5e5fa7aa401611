import type { Article } from "../article/article.ts";
import type { InlineMark } from "../article/blocks.ts";
import { findNoteKind } from "../article/markdown/note-kinds.ts";
import type { ArticleQuotes } from "../quotes/quote.ts";
import { findFirst } from "../text/find-first.ts";
import { groupBy } from "../text/group-by.ts";
import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { isWithinSentence } from "../text/within-sentence.ts";
import type { Candidate } from "./candidate.ts";
import { readOpening } from "./openings.ts";

/** What has to be said beside a sentence that stands alone, so that it is not misread. */
export type SentenceNote =
  /** Whom the pronoun means that it starts with. */
  | { readonly kind: "pronoun"; readonly mention: string; readonly name: string }
  /** Whose words it is: it stands inside a quotation whose marks it does not hold. */
  | { readonly kind: "speech"; readonly name: string };

/**
 * The notes that sentences need, by place: only where the quotes of the article tell for sure. `cut` says of each whether
 * it cuts a quotation open.
 *
 *     He noted that turnover exceeded $11 billion.
 *     ^^   the mention of a quote whose speaker is known
 */
export function* findNotesInSteps(
  candidates: readonly Candidate[],
  cut: readonly boolean[],
  said: ArticleQuotes,
): Steps<Map<number, SentenceNote>> {
  const notes = new Map<number, SentenceNote>();
  for (const quote of said.quotes) {
    yield;
    const name = quote.speaker === undefined ? undefined : said.speakers.get(quote.speaker)?.name;
    if (name === undefined) continue;
    const { mention, grounds } = quote;
    const led = mention === undefined ? undefined : findAt(candidates, mention.start);
    if (mention !== undefined && led !== undefined && grounds.by === "pronoun" && readOpening(led.text) === "pronoun") {
      const words = led.text.slice(0, mention.end - mention.start);
      notes.set(led.place, { kind: "pronoun", mention: words, name });
    }
    if (quote.kind !== "direct") continue;
    for (let at = findPlace(candidates, quote.start); at < candidates.length; at += 1) {
      const candidate = candidates[at];
      if (candidate === undefined || candidate.start >= quote.end) break;
      if (cut[at] === true) notes.set(at, { kind: "speech", name });
    }
  }
  return notes;
}

function findAt(candidates: readonly Candidate[], start: number): Candidate | undefined {
  const candidate = candidates[findPlace(candidates, start)];
  return candidate?.start === start ? candidate : undefined;
}

/** The place of the first sentence that ends behind `offset`; how many there are when none does. */
function findPlace(candidates: readonly Candidate[], offset: number): number {
  return findFirst(candidates.length, (place) => (candidates[place]?.end ?? 0) > offset);
}

/** A person or body and how often the article names it. */
export interface MentionedName {
  /** The fullest name that the article gives. */
  readonly name: string;
  readonly mentions: number;
}

/**
 * Who is named in the article, most often first, those named equally often in order; at most `limit`. A word that has its
 * capital letter at the beginning of sentences alone ("Open the lid") names nobody who says nothing, and neither does the word
 * of a note, a key, or what a mark of the text cuts ("**Warning** Never row alone").
 */
export function listNames(
  { speakers, quotes }: ArticleQuotes,
  { text, inline }: Pick<Article, "text" | "inline">,
  limit: number,
): MentionedName[] {
  const speaking = groupBy(quotes, ({ speaker }) => speaker);
  const marks = inline.filter(({ kind }) => kind === "strong" || kind === "code");
  return (
    [...speakers.values()]
      .map(({ id, name, mentions }) => {
        const whole = speaking.has(id) ? mentions : mentions.filter((mention) => !isCut(text, mention, marks));
        return { id, name, mentions: whole };
      })
      .filter(({ id, name, mentions }) => {
        if (speaking.has(id)) return true;
        return (
          !isLabel(name) && (SEVERAL_WORDS.test(name) || mentions.some(({ start }) => isWithinSentence(text, start)))
        );
      })
      // Who only stands before a colon is named by each turn.
      .map(({ id, name, mentions }) => ({ name, mentions: mentions.length || (speaking.get(id)?.length ?? 0) }))
      .filter(({ mentions }) => mentions > 0)
      .sort((a, b) => b.mentions - a.mentions)
      .slice(0, limit)
  );
}

// Whether the mention is code, or what is set in bold ends within it at the beginning of a sentence.
function isCut(text: string, { start, end }: Span, marks: readonly InlineMark[]): boolean {
  const behind = findFirst(marks.length, (place) => (marks[place]?.start ?? 0) >= end);
  return marks.slice(Math.max(0, behind - MARKS_AROUND), behind).some((mark) => {
    if (mark.end <= start) return false;
    return mark.kind === "code" || (mark.end < end && !isWithinSentence(text, start));
  });
}

// "Warning Never", "Press Ctrl", "Return"
function isLabel(name: string): boolean {
  const words = name.toLowerCase().split(/\s+/u);
  const [first = ""] = words;
  return findNoteKind(first) !== undefined || words.some((word) => KEYS.has(word)) || KEY_NAMES.has(words.join(" "));
}

/** Marks before the end of a name among which one is looked for that cuts it: few stand within each other. */
const MARKS_AROUND = 4;
/** What stands on keys and is nobody's name. */
const KEYS: ReadonlySet<string> = new Set(["ctrl", "alt", "cmd", "esc", "shift", "backspace", "capslock", "strg"]);
/** The same, where no other word stands beside it. */
const KEY_NAMES: ReadonlySet<string> = new Set([
  "return",
  "enter",
  "tab",
  "delete",
  "escape",
  "control",
  "option",
  "command",
]);
/** Matches "Jane Doe" and "王小明"; not "Open". */
const SEVERAL_WORDS = /\S\s\S|^[^\p{Lu}\p{Ll}]/u;
