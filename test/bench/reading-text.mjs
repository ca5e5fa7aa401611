/**
 * What stands between the files of a folder and their reading texts: `node test/bench/reading-text.mjs FOLDER…` counts letters
 * that are not in the source in that order, words that look like markup, and words of the source that are left out.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const { findFormat, readArticleText } = await import("../../dist/core/article/formats.js");
const { findOrigin } = await import("../../dist/core/article/origins.js");

/** Matches what the source of a page has and the page does not; in code and between back ticks it is words. */
const MARKUP =
  /\*\*|(?<!\w)__(?=\w)|\]\(|\]\[|\{%|%\}|\{\{|\}\}|\{:|:::|<!--|\|\s*:?-{3,}|&[a-z]+;|&#\d+;|<\/?[a-z][a-z0-9-]*[\s>/]|<\/?[A-Z]\w+[\s>/]|^\[!\w+\]|\[\[|\]\]|^#{1,6}\s|`|!\[|^import .* from|^(?:>\s|\|)/gmu;

const totals = { files: 0, letters: 0, milliseconds: 0, wrong: 0, references: 0, markup: 0, left: 0 };
const examples = [];
const leftOut = new Map();

for (const folder of process.argv.slice(2)) {
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.mdx?$/u.test(file)) continue;
    const source = readFileSync(path.join(folder, file), "utf8")
      .replace(/^\uFEFF/u, "")
      .replace(/\r\n?/gu, "\n");
    const head = /^---\n[\s\S]*?\n---\n/u.exec(source)?.[0].length ?? 0;
    measure(file, source, head);
  }
}

function measure(file, source, head) {
  const started = performance.now();
  const read = readArticleText(source, { start: head, end: source.length }, findFormat(file));
  totals.milliseconds += performance.now() - started;
  totals.files += 1;
  totals.letters += source.length;
  checkOrigins(file, source, head, read);
  checkMarkup(file, read);
  checkWords(file, source, head, read);
}

function checkOrigins(file, source, head, { text, origins }) {
  let last = head - 1;
  for (let offset = 0; offset < text.length; offset += 1) {
    if (text[offset].trim() === "") continue;
    const at = findOrigin(origins, offset);
    if (source[at] === "&" && text[offset] !== "&") totals.references += 1;
    else if (source[at] !== text[offset] || at <= last) {
      totals.wrong += 1;
      note("wrong", file, text.slice(Math.max(0, offset - 20), offset + 20));
    }
    last = at;
  }
}

function checkMarkup(file, { text, blocks, inline }) {
  for (const block of blocks) {
    if (block.kind === "code") continue;
    const code = inline.filter((mark) => mark.kind === "code" && mark.start >= block.start && mark.end <= block.end);
    let words = text.slice(block.start, block.end);
    for (const { start, end } of code) {
      words = words.slice(0, start - block.start) + "x".repeat(end - start) + words.slice(end - block.start);
    }
    for (const { 0: found, index } of words.matchAll(MARKUP)) {
      totals.markup += 1;
      note("markup", file, `${JSON.stringify(found)} in ${words.slice(Math.max(0, index - 40), index + 60)}`);
    }
  }
}

/** Words of the source that stand in no reading text, with what is no word of it taken off first by other means. */
function checkWords(file, source, head, { text }) {
  const known = new Map();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) known.set(word, (known.get(word) ?? 0) + 1);
  const bare = source
    .slice(head)
    .replace(/<!--[\s\S]*?-->/gu, " ")
    .replace(/\{%-?\s*comment[\s\S]*?endcomment\s*-?%\}/gu, " ")
    .replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/gu, " ")
    .replace(/^[ \t>]*\[[^\]\n]+\]:.*(?:\n[ \t]+\S+)?/gmu, " ")
    .replace(/\]\((?:<[^>]*>|[^()\s]*(?:\([^()]*\)[^()\s]*)*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/gu, "] ")
    .replace(/\]\[[^\]]*\]/gu, "] ")
    .replace(/<\/?[A-Za-z][^<>]*>/gu, " ")
    .replace(/&(?:\w+|#\d+);/gu, " ")
    .replace(/^[ \t>]*(?:```|~~~).*$/gmu, " ")
    .replace(/^[ \t]*:::+ *[\w-]+/gmu, " ");
  for (const [word] of bare.matchAll(/[\p{L}\p{N}]+/gu)) {
    const left = known.get(word) ?? 0;
    if (left > 0) known.set(word, left - 1);
    else {
      totals.left += 1;
      leftOut.set(`${file}: ${word}`, (leftOut.get(`${file}: ${word}`) ?? 0) + 1);
    }
  }
}

function note(kind, file, what) {
  if (examples.filter((each) => each.kind === kind).length < 40) examples.push({ kind, file, what });
}

for (const { kind, file, what } of examples) print(`${kind} ${file}: ${what.replace(/\n/gu, "⏎")}`);
print(
  [...leftOut]
    .slice(0, 150)
    .map(([word, count]) => `${word}${count > 1 ? ` ×${count}` : ""}`)
    .join(" · "),
);
print(JSON.stringify({ ...totals, milliseconds: Math.round(totals.milliseconds) }));

function print(line) {
  process.stdout.write(`${line}\n`);
}
