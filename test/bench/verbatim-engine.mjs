// Verbatim's own search in the form of the other engines, from the build in dist/.
import { PassageIndex } from "../../dist/core/search/passage-index.js";
import { searchPassages } from "../../dist/core/search/search-passages.js";
import { splitTerms } from "../../dist/core/terms.js";

/** Passages that make up one article: about a page. */
const ARTICLE = 10;

export function makeVerbatim(k) {
  return {
    name: "Verbatim",
    build: (passages) => {
      const index = new PassageIndex();
      const ids = new Map();
      for (let at = 0; at < passages.length; at += ARTICLE)
        addArticle(index, ids, passages.slice(at, at + ARTICLE), at);
      return { index, ids };
    },
    search: ({ index, ids }, query) =>
      searchPassages(index, query)
        .hits.slice(0, k)
        .map(({ passage }) => ids.get(passage)),
  };
}

/** The words that Verbatim looks for in a question: all but function words. */
export function dropFunctionWords(text) {
  const terms = splitTerms(text);
  const named = terms.filter((term) => !term.joins);
  return (named.length === 0 ? terms : named).map(({ word }) => word);
}

function addArticle(index, ids, members, at) {
  const text = members.map((member) => member.text).join("\n\n");
  const article = { id: `article ${at}`, title: "", text, blocks: [], hash: "" };
  let start = 0;
  const passages = members.map((member, position) => {
    const passage = { article, number: position + 1, start, end: start + member.text.length };
    start = passage.end + 2;
    ids.set(passage, member.id);
    return passage;
  });
  index.addArticle(article.id, passages);
}
