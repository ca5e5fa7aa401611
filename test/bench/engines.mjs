// The engines side by side, each as its own documentation sets it up for English text. All of them return passage ids,
// best first.
import { create, insertMultiple, load, save, search } from "@orama/orama";
import Database from "better-sqlite3";
import flexsearch from "flexsearch";
import lunr from "lunr";
import MiniSearch from "minisearch";
import buildBm25 from "wink-bm25-text-search";
import stem from "wink-porter2-stemmer";

export const K = 10;

export function makeEngines(dropWords) {
  const stemmed = (text) => dropWords(text).map((word) => stem(word));
  return [
    {
      name: "MiniSearch defaults",
      build: (passages) => addToMiniSearch(new MiniSearch({ fields: ["text"] }), passages),
      search: (index, query) =>
        index
          .search(query)
          .slice(0, K)
          .map(({ id }) => id),
      save: (index) => JSON.stringify(index),
      load: (data) => MiniSearch.loadJSON(data, { fields: ["text"] }),
    },
    {
      name: "MiniSearch, Porter2, stop list",
      build: (passages) => addToMiniSearch(new MiniSearch(stemmedMiniSearch(stemmed)), passages),
      search: (index, query) =>
        index
          .search(query)
          .slice(0, K)
          .map(({ id }) => id),
      save: (index) => JSON.stringify(index),
      load: (data) => MiniSearch.loadJSON(data, stemmedMiniSearch(stemmed)),
    },
    {
      name: "Orama 3.1, stemmed",
      build: (passages) => {
        const db = create({
          schema: { text: "string" },
          components: { tokenizer: { language: "english", stemming: true } },
        });
        void insertMultiple(
          db,
          passages.map(({ id, text }) => ({ id, text })),
          passages.length,
        );
        return db;
      },
      search: (db, query) =>
        search(db, { term: dropWords(query).join(" "), limit: K, threshold: 1 }).hits.map(({ id }) => id),
      save: (db) => JSON.stringify(save(db)),
      load: (data) => {
        const db = create({
          schema: { text: "string" },
          components: { tokenizer: { language: "english", stemming: true } },
        });
        load(db, JSON.parse(data));
        return db;
      },
    },
    {
      name: "FlexSearch 0.8, suggest",
      build: (passages) => {
        const index = new flexsearch.Index({ tokenize: "strict", encode: stemmed });
        for (const { id, text } of passages) index.add(id, text);
        return index;
      },
      search: (index, query) => index.search(query, { limit: K, suggest: true }),
    },
    {
      name: "lunr 2.3.9",
      build: (passages) =>
        lunr(function define() {
          this.ref("id");
          this.field("text");
          for (const { id, text } of passages) this.add({ id, text });
        }),
      search: (index, query) =>
        index
          .search(plain(query))
          .slice(0, K)
          .map(({ ref }) => ref),
      save: (index) => JSON.stringify(index),
      load: (data) => lunr.Index.load(JSON.parse(data)),
    },
    {
      name: "wink-bm25 3.1",
      build: (passages) => {
        const index = buildBm25();
        index.defineConfig({ fldWeights: { text: 1 } });
        index.definePrepTasks([stemmed]);
        for (const { id, text } of passages) index.addDoc({ text }, id);
        index.consolidate();
        return index;
      },
      search: (index, query) => index.search(query, K).map(([id]) => id),
    },
    {
      name: "SQLite FTS5, porter, same words dropped",
      build: (passages) => {
        const db = new Database(":memory:");
        db.exec("CREATE VIRTUAL TABLE passages USING fts5(id UNINDEXED, text, tokenize = 'porter unicode61')");
        const insert = db.prepare("INSERT INTO passages VALUES (?, ?)");
        db.transaction(() => {
          for (const { id, text } of passages) insert.run(id, text);
        })();
        const select = db.prepare("SELECT id FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?").pluck();
        return { db, select };
      },
      search: ({ select }, query) => {
        const terms = dropWords(query).map((word) => `"${word.replaceAll('"', "")}"`);
        return terms.length === 0 ? [] : select.all(terms.join(" OR "), K);
      },
      save: ({ db }) => db.serialize(),
      load: (data) => {
        const db = new Database(data);
        return {
          db,
          select: db.prepare("SELECT id FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?").pluck(),
        };
      },
      bytes: ({ db }) => db.pragma("page_count", { simple: true }) * db.pragma("page_size", { simple: true }),
    },
  ];
}

function stemmedMiniSearch(tokenize) {
  return { fields: ["text"], tokenize, processTerm: (term) => term };
}

function addToMiniSearch(index, passages) {
  index.addAll(passages.map(({ id, text }) => ({ id, text })));
  return index;
}

// lunr's query language gives signs a meaning; a question has none.
function plain(query) {
  return query.replace(/[^\p{L}\p{N}\s]+/gu, " ");
}
