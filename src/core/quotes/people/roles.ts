import type { Span } from "../../text/span.ts";
import { readPhraseLeft, readPhraseRight } from "../grammar/noun-phrases.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { CAPITAL, isPossessiveMark, type Token } from "../grammar/token.ts";
import type { NameMention } from "./build-mention.ts";
import type { Allegiance, Entity, RoleFact } from "./entities.ts";
import { isQualifier, isRoleNoun, isTitle, isTrade } from "./name-words.ts";
import { isSameNation } from "./nations.ts";
import { listOffices } from "./office-classes.ts";

/**
 * What the article says somebody is, at one mention of the name: a title before it, an apposition behind or before it.
 *
 *     Russian President Vladimir Putin          Tim Kaine, the senator from Virginia,
 *     ^^^^^^^^^^^^^^^^^                                     ^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function findRoleFacts(sentence: Sentence, mention: NameMention, text: string): RoleFact[] {
  const { tokens } = sentence;
  const facts: RoleFact[] = [];
  const push = (from: number, to: number) => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (first === undefined || last === undefined || !holdsRole(tokens, from, to)) return;
    facts.push(buildRoleFact(text, { start: first.start, end: last.end }));
  };
  const nameFrom = tokens.findIndex((token) => token.start === mention.nameStart);
  if (nameFrom > mention.from) push(mention.from, nameFrom);
  const behind = skipBracket(tokens, mention.to);
  // "born in Bergby, the daughter of a miller": a place is nobody's daughter.
  if (tokens[behind]?.text === "," && !mention.isPlaced) {
    const phrase = readPhraseRight(tokens, behind + 1);
    if (phrase !== undefined && closes(tokens[phrase.to])) push(phrase.from, phrase.to);
  }
  if (tokens[mention.from - 1]?.text === ",") {
    const phrase = readPhraseLeft(tokens, mention.from - 1, 0);
    if (phrase !== undefined && tokens[mention.to]?.text === ",") push(phrase.from, phrase.to);
  }
  const copula = tokens[behind];
  if (copula !== undefined && COPULAS.has(copula.lower) && tokens[behind + 1]?.pos === "DET") {
    const phrase = readPhraseRight(tokens, behind + 1);
    if (phrase !== undefined) push(phrase.from, phrase.to);
  }
  return facts;
}

// "In Chelsea, the mayor said": what a verb follows is the next subject and no apposition.
function closes(token: Token | undefined): boolean {
  return token === undefined || !["VERB", "AUX", "ADV", "PART"].includes(token.pos);
}

function skipBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== "(") return at;
  for (let end = at + 1; end < tokens.length && end - at < 8; end += 1) if (tokens[end]?.text === ")") return end + 1;
  return at;
}

function holdsRole(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(
      (token) => isRoleNoun(token.text) || isTrade(token.text) || ABBREVIATIONS.has(token.lower.replace(/\.$/u, "")),
    );
}

// Its words are read once: every "the president" of the article is compared with them.
function buildRoleFact(text: string, { start, end }: Span): RoleFact {
  const phrase = text.slice(start, end);
  const written = phrase.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const own = written.map(unify);
  const words = new Set([...own, ...written.flatMap((word) => ABBREVIATIONS.get(word) ?? [])]);
  const behind = phrase.split(COMPLEMENT)[1] ?? "";
  const complement = new Set(
    behind
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2 && word !== "the"),
  );
  const places = listPlaces(phrase.split(/[^\p{L}\p{N}’'-]+/u));
  return { start, end, text: phrase, words, complement, ...readAllegiance(own), places };
}

/** A phrase that stands for a person by what they are: "the Russian President", "the head of the union". */
export interface RolePhrase extends Allegiance {
  readonly head: string;
  /** Its other words before the head, without articles: "russian". */
  readonly qualifiers: readonly string[];
  /** The words behind "of": "union". */
  readonly complement: ReadonlySet<string>;
  /** Of "the 54-year-old", who is nothing else. */
  readonly age?: string;
}

/** The role phrase of these tokens; undefined for a name, for several persons and for an indefinite one ("a senator"). */
export function readRolePhrase(tokens: readonly Token[]): RolePhrase | undefined {
  const first = tokens[0];
  if (first?.lower !== "the" || tokens.some(isPossessiveMark)) return undefined;
  let end = tokens.findIndex((token, index) => index > 0 && (token.pos === "ADP" || token.text === ","));
  if (end === -1) end = tokens.length;
  const head = tokens[end - 1];
  const age = readAge(tokens);
  if (age !== undefined) return { head: "old", qualifiers: [], complement: new Set(), age, ...NO_ALLEGIANCE };
  if (head === undefined || !isTrade(head.lower) || head.lower.endsWith("s")) return undefined;
  const before = tokens.slice(1, end - 1).filter((token) => token.pos !== "PUNCT");
  const behind = readComplement(tokens, end);
  const qualifiers = before.map((token) => unify(token.lower));
  return {
    head: head.lower,
    qualifiers,
    complement: new Set(behind.map((token) => token.lower)),
    ...readAllegiance(qualifiers),
    places: listPlaces([...before, ...behind].map(({ text }) => text)),
  };
}

// "the 54-year-old", with nothing behind it.
function readAge([, age, ...rest]: readonly Token[]): string | undefined {
  const words = rest.map(({ lower }) => lower).join("");
  return age?.pos === "NUM" && words === "-year-old" ? age.text : undefined;
}

const NO_ALLEGIANCE: Allegiance = { nations: new Set(), parties: new Set(), places: new Set() };

