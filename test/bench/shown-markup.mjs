/**
 * What of the markup of its source a passage shows on Discord: `node test/bench/shown-markup.mjs FOLDER…` renders each passage
 * of a folder and prints the places outside of code that look like markup, then a line of counts per folder.
 */
import { parse } from "discord-markdown-parser";

const { showPassage } = await import("../../dist/core/article/excerpt.js");
const { readFileText } = await import("../../dist/core/article/file-text.js");
const { indexFolder } = await import("../../dist/files/index-folder.js");
const { renderExcerpt } = await import("../../dist/message/render-excerpt.js");

/** Places that are printed of a folder. */
const EXAMPLES = 60;

/**
 * Matches "**" and "](", a tag of Liquid, ":::", "<!--", "|---", "&nbsp;" and a tag of HTML or of a component; not "a < b",
 * "2 * 3" and "Q&A".
 */
const MARKUP =
  /\*\*|(?<!\w)__(?=\w)|\]\(|\]\[|\{%|%\}|\{\{|\}\}|\{:|:::|<!--|-->|\|\s*:?-{3,}|&[a-z]+;|&#\w+;|<\/?[a-zA-Z][\w-]*[\s>/]|^\[!\w+\]|\[\[|\]\]|^#{1,6}\s|^```|!\[|^~~~/gmu;

/** Matches the words behind the fence of a block of code, "js{4-9}"; not the end of a block. */
const FENCE_INFO = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*(\S[^`\n]*?)[ \t]*$/gmu;

/** Stands for code within a line. */
const CODE = "\uE124";
/** Stands for a block of code. */
const BLOCK = "\uE125";

for (const folder of process.argv.slice(2)) await measure(folder);

async function measure(folder) {
  const { corpus } = await indexFolder(folder);
  const passages = [...corpus.passages.values()].flat();
  const counts = new Map();
  let printed = 0;
  for (const passage of passages) {
    const excerpt = showPassage(passage, "80a1b2c3d4e5");
    const shown = renderExcerpt({ excerpt }, Number.POSITIVE_INFINITY) ?? "";
    for (const { found, around } of findMarkup(
      readLines(shown, excerpt),
      listFenceInfos(readFileText(passage.article)),
    )) {
      counts.set(found, (counts.get(found) ?? 0) + 1);
      printed += 1;
      if (printed <= EXAMPLES) print(`${passage.article.id} ${passage.number}: ${JSON.stringify(found)} in ${around}`);
    }
  }
  const places = [...counts.values()].reduce((sum, count) => sum + count, 0);
  print(JSON.stringify({ folder, passages: passages.length, places, found: Object.fromEntries(counts) }));
}

/** What is read of a message, in which code within a line is the letter CODE and a block of it BLOCK. */
function readLines(markdown, { text, start, blocks, inline }) {
  const slice = (span) => unfoldTabs(text.slice(span.start - start, span.end - start)).trim();
  const code = blocks.filter(({ kind }) => kind === "code").map(slice);
  const words = inline.filter(({ kind }) => kind === "code").map(slice);
  const read = (node) => {
    if (typeof node === "string") return node;
    if (Array.isArray(node)) return node.map(read).join("");
    switch (node.type) {
      case "br":
      case "newline":
        return "\n";
      case "inlineCode":
        return CODE;
      case "codeBlock":
        return code.includes(node.content.trim()) ? `${BLOCK}\n` : `${node.content}\n`;
      case "heading":
      case "blockQuote":
      case "subtext":
        return `${read(node.content)}\n`;
      default:
        return read(node.content ?? "");
    }
  };
  // In a table, which is drawn as a block of code, and where Discord's back ticks cannot hold it, code stands as words.
  const withoutBlocks = code.reduce(
    (rest, block) => rest.replace(block, () => BLOCK),
    read(parse(markdown, "extended")),
  );
  return words
    .sort((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replace(word, () => CODE), withoutBlocks);
}

// As the parser has them.
function unfoldTabs(words) {
  return words.replaceAll("\t", "    ");
}

function listFenceInfos(original) {
  return new Set([...original.matchAll(FENCE_INFO)].map(([, info]) => info));
}

function* findMarkup(shown, infos) {
  for (const { 0: found, index } of shown.matchAll(MARKUP)) {
    yield { found, around: JSON.stringify(shown.slice(Math.max(0, index - 40), index + 60)) };
  }
  const lines = shown.split("\n").filter((line) => line.trim() !== "");
  for (const [place, line] of lines.entries()) {
    if (!line.startsWith(BLOCK)) continue;
    const above = lines[place - 1]?.trim() ?? "";
    if (infos.has(above)) yield { found: "fence info", around: JSON.stringify(above) };
  }
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
