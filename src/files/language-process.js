import { eld } from "eld/extrasmall";

// The program of a process of its own, started by score-languages.ts, which ends with the channel to it. It is JavaScript,
// which the oldest Node.js runs from src/ as well as from dist/: the tests take it from there.

/**
 * @param {string} text
 * @returns {import("./score-languages.ts").LanguageScore}
 */
function scoreLanguage(text) {
  const found = eld.detect(text);
  const scores = new Map(Object.entries(found.getScores()));
  const [own, english] = [scores.get(found.language) ?? 0, scores.get("en") ?? 0];
  return { language: found.language, isReliable: found.isReliable(), own, english };
}

/** @param {import("./score-languages.ts").Questions} questions */
function answer({ id, texts }) {
  /** @type {import("./score-languages.ts").Answers} */
  const answers = { id, scores: texts.map(scoreLanguage) };
  process.send?.(answers);
}

process.on("message", answer);
