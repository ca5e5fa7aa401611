import type { Article } from "../../article/article.ts";
import { addCount } from "../../text/add-count.ts";
import { isBodyNoun, isGivenName } from "../people/name-words.ts";
import { type NameWord, readName } from "../people/read-name.ts";
import type { SpeakerForm } from "../people/speaker.ts";
import { readForm } from "../people/written-form.ts";
import { type PersonName, readPersonName } from "./person-name.ts";
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
  #entries: Entry[] = [];
  #told: ToldName | undefined;

  constructor(key: string, family: string) {
    this.key = key;
    this.family = family;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  add(entry: Entry): void {
    this.#entries.push(entry);
    this.#told = undefined;
  }

  /** Forgets what articles say that are gone. */
  keepOnly(isKept: (entry: Entry) => boolean): void {
    this.#entries = this.#entries.filter(isKept);
    this.#told = undefined;
  }

  /** What the articles tell of it together. */
  get told(): ToldName {
    this.#told ??= tellName(this);
    return this.#told;
  }

  /** As it is compared with others. */
  get name(): PersonName {
    return readNodeName(this.told.spelling);
  }

  /** What its speakers are called, by the texts of that. */
  readForms(): ReadonlyMap<string, SpeakerForm> {
    const forms = new Map<string, SpeakerForm>();
    for (const { form } of this.#entries) if (!forms.has(form)) forms.set(form, readForm(form));
    return forms;
  }
}

/** What the articles tell of a name together. */
export interface ToldName {
  /** As it is written most often. */
  readonly spelling: string;
  /** Whether most articles take it for a body; “Don Holm” and “Ann Lee” are none, whatever few words say of them. */
  readonly isBody: boolean;
}

function tellName(node: NameNode): ToldName {
  const spellings = new Map<string, number>();
  const forms = node.readForms();
  let bodies = 0;
  for (const { form } of node.entries) {
    const called = forms.get(form);
    addCount(spellings, called?.name ?? "", 1);
    if (called?.kind === "body") bodies += 1;
  }
  const spelling = chooseMost(spellings) ?? "";
  const words = spelling.split(" ");
  const isNamed = words.length > 1 && isGivenName(words[0] ?? "") && !words.some(isBodyNoun);
  return { spelling, isBody: bodies * 2 > node.entries.length && !isNamed };
}

/** A form of a name, as it is told apart from others, and as it is compared with an asked one. */
export interface ToldForm {
  readonly key: string;
  readonly words: readonly NameWord[];
}

/** The forms of a name, at most so many as anybody is called by. */
export function listToldForms(node: NameNode): readonly ToldForm[] {
  const forms = new Set<string>();
  for (const { aliases } of node.readForms().values()) for (const alias of aliases) forms.add(alias);
  const told = forms.size > MOST_FORMS ? [...forms].sort().slice(0, MOST_FORMS) : [...forms];
  return told.map((form) => ({ key: readNodeKey(form), words: readName(form) }));
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

/**
 * What the name is told apart by: case, accents, most marks and “the” aside. What reads otherwise has another one: “UN” and “Un”,
 * “J. Voss” and “J Voss”, “Lund-Holm” and “Lund Holm”.
 */
export function readNodeKey(name: string): string {
  const words = readName(name).filter(({ spellings: [word] }) => word !== "the");
  const [only] = words;
  if (words.length === 1 && only !== undefined && isAcronym(only)) return only.spellings[0].toUpperCase();
  return words.map((word, at) => `${at === 0 ? "" : word.behind === "tie" ? "-" : " "}${readKeyWord(word)}`).join("");
}

function readKeyWord({ kind, spellings: [word] }: NameWord): string {
  return kind === "initials" ? `${word}.` : word;
}

function isAcronym({ kind, letters, spellings: [word] }: NameWord): boolean {
  return word.length <= LONGEST_ACRONYM && word.length > 1 && (kind === "initials" || letters === "capitals");
}

/** Reads a name; an acronym and one without words of a name are nobody else’s: “UN” is not called as “Min Jae Un” is. */
export function readNodeName(name: string): PersonName {
  const key = readNodeKey(name);
  const isOwn = ACRONYM_KEY.test(key);
  const read = isOwn ? undefined : readPersonName(name);
  return read ?? { given: [], particles: "", family: isOwn ? key : name, suffix: "", isLatin: true, address: "" };
}

/** Matches “UN”: no other key is in capitals. */
const ACRONYM_KEY = /^\p{Lu}+$/u;
const LONGEST_ACRONYM = 4;
/** Forms of one name that are compared with an asked one: nobody is called by more. */
const MOST_FORMS = 400;
