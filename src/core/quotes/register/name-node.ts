import type { Article } from "../../article/article.ts";
import { isBodyNoun, isGivenName } from "../people/name-words.ts";
import { type NameWord, readName } from "../people/read-name.ts";
import type { SpeakerForm } from "../people/speaker.ts";
import { readForm } from "../people/written-form.ts";
import { isBare, type PersonName, readPersonName } from "./person-name.ts";
import type { SpeakerDigest } from "./speaker-digest.ts";

/** A speaker of one article, as the register keeps it. */
export interface Entry extends SpeakerDigest {
  readonly article: Article;
  /** Which of the article’s speakers it is, from 0. */
  readonly place: number;
  readonly node: NameNode;
}

/** All who are called alike in the articles, however that is spelled: whether they are one person is told of each. */
export class NameNode {
  readonly key: string;
  /** By what names of one family are put together. */
  readonly family: string;
  readonly name: PersonName;
  readonly entries = new Set<Entry>();
  /** What is told of them all, once somebody asks for one of them. */
  #told: ToldName | undefined;
  readonly #called = new Map<string, SpeakerForm>();

  constructor(key: string, family: string, name: PersonName) {
    this.key = key;
    this.family = family;
    this.name = name;
  }

  add(entry: Entry): void {
    this.entries.add(entry);
    this.#told = undefined;
  }

  remove(entry: Entry): void {
    this.entries.delete(entry);
    this.#told = undefined;
  }

  get told(): ToldName {
    this.#told ??= tellName(this);
    return this.#told;
  }

  /** What the article calls the speaker. */
  read({ form }: Entry): SpeakerForm {
    const known = this.#called.get(form) ?? readForm(form);
    this.#called.set(form, known);
    return known;
  }
}

/** What the articles tell of a name together. */
export interface ToldName {
  /** As it is written most often. */
  readonly spelling: string;
  /** Whether most articles take it for a body; “Don Holm” and “Ann Lee” are none, whatever few words say of them. */
  readonly isBody: boolean;
  readonly forms: readonly ToldForm[];
}

/** A form of a name, as it is told apart from others, and as it is compared with an asked one. */
export interface ToldForm {
  readonly key: string;
  readonly words: readonly NameWord[];
}

function tellName(node: NameNode): ToldName {
  const spellings = new Map<string, number>();
  const forms = new Set<string>();
  let bodies = 0;
  for (const entry of node.entries) {
    const { name, aliases, kind } = node.read(entry);
    addCount(spellings, name, 1);
    for (const alias of aliases) forms.add(alias);
    if (kind === "body") bodies += 1;
  }
  const spelling = chooseMost(spellings) ?? "";
  const words = spelling.split(" ");
  const isNamed = !isBare(node.name) && isGivenName(words[0] ?? "") && !words.some(isBodyNoun);
  return {
    spelling,
    isBody: bodies * 2 > node.entries.size && !isNamed,
    forms: [...forms]
      .sort()
      .slice(0, MOST_FORMS)
      .map((form) => ({ key: readNodeKey(form), words: readName(form) })),
  };
}

/** Adds to a count. */
export function addCount(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

/** What is counted most often; of several none in capitals throughout, the longest, and the first by its letters. Undefined where nothing is. */
export function chooseMost(counts: Iterable<readonly [string, number]>): string | undefined {
  let most: readonly [string, number] | undefined;
  for (const one of counts) if (most === undefined || compareCounts(one, most) < 0) most = one;
  return most?.[0];
}

function compareCounts([a, x]: readonly [string, number], [b, y]: readonly [string, number]): number {
  return (
    y - x || Number(a === a.toUpperCase()) - Number(b === b.toUpperCase()) || b.length - a.length || (a < b ? -1 : 1)
  );
}

/** What the name is told apart by: case, script of one spelling, marks and “the” aside; “UN” is not “Un”. */
export function readNodeKey(name: string): string {
  const words = readName(name).filter(({ spellings: [word] }) => word !== "the");
  const [only] = words;
  if (words.length === 1 && only !== undefined && isAcronym(only)) return only.spellings[0].toUpperCase();
  return words.map(({ spellings: [word] }) => word).join(" ");
}

function isAcronym({ kind, letters, spellings: [word] }: NameWord): boolean {
  return word.length <= LONGEST_ACRONYM && word.length > 1 && (kind === "initials" || letters === "capitals");
}

/** Reads a name; one without words of a name is nobody else’s. */
export function readNodeName(name: string): PersonName {
  const read = readPersonName(name);
  return read ?? { given: [], particles: "", family: name, suffix: "", isLatin: true, address: "" };
}

const LONGEST_ACRONYM = 4;
/** Forms of one name that are compared with an asked one: nobody is called by more. */
const MOST_FORMS = 400;
