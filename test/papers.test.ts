import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { listOwnOptions } from "../src/commands/common-options.ts";
import { buildCommands, MESSAGE_COMMANDS } from "../src/commands/registry.ts";
import { tallyNotes } from "./support/tally-notes.ts";

const ROOT = path.join(import.meta.dirname, "..");

/** What a stranger reads first. */
const PAPERS = ["README.md", "ARCHITECTURE.md", "STYLE.md", "CONTRIBUTING.md", "CHANGELOG.md"];

/** Matches "src/main.ts" and the "test/bench/" of "test/bench/*.mjs"; not the end of "my/src/main.ts". */
const PROJECT_PATH = /(?<![\w./-])(?:src|test)\/(?:[\w./-]*[\w/])?/gu;
/** Matches "](STYLE.md)" and "](ARCHITECTURE.md#words)", the file in the group; not "](https://a.example)". */
const FILE_LINK = /\]\((?!\w+:)([^)#]+)(?:#[^)]*)?\)/gu;
/** Matches "npm run chat" and "npm run --silent eval", the script in the group; not "npm start". */
const SCRIPT = /\bnpm run (?:--silent )?([\w:]+)/gu;
/** Matches "| `src/core/text/` |" at the head of a row, the folder in the group; not "| `src/main.ts`, …". */
const ROOM_ROW = /^\| `(src\/[\w/-]+\/)` \|/gmu;

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}

function isThere(file: string): boolean {
  return existsSync(path.join(ROOT, file));
}

describe.each(PAPERS)("%s", (paper) => {
  const text = read(paper);

  test("names no file or folder of the project that is not there", () => {
    expect([...text.matchAll(PROJECT_PATH)].map(([found]) => found).filter((found) => !isThere(found))).toEqual([]);
  });

  test("links to no file that is not there", () => {
    expect([...text.matchAll(FILE_LINK)].map(([, file = ""]) => file).filter((file) => !isThere(file))).toEqual([]);
  });

  test("names no script that package.json does not have", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: object };
    const named = [...text.matchAll(SCRIPT)].map(([, script = ""]) => script);
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });
});

test.each(buildCommands(async () => tallyNotes([])))("the README has a row for /$name with its options", (command) => {
  const options = listOwnOptions(command).map(({ name }) => ` ${name}:`);
  expect(read("README.md")).toContain(`\n| \`/${command.name}${options.join("")}\` | `);
});

test.each(MESSAGE_COMMANDS)("the README has a row for the menu’s $name", ({ name }) => {
  expect(read("README.md")).toContain(`\n| **${name}** (a message's menu) | `);
});

test("the map names every room, those of the core too, and no other", () => {
  const rows = [...read("ARCHITECTURE.md").matchAll(ROOM_ROW)].map(([, room = ""]) => room);
  const rooms = ["src", "src/core"].flatMap(listFolders);
  expect(rooms.filter((room) => !rows.includes(`${room}/`))).toEqual([]);
  expect(rows.filter((row) => !isThere(row))).toEqual([]);
});

function listFolders(folder: string): string[] {
  const entries = readdirSync(path.join(ROOT, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${folder}/${name}`);
}
