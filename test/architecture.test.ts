import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const SRC = path.join(import.meta.dirname, "../src");
const TEST = import.meta.dirname;

/** What each room may import beside itself: other rooms, then packages. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: [],
  time: [],
  commands: ["core"],
  files: ["time", "core"],
  store: ["files"],
  reading: ["store", "files", "core"],
  layout: ["commands", "core"],
  message: ["layout", "commands", "core"],
  interact: ["time", "message", "layout", "commands", "core"],
  discord: ["time", "interact", "message", "layout", "commands", "core"],
  web: ["interact", "message", "layout", "commands", "core"],
  terminal: ["interact", "layout", "commands", "core"],
  eval: ["files", "core"],
};

/**
 * The rooms of the core, from the words up to the answers: each may import those above it in this list, and none below.
 * What every room is for stands behind it.
 */
const CORE_ROOMS: readonly (readonly [room: string, holds: string])[] = [
  ["text", "rules about words alone: spans, terms, languages, sentences, numbers"],
  ["article", "an article, its blocks, its passages, and what is cut out of them"],
  ["index", "the passages of a corpus and the index over them"],
  ["quotes/grammar", "what the sentences of one article say: verbs, subjects, statements, quotation marks"],
  ["quotes/people", "who is named in one article, and who is meant"],
  ["quotes/languages", "the words by which other languages tell who says what, and their reader"],
  ["quotes/register", "who of all articles is one person, and who only shares a name"],
  ["quotes", "who said what"],
  ["search", "what answers a question"],
  ["summary", "the sentences, dates and figures that tell what an article says"],
  ["check", "whether words stand in the corpus"],
  ["suggest", "how a question that is being typed may go on"],
  ["library", "what commands may ask of a corpus"],
  ["feedback", "what is counted of questions and ratings"],
  ["answers", "the union of answers, a file a kind"],
];

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
  readonly isTypeOnly: boolean;
}

/** Matches "core/text/span.ts" and "files/language-process.js"; not "web/page/page.css". */
const CODE = /\.[cm]?[jt]sx?$/u;

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => CODE.test(file));
const imports = files.flatMap(readImports);

