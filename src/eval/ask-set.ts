import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Article } from "../core/article/article.ts";
import type { Passage } from "../core/article/passages.ts";
import { PassageIndex } from "../core/index/passage-index.ts";
import { buildPlainArticle } from "./build-plain-article.ts";

const SET = z.object({
  passages: z.array(z.object({ id: z.string(), title: z.string().optional(), group: z.string(), text: z.string() })),
  queries: z.array(z.object({ id: z.string(), text: z.string(), relevant: z.record(z.string(), z.number()) })),
});

/** Passages as they are to be indexed, and questions with the passages that answer them. */
export type AskSet = z.infer<typeof SET>;

/** Reads a set; throws with the path when the file is missing or has another form. */
export async function readAskSet(path: string): Promise<AskSet> {
  const read = SET.safeParse(JSON.parse(await readFile(path, "utf8")));
  if (!read.success) throw new Error(`${path} is not a set of passages and queries: ${z.prettifyError(read.error)}`);
  return read.data;
}

/** An index over passages as they stand, and the id in the set of each of them. */
export interface IndexedSet {
  readonly index: PassageIndex;
  readonly ids: ReadonlyMap<Passage, string>;
}

/** Indexes the passages of a set without splitting them again: a group is an article, in order. */
export function indexSet(passages: AskSet["passages"]): IndexedSet {
  const index = new PassageIndex();
  const ids = new Map<Passage, string>();
  for (const [group, members] of groupPassages(passages)) {
    const article = buildGroupArticle(group, members);
    let start = 0;
    const placed = members.map(({ id, text }, position): Passage => {
      const end = start + text.length;
      const passage = { article, number: position + 1, of: members.length, start, end, trail: [] };
      start = passage.end + SEPARATOR.length;
      ids.set(passage, id);
      return passage;
    });
    index.addArticle(group, placed);
  }
  return { index, ids };
}

const SEPARATOR = "\n\n";

// A passage without a group is an article of its own.
function groupPassages(passages: AskSet["passages"]): Map<string, AskSet["passages"]> {
  const groups = new Map<string, AskSet["passages"]>();
  for (const passage of passages) {
    const group = passage.group === "" ? `passage ${passage.id}` : passage.group;
    const members = groups.get(group) ?? [];
    members.push(passage);
    groups.set(group, members);
  }
  return groups;
}

function buildGroupArticle(group: string, members: AskSet["passages"]): Article {
  const text = members.map((passage) => passage.text).join(SEPARATOR);
  return { ...buildPlainArticle(group, text), title: members[0]?.title ?? "" };
}
