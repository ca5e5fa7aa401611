import type { Answer, ShownQuote } from "../core/answer.ts";
import { findPassageAt, type Library, showPassage } from "../core/library.ts";
import { findQuotes } from "../core/quotes/find-quotes.ts";
import { loadTagger } from "../core/quotes/load-tagger.ts";
import type { Tagger } from "../core/quotes/tagger.ts";
import { foldWord, splitTerms } from "../core/terms.ts";
import { type Command, readText } from "./command.ts";

/** `/quote`: what a person said. */
export const quote: Command = {
  name: "quote",
  description: "Show what a person said, word for word",
  options: [
    {
      kind: "text",
      name: "speaker",
      description: "The name of a person or body",
      required: false,
      maxLength: 100,
      completes: false,
    },
  ],
  run: async (args, library) => answerQuote(readText(args, "speaker"), library, await loadTagger()),
};

function answerQuote(asked: string, library: Library, tag: Tagger): Answer {
  if (library.articles.length === 0) return { kind: "refusal", reason: "empty-corpus" };
  const surname = foldWord(splitTerms(asked).at(-1)?.word ?? "");
  const quotes = library.articles.flatMap((article) =>
    findQuotes(article, tag).quotes.flatMap((found) => {
      const passage = findPassageAt(library, article, found.start);
      if (passage === undefined || found.speaker === undefined) return [];
      const marks = found.parts.map((part) => ({ kind: "quoted" as const, ...part }));
      return [{ kind: found.kind, speaker: found.speaker, excerpt: showPassage(library, passage, found, marks) }];
    }),
  );
  const said = quotes.filter((shown) => foldWord(splitTerms(shown.speaker).at(-1)?.word ?? "") === surname);
  if (asked === "") return { kind: "speakers", speakers: countSpeakers(quotes) };
  const speaker = said[0]?.speaker;
  if (speaker === undefined) {
    return { kind: "unknown-speaker", asked, nearest: countSpeakers(quotes).map(({ name }) => name), mentions: [] };
  }
  return { kind: "quotes", asked, speaker, quotes: said };
}

function countSpeakers(quotes: readonly ShownQuote[]): { name: string; quotes: number }[] {
  const counts = new Map<string, number>();
  for (const { speaker } of quotes) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, quotes: count })).sort((a, b) => b.quotes - a.quotes);
}
