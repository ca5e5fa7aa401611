// Verbatim's own search in the form of the other engines, from the build in dist/.
import { PassageIndex } from "../../dist/core/index/passage-index.js";
import { searchPassages } from "../../dist/core/search/search-passages.js";
import { splitTerms } from "../../dist/core/text/terms.js";

/** Passages that make up one article: about a page. */
const ARTICLE = 10;

/** `passages` are put together to articles at once: their text is input here as it is for the other engines. */
export function makeVerbatim(k, passages) {
  const { articles, ids } = makeArticles(passages);
  return {
    name: "Verbatim",
    build: () => {
      const index = new PassageIndex();
      for (const { id, members } of articles) index.addArticle(id, members);
      return index;
    },
    search: (index, query) =>
      searchPassages(index, query)
        .hits.slice(0, k)
        .map(({ passage }) => ids.get(passage)),
  };
}

/** The words that Verbatim looks for in a question: all but function words. */
export function dropFunctionWords(text) {
  const terms = splitTerms(text, undefined);
  const named = terms.filter((term) => !term.joins);
  return (named.length === 0 ? terms : named).map(({ word }) => word);
}

function makeArticles(passages) {
  const articles = [];
  const ids = new Map();
  for (let at = 0; at < passages.length; at += ARTICLE) {
    const given = passages.slice(at, at + ARTICLE);
    const texts = given.map(({ text }) => text);
    let end = -2;
    const blocks = texts.map(({ length }) => {
      const begin = end + 2;
      end = begin + length;
      return { kind: "paragraph", start: begin, end };
    });
    const article = { id: `article ${at}.md`, title: "", text: texts.join("\n\n"), blocks, inline: [], hash: "" };
    let start = 0;
    const members = given.map(({ id, text }, position) => {
      const passage = { article, number: position + 1, of: given.length, start, end: start + text.length, trail: [] };
      start = passage.end + 2;
      ids.set(passage, id);
      return passage;
    });
    articles.push({ id: article.id, members });
  }
  return { articles, ids };
}
