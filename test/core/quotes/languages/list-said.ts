import { findQuotes } from "../../../../src/core/quotes/find-quotes.ts";
import { sliceText } from "../../../../src/core/text/span.ts";
import { makeArticle } from "../../../support/articles.ts";

/** Who is named in a text of the language, with what they are as it words that. */
export function listRoles(lang: string, text: string): string[] {
  const { speakers } = findQuotes(makeArticle(text, { title: "A title", lang }), undefined);
  return Array.from(speakers.values(), ({ name, role }) => `${name}, ${role}`);
}

/** What a text in the language tells that is said: its kind, by whom ("-" for nobody), and its parts. */
export function listSaid(lang: string, text: string): string[] {
  const article = makeArticle(text, { title: "A title", lang });
  const { quotes, speakers } = findQuotes(article, undefined);
  return quotes.map(({ kind, parts, speaker }) => {
    const name = speaker === undefined ? "-" : speakers.get(speaker)?.name;
    return `${kind} ${name}: ${parts.map((part) => sliceText(article.text, part)).join(" … ")}`;
  });
}