function readImports(file: string): Import[] {
  const text = readFileSync(path.join(SRC, file), "utf8");
  const room = file.includes(path.sep) ? (file.split(path.sep)[0] ?? "") : "";
  return [
    ...text.matchAll(/(?:import|export)(?<type> type)?[^"';]*?from "(?<from>[^"]+)"|import\("(?<late>[^"]+)"\)/gu),
  ].map(({ groups }) => ({
    file,
    room,
    target: groups?.from ?? groups?.late ?? "",
    isTypeOnly: groups?.type !== undefined,
  }));
}

function roomOf(found: Import): string {
  return locateTarget(found).split(path.sep)[0] ?? "";
}

/** The file that is imported, below `src`. */
function locateTarget({ file, target }: Import): string {
  return path.join(path.dirname(file), target);
}

/** "quotes/people" of "core/quotes/people/names.ts". */
function readCoreRoom(file: string): string {
  const folder = path.relative("core", path.dirname(file)).split(path.sep).join("/");
  // The reader of one format needs more than one file, and is part of the room.
  return folder === "article/markdown" ? "article" : folder;
}

/** Circles of files, each by its files in the order in which they import one another. */
function findCircles(): string[][] {
  const targets = new Map(files.map((file): [string, string[]] => [file, []]));
  for (const found of imports) if (found.target.startsWith(".")) targets.get(found.file)?.push(locateTarget(found));
  const circles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) circles.push(trail.slice(trail.indexOf(file)));
    if (done.has(file) || trail.includes(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return circles;
}

test("the source is read", () => {
  expect(files.filter((file) => file.endsWith(".js"))).not.toEqual([]);
  expect(files.length).toBeGreaterThan(20);
  expect(imports.length).toBeGreaterThan(files.length);
});

test.each(Object.entries(ALLOWED))("src/%s imports no room but %j", (room, allowed) => {
  const wrong = imports
    .filter((found) => found.room === room && found.target.startsWith("."))
    .filter((found) => ![room, ...allowed].includes(roomOf(found)));
  expect(wrong).toEqual([]);
});

test("no file stands loose in the core, and every folder of it is a known room", () => {
  const rooms = new Set(files.filter((file) => file.startsWith(`core${path.sep}`)).map(readCoreRoom));
  expect([...rooms].sort()).toEqual(CORE_ROOMS.map(([room]) => room).sort());
});

test.each(CORE_ROOMS)("core/%s, %s, imports no room of the core behind it", (room) => {
  const rooms = CORE_ROOMS.map(([name]) => name);
  const allowed = rooms.slice(0, rooms.indexOf(room) + 1);
  const wrong = imports
    .filter((found) => found.room === "core" && found.target.startsWith(".") && readCoreRoom(found.file) === room)
    .filter((found) => !allowed.includes(readCoreRoom(locateTarget(found))));
  expect(wrong).toEqual([]);
});

// What walks over all articles would have to be written anew for a corpus that is not in this process's memory.
test("above the library nothing sees a corpus whole: only what reads, builds and measures it", () => {
  const below = CORE_ROOMS.map(([room]) => room).slice(0, CORE_ROOMS.findIndex(([room]) => room === "library") + 1);
  const wrong = imports.filter((found) => {
    const isCorpus = found.target.startsWith(".") && locateTarget(found) === path.join("core", "index", "corpus.ts");
    const mayKnow =
      found.room === "files" || found.file === "open-library.ts" || below.includes(readCoreRoom(found.file));
    return isCorpus && !mayKnow;
  });
  expect(wrong).toEqual([]);
});

test("no files import each other in a circle", () => {
  expect(findCircles()).toEqual([]);
});

test("every folder of src is a known room", () => {
  const rooms = new Set(files.filter((file) => file.includes(path.sep)).map((file) => file.split(path.sep)[0]));
  expect([...rooms].filter((room) => room === undefined || !(room in ALLOWED))).toEqual([]);
});

test("a test has the folder of what it is named for, and every folder of tests that is no room is a known one", () => {
  const tests = readdirSync(TEST, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".test.ts"));
  const folders = new Set(files.map((file) => path.dirname(file)));
  const named = new Map<string, string[]>();
  for (const file of files) {
    const name = path.basename(file, path.extname(file));
    named.set(name, [...(named.get(name) ?? []), path.dirname(file)]);
  }
  const elsewhere = tests.filter((file) => {
    const folder = path.dirname(file);
    const places = named.get(path.basename(file, ".test.ts"));
    // How one room shows what another one tells is a test of that room.
    return !folders.has(folder)
      ? !["bench", "chaos", "core"].includes(folder)
      : places !== undefined && !places.includes(folder) && !SHOWS.includes(file);
  });
  expect(elsewhere).toEqual([]);
});

/** Tests of what a room makes of the thing that they are named for. */
const SHOWS = [
  "discord/buttons.test.ts",
  "terminal/explain.test.ts",
  "core/answers/check-words.test.ts",
  "core/library/receipt.test.ts",
  "core/quotes/apostrophes.test.ts",
  "core/search/words.test.ts",
].map((file) => path.normalize(file));

test("the core is pure: no node module, no client library, no logger", () => {
  const impure = /^(?:node:|discord|pino|dotenv|zod|hono|@hono)/u;
  expect(imports.filter(({ room, target }) => room === "core" && impure.test(target))).toEqual([]);
});

test("the core has no clock and no randomness", () => {
  const sources = files.filter((file) => file.startsWith(`core${path.sep}`));
  const unsteady = sources.filter((file) =>
    /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.now|console\.)/u.test(
      readFileSync(path.join(SRC, file), "utf8"),
    ),
  );
  expect(unsteady).toEqual([]);
});

/** Plain objects whose keys are the project's own, or are never asked for by a name that came from outside; none is in the core. */
const OWN_KEYS: readonly (readonly [keys: string, files: readonly string[]])[] = [
  [
    "options, by the names that a command gives them",
    [
      "commands/command.ts",
      "commands/read-options.ts",
      "discord/interaction.ts",
      "interact/custom-id.ts",
      "interact/respond.ts",
    ],
  ],
  [
    "commands, options and choices in other languages, by our names",
    ["layout/words/words.ts", "layout/words/command-names.ts"],
  ],
  ["settings, by our names", ["config.ts"]],
  ["what came as JSON, read field by field", ["discord/register-commands.ts", "files/feedback-lines.ts"]],
  ["figures that are printed, by our names", ["eval/print-figures.ts"]],
  ["what lit hands to a directive", ["web/page/style-map.ts"]],
];

// A word of a text may be "constructor", and what every object has by that name is no entry of a dictionary. The compiler
// lets a plain object be asked by any string only where its type says so: by `Record<string, …>` or an index signature.
test("no dictionary of texts or persons is a plain object, nor asked by “in”", () => {
  const asked = /\bRecord<string\b|\[\w+: string\]:|(?<!for \((?:const|let) \w+) in [A-Z][A-Z_]+\b/u;
  const comments = /^\s*\/\/.*$|\/\/ .*$/gmu;
  const users = files.filter((file) => asked.test(readFileSync(path.join(SRC, file), "utf8").replace(comments, "")));
  const known = OWN_KEYS.flatMap(([, own]) => own).map((file) => path.normalize(file));
  expect(users.filter((file) => !known.includes(file))).toEqual([]);
  expect(known.filter((file) => !users.includes(file))).toEqual([]);
});

test("no pattern is made anew at each call, as matchAll does, for the engine to compile again", () => {
  const asked = /\.matchAll\(|Symbol\.matchAll/u;
  expect(files.filter((file) => asked.test(readFileSync(path.join(SRC, file), "utf8")))).toEqual([]);
});

test("one room alone knows discord.js", () => {
  expect(imports.filter(({ room, target }) => room !== "discord" && target === "discord.js")).toEqual([]);
});

test("the message room takes types alone from outside the project", () => {
  const outside = imports.filter(({ room, target }) => room === "message" && !target.startsWith("."));
  expect(outside.filter(({ isTypeOnly }) => !isTypeOnly)).toEqual([]);
});

test("one file alone knows MiniSearch", () => {
  const users = imports.filter(({ target }) => target === "minisearch").map(({ file }) => file);
  expect(new Set(users).size).toBe(1);
});

test("one room alone knows LMDB", () => {
  const users = imports.filter(({ target }) => target === "lmdb").map(({ room }) => room);
  expect(new Set(users)).toEqual(new Set(["store"]));
});

test("what finds languages is loaded by a program of its own alone, not by any part of this one", () => {
  const own = path.join("files", "language-process.js");
  expect(new Set(imports.filter(({ target }) => /^eld\b/u.test(target)).map(({ file }) => file))).toEqual(
    new Set([own]),
  );
  expect(imports.filter((found) => locateTarget(found) === own)).toEqual([]);
});

test("only main.ts and config.ts read the environment", () => {
  const readers = files.filter((file) => readFileSync(path.join(SRC, file), "utf8").includes("process.env"));
  expect(readers.filter((file) => !["main.ts", "config.ts"].includes(file))).toEqual([]);
});

// What a person types, and how an article is built, is read by the same rules in the browser as elsewhere: these files are
// small, and run one another alone.
const SHARED_WITH_PAGE = [
  "commands/read-value.ts",
  "commands/split-line.ts",
  "core/article/structure.ts",
  "core/text/find-first.ts",
  "core/text/span.ts",
  "layout/resolve-link.ts",
  "layout/shown-blocks.ts",
].map((file) => path.normalize(file));

test("the page in the browser takes types alone from the rest of the program, but for the reading of typed lines and of blocks", () => {
  const page = path.join("web", "page");
  const targetOf = ({ file, target }: Import): string => path.join(path.dirname(file), target);
  const outside = imports.filter((found) => {
    return found.file.startsWith(page) && found.target.startsWith(".") && !targetOf(found).startsWith(page);
  });
  expect(outside.length).toBeGreaterThan(5);
  const run = outside.filter(({ isTypeOnly }) => !isTypeOnly).map(targetOf);
  expect(run.filter((file) => !SHARED_WITH_PAGE.includes(file))).toEqual([]);
  const theirs = imports.filter(({ file, isTypeOnly }) => SHARED_WITH_PAGE.includes(file) && !isTypeOnly);
  expect(theirs.filter((found) => !SHARED_WITH_PAGE.includes(targetOf(found)))).toEqual([]);
});
