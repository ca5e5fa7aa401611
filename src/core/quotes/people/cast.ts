import type { Steps } from "../../text/steps.ts";
import type { Draft } from "../grammar/assemble.ts";
import type { Sentence } from "../grammar/sentence.ts";
import type { NameMention } from "./build-mention.ts";
import { clusterNamesInSteps } from "./cluster-names.ts";
import { type Entity, weigh } from "./entities.ts";
import { findCapitals, findKnownNames, findNames, isTitleCase } from "./names.ts";
import { countDeedsInSteps, voteGendersInSteps, weighSentencesInSteps } from "./person-evidence.ts";
import { findRoleFacts } from "./roles.ts";
import { splitBodiesInSteps } from "./split-bodies.ts";

/** The persons and bodies of an article, and where its sentences name them. */
export interface Cast {
  readonly sentences: readonly Sentence[];
  readonly entities: Entity[];
  /** Who bears the name mentioned. */
  readonly bearers: ReadonlyMap<NameMention, Entity>;
  readonly names: readonly NameMention[];
  /** Bodies by the last word of a name of several, lower case: "institute" gives the Polar Institute. */
  readonly bodiesByHead: ReadonlyMap<string, readonly Entity[]>;
  /** Persons by each word of their names, at most one more than `MOST_NAMESAKES`. */
  readonly personsByWord: ReadonlyMap<string, readonly Entity[]>;
}

/** Reads the names of the sentences, puts them together and tells persons from bodies; `drafts` tell who speaks. */
export function* readCastInSteps(sentences: readonly Sentence[], text: string, drafts: readonly Draft[]): Steps<Cast> {
  const names = yield* readNamesInSteps(sentences);
  const told = new Map<NameMention, readonly string[]>();
  const readRoles = (mention: NameMention): readonly string[] => {
    const sentence = sentences[mention.sentence];
    const facts = told.has(mention) || sentence === undefined ? [] : findRoleFacts(sentence, mention, text);
    const words = told.get(mention) ?? facts.flatMap((fact) => [...fact.words]);
    told.set(mention, words);
    return words;
  };
  const readParagraph = ({ sentence }: NameMention): number => sentences[sentence]?.paragraph ?? -1;
  const entities = yield* clusterNamesInSteps(names, readRoles, readParagraph);
  const bearers = new Map<NameMention, Entity>();
  for (const entity of entities) {
    for (const mention of entity.mentions) {
      bearers.set(mention, entity);
      addRoles(entity, sentences[mention.sentence], mention, text);
      yield;
    }
  }
  yield* countDeedsInSteps(drafts, bearers);
  yield* weighSentencesInSteps(sentences, names, bearers);
  markKin(entities);
  yield;
  for (const entity of entities) entity.kind = weigh(entity) > 0 ? "person" : "body";
  yield;
  for (const own of yield* splitBodiesInSteps(entities)) {
    entities.push(own);
    for (const mention of own.mentions) bearers.set(mention, own);
  }
  yield* voteGendersInSteps(sentences, names, bearers);
  return { sentences, names, entities, bearers, ...indexEntities(entities) };
}

// The names of each sentence in order. A headline's capitals tell nothing: of it only names that the body has.
function* readNamesInSteps(sentences: readonly Sentence[]): Steps<NameMention[]> {
  const isTitle: boolean[] = [];
  const known = new Set<string>();
  for (const sentence of sentences) {
    const isHeadline = isTitleCase(sentence);
    isTitle.push(isHeadline);
    if (!isHeadline) for (const word of findCapitals(sentence)) known.add(word);
    yield;
  }
  // "Dean" is a name and no office where the article has a "Howard Dean": so the names are read twice.
  const surnames = new Set<string>();
  for (const [number, sentence] of sentences.entries()) {
    if (isTitle[number]) continue;
    for (const { words, personality } of findNames(sentence, number, known)) {
      if (words.length > 1 && personality > 0) surnames.add(words.at(-1) ?? "");
    }
    yield;
  }
  const found: NameMention[][] = [];
  const persons = new Set<string>();
  for (const [number, sentence] of sentences.entries()) {
    const names = isTitle[number] ? [] : findNames(sentence, number, known, surnames);
    found.push(names);
    for (const { words, personality } of names) if (personality > 0) for (const word of words) persons.add(word);
    yield;
  }
  for (const [number, sentence] of sentences.entries()) {
    if (isTitle[number]) found[number] = findKnownNames(sentence, number, persons);
    yield;
  }
  return found.flatMap((names) => names.sort((a, b) => a.start - b.start));
}

function addRoles(entity: Entity, sentence: Sentence | undefined, mention: NameMention, text: string): void {
  if (sentence === undefined || entity.roles.length >= MOST_ROLES) return;
  const known = new Set(entity.roles.map((fact) => fact.text));
  entity.roles.push(...findRoleFacts(sentence, mention, text).filter((fact) => !known.has(fact.text)));
}

/** What an article says that somebody is, at most; the first mentions say it. */
const MOST_ROLES = 12;

function indexEntities(entities: readonly Entity[]): Pick<Cast, "bodiesByHead" | "personsByWord"> {
  const bodiesByHead = new Map<string, Entity[]>();
  const personsByWord = new Map<string, Entity[]>();
  for (const entity of entities) {
    if (entity.kind === "person") {
      for (const word of new Set(entity.name.split(" "))) addPeer(personsByWord, word, entity);
      continue;
    }
    const words = entity.name.toLowerCase().split(" ");
    const head = words.at(-1);
    if (words.length < 2 || head === undefined) continue;
    bodiesByHead.set(head, [...(bodiesByHead.get(head) ?? []).slice(-MOST_NAMESAKES), entity]);
  }
  return { bodiesByHead, personsByWord };
}

function addPeer(peers: Map<string, Entity[]>, word: string, entity: Entity): void {
  const known = peers.get(word);
  if (known === undefined) peers.set(word, [entity]);
  else if (known.length <= MOST_NAMESAKES) known.push(entity);
}

/** Bodies of one head noun that are kept, the last ones, and persons of one name: of one more nobody is meant. */
export const MOST_NAMESAKES = 20;

function markKin(entities: readonly Entity[]): void {
  const surnames = new Set(
    entities.filter((entity) => weigh(entity) > 0).map((entity) => entity.name.split(" ").at(-1)),
  );
  for (const entity of entities) {
    const words = entity.name.split(" ");
    if (words.length > 1 && weigh(entity) <= 0 && surnames.has(words.at(-1))) entity.kin = 1;
  }
}
