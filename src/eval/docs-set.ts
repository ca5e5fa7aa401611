import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

const KINDS = ["words", "paraphrase", "keyword", "heading", "none"] as const;

const QUESTIONS = z.array(
  z.object({
    id: z.string(),
    question: z.string(),
    kind: z.enum(KINDS),
    right: z.array(z.object({ file: z.string(), anchor: z.string() })),
  }),
);

/** Reference texts as files, and questions with the passages that answer: a file and a few consecutive words of each. */
export interface DocsSet {
  readonly name: string;
  /** The folder of the files. */
  readonly data: string;
  readonly questions: z.infer<typeof QUESTIONS>;
}

export type DocsQuestion = DocsSet["questions"][number];
export type DocsKind = (typeof KINDS)[number];

/** The kinds of questions, in the order in which they are told. */
export const DOCS_KINDS: readonly DocsKind[] = KINDS;

/** The sets of a folder: itself where it has questions.json, else the folders in it that do. Throws where there is none. */
export async function readDocsSets(folder: string): Promise<DocsSet[]> {
  const isSet = (at: string): boolean => existsSync(path.join(at, QUESTIONS_FILE));
  const folders = isSet(folder)
    ? [folder]
    : readdirSync(folder)
        .sort()
        .map((name) => path.join(folder, name));
  const sets = await Promise.all(folders.filter(isSet).map(readDocsSet));
  if (sets.length === 0) throw new Error(`${folder} has no ${QUESTIONS_FILE}, nor has a folder in it.`);
  return sets;
}

const QUESTIONS_FILE = "questions.json";

async function readDocsSet(folder: string): Promise<DocsSet> {
  const file = path.join(folder, QUESTIONS_FILE);
  const read = QUESTIONS.safeParse(JSON.parse(await readFile(file, "utf8")));
  if (!read.success) throw new Error(`${file} is not a list of questions: ${z.prettifyError(read.error)}`);
  return { name: path.basename(path.resolve(folder)), data: path.join(folder, "data"), questions: read.data };
}

/** What is compared of a passage: its file, and its text folded. */
export interface FoldedPassage {
  readonly file: string;
  readonly folded: string;
}

/** Whether a passage is one that answers: it is of a file named and holds the words of an anchor. */
export function isRightPassage({ file, folded }: FoldedPassage, right: DocsQuestion["right"]): boolean {
  return right.some((label) => label.file === file && folded.includes(foldShown(label.anchor)));
}

/** A text as passages are compared: without targets of links, tags, marks of Markdown, white space and letter case. */
export function foldShown(text: string): string {
  return text
    .normalize("NFKC")
    .replace(LINK_TARGET, "]")
    .replace(TAG, " ")
    .replace(/[‘’‚′]/gu, "'")
    .replace(/[“”„«»″]/gu, '"')
    .replace(/[*_`#>|~[\]\\]/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}

/** Matches "](page.md)" and "](page.md "A page")"; not "] (see above)". */
const LINK_TARGET = /\]\([^)\s]*(?:\s+"[^"]*")?\)/gu;
/** Matches "<br/>" and "</a>"; not "a < b". */
const TAG = /<\/?[a-z][^<>]*>/giu;

/** The words of a text, by the rules of Unicode. */
export function countShownWords(text: string): number {
  return [...SEGMENTER.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: "word" });

/** Anchors of a set that stand in no file of it would never be right: a line for each. */
export async function checkAnchors({ name, data, questions }: DocsSet): Promise<string[]> {
  const texts = new Map<string, string>();
  for (const { file } of questions.flatMap(({ right }) => right)) {
    const from = path.join(data, file);
    if (!texts.has(file)) texts.set(file, existsSync(from) ? foldShown(await readFile(from, "utf8")) : "");
  }
  return questions.flatMap(({ id, right }) =>
    right.flatMap(({ file, anchor }) =>
      texts.get(file)?.includes(foldShown(anchor)) ? [] : [`${name} ${id}: “${anchor}” does not stand in ${file}`],
    ),
  );
}
