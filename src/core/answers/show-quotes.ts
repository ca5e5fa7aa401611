import { addCopies, type Mark, showPassage } from "../article/excerpt.ts";
import { findPassageAt, type Passage, splitPassageSentences } from "../article/passages.ts";
import type { FoundQuote } from "../library/find-quotes.ts";
import { overlaps, type Span, sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { splitFolded } from "../text/terms.ts";
import type { ShownQuote } from "./answer.ts";

/** The quotes one after the other; neighbours of one kind in the same sentences are shown once, with all their words marked. */
export function* showQuotesInSteps(quotes: readonly FoundQuote[], version: string): Steps<ShownQuote[]> {
  const shown: ShownQuote[] = [];
  for (const spoken of quotes) {
    for (const one of showQuote(spoken, version)) {
      const last = shown.at(-1);
      if (last === undefined || !isSamePlace(last, one)) shown.push(one);
      else shown[shown.length - 1] = joinShown(last, one);
    }
    yield;
  }
  return shown;
}

function isSamePlace(a: ShownQuote, b: ShownQuote): boolean {
  const isSameSpan = a.excerpt.start === b.excerpt.start && a.excerpt.end === b.excerpt.end;
  return a.kind === b.kind && a.speaker === b.speaker && a.excerpt.article === b.excerpt.article && isSameSpan;
}

function joinShown(a: ShownQuote, b: ShownQuote): ShownQuote {
  const marks = [...a.excerpt.marks, ...b.excerpt.marks].sort((x, y) => x.start - y.start);
  const apart = marks.filter((mark, index) => index === 0 || mark.start >= (marks[index - 1]?.end ?? 0));
  return { ...a, excerpt: { ...a.excerpt, marks: apart }, explanations: [...a.explanations, ...b.explanations] };
}

/**
 * The quote in the smallest whole sentences that hold its words, its cue and its mention, one shown quote for each
 * passage over which it runs; empty where its words stand in no passage (a title).
 */
function showQuote({ source, quote, speaker, copies }: FoundQuote, version: string): ShownQuote[] {
  const around = [quote.cue, quote.mention].filter((span) => span !== undefined);
  const shown = new Map<Passage, Span[]>();
  for (const part of quote.parts) {
    const passage = findPassageAt(source.passages, part.start);
    const known = passage && shown.get(passage);
    if (known !== undefined) known.push(part);
    else if (passage !== undefined) shown.set(passage, [part]);
  }
  const mention = readMention(source.article.text, quote.mention, speaker.aliases);
  return [...shown].map(([passage, parts]) => {
    const span = coverSentences(passage, [...parts, ...around]);
    const marks = parts.map((part): Mark => ({ kind: "quoted", start: part.start, end: Math.min(part.end, span.end) }));
    return {
      kind: quote.kind,
      speaker: speaker.name,
      ...(speaker.role !== undefined && { role: speaker.role }),
      ...(mention !== undefined && { mention }),
      excerpt: addCopies(showPassage(passage, version, span, marks), copies),
      explanations: [
        {
          by: quote.grounds.by,
          candidates: quote.grounds.candidates,
          ...(quote.cue && { cue: quote.cue }),
          ...(quote.mention && { mention: quote.mention }),
        },
      ],
    };
  });
}

// From the first to the last sentence that any of the spans touches; the whole passage where none does.
function coverSentences(passage: Passage, spans: readonly Span[]): Span {
  const touched = splitPassageSentences(passage).filter((sentence) => spans.some((span) => overlaps(sentence, span)));
  const [first, last] = [touched[0], touched.at(-1)];
  return first === undefined || last === undefined ? passage : { start: first.start, end: last.end };
}

// "he", "the Prime Minister": the words that stand for the speaker, where they are not a form of the name.
function readMention(text: string, mention: Span | undefined, aliases: readonly string[]): string | undefined {
  if (mention === undefined) return undefined;
  const words = sliceText(text, mention);
  const own = new Set(aliases.flatMap((alias) => splitFolded(alias).map((term) => term.word)));
  return splitFolded(words).some((term) => own.has(term.word)) ? undefined : words;
}
