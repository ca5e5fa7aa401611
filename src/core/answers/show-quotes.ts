import { addCopies, type Mark, showPassage } from "../article/excerpt.ts";
import { findPassageAt, splitPassageSentences } from "../article/passages.ts";
import type { FoundQuote, FoundStatement } from "../library/find-quotes.ts";
import { QUOTE_KINDS } from "../quotes/statements.ts";
import { covers, overlaps, type Span, sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { splitFolded } from "../text/terms.ts";
import type { QuoteExplanation, ShownGrounds, ShownQuote } from "./answer.ts";

/** The statements as they are shown, in their order: each once, with all of its words marked. */
export function* showQuotesInSteps(statements: readonly FoundStatement[], version: string): Steps<ShownQuote[]> {
  const shown: ShownQuote[] = [];
  for (const statement of statements) {
    shown.push(...showStatement(statement, version));
    yield;
  }
  return shown;
}

function showStatement(statement: FoundStatement, version: string): ShownQuote[] {
  const { source, quotes, copies, start, end } = statement;
  const passage = findPassageAt(source.passages, start);
  const [first] = quotes;
  if (passage === undefined || first === undefined) return [];
  const { text } = source.article;
  const kinds = QUOTE_KINDS.filter((kind) => quotes.some(({ quote }) => quote.kind === kind));
  const mention = quotes.map((one) => readMention(text, one)).find((words) => words !== undefined);
  const { name, role } = first.speaker;
  const sentences = splitPassageSentences(passage);
  const grounds = quotes.map(({ quote }) => findGrounds(text, quote, { start, end }, sentences));
  return [
    {
      kind: kinds[0] ?? first.quote.kind,
      kinds,
      speaker: name,
      ...(role !== undefined && { role }),
      ...(mention !== undefined && { mention }),
      grounds: joinGrounds(grounds),
      excerpt: addCopies(showPassage(passage, version, { start, end }, markWords(quotes, { start, end })), copies),
      explanations: quotes.map(explain),
    },
  ];
}

// Of words that lie within others, those are marked that begin first.
function markWords(quotes: readonly FoundQuote[], { start, end }: Span): Mark[] {
  const marks: Mark[] = [];
  const parts = quotes.flatMap(({ quote }) => quote.parts).filter((part) => start <= part.start && part.start < end);
  for (const part of parts.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (part.start < (marks.at(-1)?.end ?? 0)) continue;
    marks.push({ kind: "quoted", start: part.start, end: Math.min(part.end, end) });
  }
  return marks;
}

function explain({ quote: { grounds, cue, mention } }: FoundQuote): QuoteExplanation {
  const { by, candidates } = grounds;
  return { by, candidates, ...(cue && { cue }), ...(mention && { mention }) };
}

function findGrounds(
  text: string,
  { cue, mention, parts }: FoundQuote["quote"],
  shown: Span,
  sentences: readonly Span[],
): ShownGrounds {
  const naming = [mention, cue].filter((span) => span !== undefined).sort((a, b) => a.start - b.start);
  const [first] = naming;
  if (first === undefined) return { kind: "goes-on" };
  const words = joinNeighbours(naming, parts).map((span) => sliceText(text, span).replace(WHITE_SPACE, " "));
  if (!naming.every((span) => covers(shown, span))) return { kind: "words", words, place: "elsewhere" };
  const said = sentences.filter((sentence) => parts.some((part) => overlaps(part, sentence)));
  const isSame = said.some((sentence) => naming.some((span) => overlaps(span, sentence)));
  const isBefore = first.start < (parts[0]?.start ?? 0);
  return { kind: "words", words, place: isSame ? "same" : isBefore ? "before" : "after" };
}

// “Voss also said” is one, of “Voss, who had come to the pier on foot, said” each word stands for itself.
function joinNeighbours(spans: readonly Span[], parts: readonly Span[]): readonly Span[] {
  const [first, second] = spans;
  if (first === undefined || second === undefined) return spans;
  const both = { start: first.start, end: Math.max(first.end, second.end) };
  const isClose = second.start - first.end <= LONGEST_BETWEEN && !parts.some((part) => overlaps(part, both));
  return isClose ? [both] : spans;
}

// Those of one place are told together, each word once.
function joinGrounds(grounds: readonly ShownGrounds[]): ShownGrounds[] {
  const joined = new Map<string, ShownGrounds>();
  for (const one of grounds) {
    const place = one.kind === "words" ? one.place : "";
    const known = joined.get(place);
    const before = known?.kind === "words" ? known.words : [];
    joined.set(place, one.kind === "words" ? { ...one, words: dropHeld([...before, ...one.words]) } : one);
  }
  return [...joined.values()];
}

// What stands within others of the words is told by those.
function dropHeld(words: readonly string[]): string[] {
  const each = [...new Set(words)];
  return each.filter((word) => !each.some((other) => other !== word && other.includes(word)));
}

// "he", "the Prime Minister": the words that stand for the speaker, where they are not a form of the name.
function readMention(text: string, { quote: { mention }, speaker: { aliases } }: FoundQuote): string | undefined {
  if (mention === undefined) return undefined;
  const words = sliceText(text, mention);
  const own = new Set(aliases.flatMap((alias) => splitFolded(alias).map((term) => term.word)));
  return splitFolded(words).some((term) => own.has(term.word)) ? undefined : words;
}

/** Characters between two words that are shown as one stretch: a short word or two. */
const LONGEST_BETWEEN = 16;
/** Matches the line end in "she\nsaid"; nothing in "said". */
const WHITE_SPACE = /\s+/gu;