function readComplement(tokens: readonly Token[], of: number): readonly Token[] {
  if (tokens[of]?.lower !== "of") return [];
  const rest = tokens.slice(of + 1);
  const end = rest.findIndex((token) => token.text === "," || (token.pos === "ADP" && token.lower !== "of"));
  return rest
    .slice(0, end === -1 ? rest.length : end)
    .filter(({ pos }) => pos === "NOUN" || pos === "PROPN" || pos === "ADJ");
}

/** How well the role fits a person by what the article says of them: 0 not at all, 1 by its head, more with its words. */
export function matchRole(phrase: RolePhrase, entity: Entity): number {
  if (phrase.age !== undefined) return entity.ages.has(phrase.age) ? AGED : 0;
  const words = new Set([...phrase.qualifiers, ...phrase.complement]);
  const offices = listOffices(phrase.head, words);
  let best = 0;
  for (const fact of entity.roles) {
    if (!offices.some((office) => office.every((word) => fact.words.has(word)))) continue;
    if (contradicts(phrase, fact) || isOfOther(phrase, fact, offices)) continue;
    const shared = phrase.qualifiers.filter((word) => fact.words.has(word) || hasNation(fact, word)).length;
    best = Math.max(best, 1 + shared / (1 + phrase.qualifiers.length));
  }
  return best;
}

function hasNation(fact: Allegiance, word: string): boolean {
  return [...fact.nations, ...fact.places].some((other) => isSameNation(word, other));
}

// "the head of the league" is not the head of the bar association; "the head of state" is no head of anything else.
function isOfOther(phrase: RolePhrase, fact: RoleFact, offices: readonly (readonly string[])[]): boolean {
  const isClass = offices[0]?.[0] !== phrase.head;
  if (isClass || phrase.complement.size === 0 || fact.complement.size === 0) return false;
  return ![...phrase.complement].some((word) => fact.words.has(word) || hasNation(fact, word));
}

function unify(word: string): string {
  return word === "gop" ? "republican" : word;
}

function readAllegiance(words: readonly string[]): Pick<Allegiance, "nations" | "parties"> {
  const choose = (kind: RegExp) => new Set(words.filter((word) => kind.test(word)));
  return { nations: choose(NATION), parties: choose(PARTY) };
}

// The words with capitals that name no office and no party: "Norland" of "the Norland PM".
function listPlaces(words: readonly string[]): ReadonlySet<string> {
  const names = words.filter(
    (word) => CAPITAL.test(word) && !isRoleNoun(word) && !isTitle(word) && !isQualifierOnly(word),
  );
  return new Set(names.map((word) => word.toLowerCase()).filter((word) => !STATE_WORDS.has(word)));
}

function isQualifierOnly(word: string): boolean {
  return isQualifier(word) && !NATION.test(word.toLowerCase());
}

// "the Armenian Prime Minister" is not the Russian one, nor "the Republican nominee" the Democratic one.
function contradicts(phrase: Allegiance, fact: Allegiance): boolean {
  return isOtherNation(phrase, fact) || isOther(phrase.parties, fact.parties);
}

function isOtherNation(phrase: Allegiance, fact: Allegiance): boolean {
  const asked = new Set([...phrase.nations, ...phrase.places]);
  const given = [...fact.nations, ...fact.places];
  return (
    asked.size > 0 && given.length > 0 && ![...asked].some((word) => given.some((other) => isSameNation(word, other)))
  );
}

function isOther(asked: ReadonlySet<string>, given: ReadonlySet<string>): boolean {
  return asked.size > 0 && given.size > 0 && ![...asked].some((word) => given.has(word));
}

/** How well an age that is stated fits. */
const AGED = 2;
const COPULAS: ReadonlySet<string> = new Set(["is", "was"]);
/** Matches "russian", "armenian", "japanese", "french"; not "prime". */
const NATION =
  /(?:[a-z]{2}ian|[a-z]{3}ean|[a-z]{3}ese|[a-z]{2}ish|french|german|dutch|greek|iraqi|israeli|pakistani|afghan|turkish|american|mexican|african|korean)$/u;

/** What names a state beside its own name. */
const STATE_WORDS: ReadonlySet<string> = new Set(
  "republic federation kingdom state states region government the".split(" "),
);
/** Matches the "of" of "head of the union"; not that of "office". */
const COMPLEMENT = /\s(?:of|for|at)\s/u;
/** Matches "republican", "gop", "labour"; not "independent". */
const PARTY = /^(?:republican|gop|democrat|democratic|libertarian|green|labour|tory|socialist)$/u;

// What a short title stands for, and the wider words for the same office.
const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["sen", ["senator", "lawmaker"]],
  ["senator", ["lawmaker"]],
  ["rep", ["representative", "congressman", "congresswoman", "lawmaker"]],
  ["representative", ["congressman", "congresswoman", "lawmaker"]],
  ["congressman", ["lawmaker"]],
  ["congresswoman", ["lawmaker"]],
  ["gov", ["governor"]],
  ["gen", ["general"]],
  ["col", ["colonel"]],
  ["lt", ["lieutenant"]],
  ["sgt", ["sergeant"]],
  ["capt", ["captain"]],
  ["prof", ["professor"]],
  ["dr", ["doctor"]],
  ["rev", ["reverend", "pastor"]],
  ["del", ["delegate"]],
  ["ceo", ["executive", "chief"]],
  ["nominee", ["candidate"]],
  ["candidate", ["nominee"]],
  ["premier", ["minister"]],
  ["justice", ["judge"]],
  ["judge", ["justice"]],
  ["attorney", ["lawyer"]],
  ["lawyer", ["attorney"]],
]);
