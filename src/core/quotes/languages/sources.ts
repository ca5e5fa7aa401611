import type { Span } from "../../text/span.ts";
import type { Cue, ReadSentence } from "./cues.ts";
import type { Phrase } from "./phrases.ts";
import type { QuoteLanguage } from "./quote-language.ts";
import { findMark, type Token } from "./tokens.ts";

/** What a cue tells that is said, with the words for who says it. */
export interface Content {
  readonly parts: readonly Span[];
  readonly subject?: Phrase;
}

/** What is known from whom: “Laut Müller ist …”, “…, laut Müller.”, “…, so Müller, …”. */
export function readSource(read: ReadSentence, cue: Cue, language: QuoteLanguage): Content | undefined {
  const { tokens, phrases, start, end } = read;
  const subject = phrases.find(({ from }) => from >= cue.to && from <= cue.to + 1);
  if (
    subject === undefined ||
    subject.kind === "somebody" ||
    isAsideOf(cue, subject, tokens) ||
    isPlainNoun(subject, tokens, language)
  )
    return undefined;
  const mark = findMark(tokens, subject.to, MOST_ADDED);
  const opens = tokens.slice(0, cue.from).every(({ lower }) => language.small.has(lower));
  if (opens) {
    const isClosed = language.nouns === "small" && mark !== undefined && tokens[mark]?.lower === ",";
    const from = isClosed ? tokens[mark]?.end : tokens[subject.to]?.start;
    return from === undefined ? undefined : { parts: [{ start: from, end }], subject };
  }
  const before = {
    start,
    end: tokens[cue.from - 1]?.kind === "mark" ? (tokens[cue.from - 1]?.start ?? start) : cue.start,
  };
  const isAside = tokens[cue.from - 1]?.lower === ",";
  const rest = isAside ? (mark === undefined ? undefined : tokens[mark]?.end) : tokens[subject.to]?.start;
  return { parts: rest === undefined || rest >= end ? [before] : [before, { start: rest, end }], subject };
}

// “so sie”: behind that word only a name or an office tells who spoke.
function isAsideOf({ from }: Cue, { kind }: Phrase, tokens: readonly Token[]): boolean {
  return kind === "pronoun" && tokens[from]?.lower === "so";
}

// “nach Angaben des Investors”: behind an article one word with a capital is a noun of a language that has them so.
function isPlainNoun(
  { kind, words, offices, from, gender }: Phrase,
  tokens: readonly Token[],
  { nouns, governing, articles }: QuoteLanguage,
): boolean {
  const before = tokens[from - 1]?.lower ?? "";
  const isDetermined = ARTICLES.has(before) && (governing.has(before) || articles.has(before));
  return (
    kind === "name" &&
    nouns === "capital" &&
    words.length === 1 &&
    offices.length === 0 &&
    gender === undefined &&
    isDetermined
  );
}

/** The same where the word stands behind: “Müller zufolge ist …”. */
export function readSourceBehind({ tokens, phrases, start, end }: ReadSentence, cue: Cue): Content | undefined {
  const subject = phrases.findLast(({ from, to }) => from < cue.from && to >= cue.from - MOST_LINKED);
  if (subject === undefined || subject.kind === "somebody") return undefined;
  const isLed = tokens.slice(0, subject.from).some(({ kind }) => kind !== "word");
  if (subject.from > MOST_LINKED && !isLed) {
    return {
      parts: [
        { start, end: subject.start },
        { start: cue.end, end },
      ],
      subject,
    };
  }
  return { parts: [{ start: cue.end, end }], subject };
}

/** Articles of all cases but those of several. */
const ARTICLES: ReadonlySet<string> = new Set("der des dem den die".split(" "));
/** Tokens that may stand between who is the source and what is known, and between the source and its word. */
const MOST_ADDED = 14;
const MOST_LINKED = 3;
