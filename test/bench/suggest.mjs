// Measures completions of questions at a hundred thousand passages: `node --expose-gc test/bench/suggest.mjs [SET…]`. The
// text is recombined from the sets of passages that are named, or made of invented words as frequent as a language's are.
// It prints how long the words took to read in portions, the longest portion, the memory, and p50/p95/max of a keystroke.
import { readFileSync } from "node:fs";
import { PassageIndex } from "../../dist/core/index/passage-index.js";
import { suggestQuestions } from "../../dist/core/suggest/suggest-questions.js";
import { readWordsInSteps } from "../../dist/core/suggest/written-words-of.js";
import { makePassages, makeRandom } from "./corpus.mjs";

const SIZE = 100_000;
/** Passages that make up one article. */
const ARTICLE = 10;
const WORDS = 200_000;
const QUESTIONS = 40;

const random = makeRandom(SIZE);
const files = process.argv.slice(2);
const sets = files.map((file) => JSON.parse(readFileSync(file, "utf8")));
const texts = sets.length > 0 ? makePassages(sets, SIZE, random).map(({ text }) => text) : inventTexts();
const library = buildLibrary(texts);

const cold = [...typeOut("trade and peace")].map((typed) => time(() => suggestQuestions(library, typed)));
const before = measureHeap();
const portions = [];
const steps = readWordsInSteps(library);
for (let isMore = true; isMore; )
  portions.push(
    time(() => {
      isMore = steps.next().done !== true;
    }),
  );
print(`first keystrokes, nothing read: max ${Math.max(...cold).toFixed(1)} ms`);
print(
  `words read in ${(sum(portions) / 1000).toFixed(2)} s, ${portions.length} portions, longest ${Math.max(...portions).toFixed(1)} ms`,
);
print(`memory: ${((measureHeap() - before) / 2 ** 20).toFixed(1)} MB`);

const classes = {
  "nothing typed": Array(50).fill(""),
  "every keystroke": chooseQuestions().flatMap((question) => [...typeOut(question)]),
  "one letter": "abcdefghijklmnopqrstuvwxyz".split(""),
  mistyped: chooseQuestions().map((question) => mistype(question)),
};
for (const [name, typed] of Object.entries(classes)) report(name, typed);

function report(name, typed) {
  const times = typed.map((text) => time(() => suggestQuestions(library, text))).sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
  print(`${name}: ${times.length} inputs, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`);
}

function print(line) {
  process.stdout.write(`${line}\n`);
}

function chooseQuestions() {
  return Array.from({ length: QUESTIONS }, () => {
    const words = texts[Math.floor(random() * texts.length)].split(/\s+/u);
    return words.slice(0, 3 + Math.floor(random() * 5)).join(" ");
  });
}

function* typeOut(question) {
  for (let length = 1; length <= question.length; length += 1) yield question.slice(0, length);
}

function mistype(question) {
  const at = question.length - 3;
  return `${question.slice(0, at)}${question[at + 1]}${question[at]}${question.slice(at + 2)}`;
}

// Word number n is as frequent as 1/n (Zipf); every fifth is a name.
function inventTexts() {
  const syllables = "ba co de fi gu ha je ki lo mu na pe ro sa ti va we xi yo zu an er in or ul".split(" ");
  const vocabulary = Array.from({ length: WORDS }, (_, rank) => {
    const length = 1 + Math.ceil(Math.log(rank + 2) / 4) + Math.floor(random() * 2);
    const word = Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join("");
    return rank % 5 === 0 ? word[0].toUpperCase() + word.slice(1) : word;
  });
  return Array.from({ length: SIZE }, () => {
    const length = 60 + Math.floor(random() * 80);
    return `${Array.from({ length }, () => vocabulary[Math.floor(WORDS ** random()) - 1]).join(" ")}.`;
  });
}

function buildLibrary(all) {
  const index = new PassageIndex();
  const articles = [];
  const passages = new Map();
  for (let at = 0; at < all.length; at += ARTICLE) {
    const members = all.slice(at, at + ARTICLE);
    const article = { id: `article ${at}`, title: `Article ${at}`, text: members.join("\n\n"), blocks: [], hash: "" };
    let start = 0;
    const spans = members.map((text, position) => {
      const passage = { article, number: position + 1, of: members.length, start, end: start + text.length };
      start = passage.end + 2;
      return passage;
    });
    articles.push(article);
    passages.set(article.id, spans);
    index.addArticle(article.id, spans);
  }
  return { articles, passages, index, problems: [], version: "" };
}

function time(run) {
  const started = performance.now();
  run();
  return performance.now() - started;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

function measureHeap() {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
