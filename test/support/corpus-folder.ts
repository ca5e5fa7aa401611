import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A corpus folder of its own for one test, its files by name. */
export function makeCorpusFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "verbatim-corpus-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

/** An article on a harbour, of so many paragraphs, each of them long enough to be a passage of its own. */
export function writeHarbourArticle(paragraphs: number, fields: Readonly<Record<string, string>> = {}): string {
  const head = Object.entries({ title: "The harbour opens", source: "The Gazette", date: "2025-03-14", ...fields });
  const body = Array.from({ length: paragraphs }, (_, index) => writeParagraph(index + 1));
  return `---\n${head.map(([field, value]) => `${field}: ${value}`).join("\n")}\n---\n\n${body.join("\n\n")}\n`;
}

function writeParagraph(number: number): string {
  return (
    `“Berth ${number} of the harbour will take ships of ${number}00 metres before the winter,” Mayor Ida Holm said. ` +
    `She added that the harbour had waited ${number} years for the day, and that the crews of berth ${number} were ready. ` +
    "The council meets again on Monday to hear from the pilots, the dockers and the fishermen of the bay."
  );
}
