import { overlaps, type Span } from "../../text/span.ts";
import { joinsOffices } from "../grammar/joined-offices.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { CAPITAL, isPossessiveMark, type Token } from "../grammar/token.ts";
import type { NameMention } from "./build-mention.ts";
import { type Cast, MOST_NAMESAKES } from "./cast.ts";
import type { Entity } from "./entities.ts";
import { isBodyNoun, isCountry, isRoleNoun, isSuffix, isTitle } from "./name-words.ts";

// Who is named in the words of a mention or beside them, without anything that was said before.

/** The name that is the head of the phrase: "Trump campaign spokesman Jason Miller", not "Scott’s family". */
export function findHeadName(
  cast: Cast,
  inside: readonly Token[],
  mention: Span,
  names: readonly NameMention[],
): Entity | undefined {
  const beside = names.filter((other) => overlaps(other, mention));
  const holder = findHolder(cast, inside, beside) ?? findOpening(cast, inside, beside);
  if (holder !== undefined) return holder;
  const end = inside.findIndex(
    (token, index) => index > 0 && endsHead(token) && !beside.some((name) => isIn(token, name)),
  );
  const phrase = end === -1 ? inside : inside.slice(0, end);
  // "their daughters Clara, 15, and Esma": behind a comma an "and" joins the last of several.
  const isListed = inside.some(({ lower }, at) => lower === "and" && inside[at - 1]?.text === ",");
  const isSeveral = isListed || phrase.some((token, at) => token.lower === "and" && !joinsOffices(phrase, at));
  if (isSeveral || isBodyOf(phrase)) return undefined;
  const head = phrase.at(-1);
  // "Police in Bergby" are called so, and no other police.
  if (phrase.length === 1 && head?.lower === "police" && inside[end]?.lower === "in") return undefined;
  const name = beside.find((other) => other.end === head?.end);
  const entity = name && cast.bearers.get(name);
  if (name !== undefined && entity?.kind !== "body" && inside.some(tellsApart)) {
    return findNamesake(cast, entity?.name.split(" ") ?? name.words, inside);
  }
  if (name !== undefined && entity !== undefined && !isFullPerson(entity) && isCounted(cast, mention, name)) {
    return undefined;
  }
  // "the wife of Peter Lund", "the head of the Millers’ Guild": neither the husband nor the guild.
  const of = inside.findIndex((token) => token.lower === "of" && token.start < (name?.start ?? 0));
  const isOwned = of > 0 && (entity?.kind === "person" || isRoleNoun(inside[of - 1]?.text ?? ""));
  return isOwned ? undefined : entity;
}

// The "for" of "the Centers for Disease Control" is a part of the name.
function isIn({ start, end }: Token, name: NameMention): boolean {
  return start > name.start && end < name.end;
}

function isFullPerson({ kind, name }: Entity): boolean {
  return kind === "person" && name.includes(" ");
}

// "70 percent of Norlanders", "some 400 Norlanders", "half of Norland": not all who are called so.
function isCounted(cast: Cast, mention: Span, name: NameMention): boolean {
  const tokens = cast.sentences[name.sentence]?.tokens ?? [];
  const first = tokens.findIndex((token) => token.start >= mention.start);
  const from = tokens[first - 1]?.lower === "of" ? Math.max(0, first - LONGEST_COUNT) : first;
  return tokens.slice(from, name.from).some((token, at) => {
    const isPart = token.pos === "NUM" && !HYPHEN.test(tokens[from + at + 1]?.text ?? "");
    return isPart || COUNTS.has(token.lower);
  });
}

/** Tokens of "a third of" before a mention. */
const LONGEST_COUNT = 3;

// "Prime Minister of Armenia Tigran Lund", "the department of rivers and harbours chief Peter Lund": a person with their
// office before the name, whatever stands in it. Of "the wife of Peter Lund" the name is no head.
function findHolder(cast: Cast, inside: readonly Token[], names: readonly NameMention[]): Entity | undefined {
  const [first, last] = [inside[0], inside.at(-1)];
  const name = names.find((other) => other.end === last?.end);
  const entity = name && cast.bearers.get(name);
  if (first === undefined || name === undefined || entity?.kind !== "person") return undefined;
  const start = inside.findIndex((token) => token.start >= name.start);
  if (start <= (first.pos === "DET" ? 1 : 0)) return inside.some(tellsApart) ? undefined : entity;
  const before = inside[start - 1];
  const isOffice = before?.pos === "ADJ" || before?.pos === "NOUN";
  // "Governor of the Bergby region Peter Lund"
  const office = inside[first.pos === "DET" ? 1 : 0]?.text ?? "";
  const isPlaced = isOffice && REGIONS.has(before.lower) && (isTitle(office) || isRoleNoun(office));
  const isTitled = isPlaced || (isOffice && (isRoleNoun(before.text) || isTitle(before.text)));
  return isTitled && !inside.slice(0, start).some(isPossessiveMark) ? entity : undefined;
}

const REGIONS: ReadonlySet<string> = new Set(
  "region province district county state area territory prefecture canton oblast city town village".split(" "),
);

function tellsApart(token: Token, at: number, inside: readonly Token[]): boolean {
  // "First Lady Ann Lee" holds an office.
  const isOffice = CAPITAL.test(token.text) && CAPITAL.test(inside[at + 1]?.text ?? "");
  return TELLING_APART.has(token.lower) && !isOffice;
}

// "Matthew Lund of The Globe and Mail": a person’s name with what belongs to it behind.
function findOpening(cast: Cast, inside: readonly Token[], names: readonly NameMention[]): Entity | undefined {
  // "43-year-old Ann Lee of Ashton"
  const from = inside.findIndex(
    (token, at) => !(token.pos === "NUM" || HYPHEN.test(token.text) || (at <= 4 && AGES.has(token.lower))),
  );
  const name = names.find((other) => other.start === inside[from]?.start);
  const entity = name && cast.bearers.get(name);
  const after = inside.find((token) => token.start >= (name?.end ?? 0));
  return entity?.kind === "person" && after !== undefined && (endsHead(after) || after.lower === "of")
    ? entity
    : undefined;
}

// "the Ministry of Culture", "the Bank of England": the body, not what it is of.
function isBodyOf(phrase: readonly Token[]): boolean {
  const of = phrase.findIndex((token) => token.lower === "of");
  return of > 0 && isBodyNoun(phrase[of - 1]?.text ?? "");
}

// "the elder Rudd" and "the younger Rudd": told apart by "Sr." and "Jr.", or not at all.
function findNamesake(cast: Cast, words: readonly string[], inside: readonly Token[]): Entity | undefined {
  const surname = words.findLast((word) => !isSuffix(word));
  const namesakes = cast.personsByWord.get(surname ?? "") ?? [];
  const isYounger = inside.some((token) => token.lower === "younger");
  const isOlder = inside.some((token) => token.lower === "elder" || token.lower === "older");
  if (namesakes.length > MOST_NAMESAKES || isYounger === isOlder) return undefined;
  return namesakes.find((other) => (isYounger ? JUNIOR : SENIOR).test(other.name));
}

/** "The trade minister, Helen Abara, said", "Her union, the Dockers’ League, accused": the name stands beside the mention. */
export function findApposed(
  cast: Cast,
  sentence: Sentence,
  mention: Span,
  names: readonly NameMention[],
): Entity | undefined {
  const { tokens } = sentence;
  const comma = tokens.findIndex((token) => token.start >= mention.end);
  if (tokens[comma]?.text !== ",") return undefined;
  // "According to a report in the Leader, Ann Lee came": the comma ends the phrase.
  const opener = tokens.findIndex((token) => token.start >= mention.start) - 2;
  if (opener === 0 && tokens[opener]?.lower === "according") return undefined;
  const first = names.find(
    (other) => other.from - comma >= 1 && other.from - comma <= MOST_BETWEEN && other.nameStart > mention.end,
  );
  // "Her rival, Labour’s Ann Lee, said"
  const behind = first && tokens[first.to];
  // "the mate, a Cornishman named Lacey,"
  const isTied = isPossessiveMark(behind) || behind?.lower === "named" || behind?.lower === "called";
  const owned = first !== undefined && isTied ? first.to + 1 : undefined;
  const name = owned === undefined ? first : names.find((other) => other.from === owned);
  const between = first === undefined ? [] : tokens.slice(comma + 1, first.from);
  if (name === undefined || !(isNaming(between) || between.every(({ pos }) => pos === "DET" || pos === "ADJ")))
    return undefined;
  const after = tokens[name.to];
  const isClosed = after === undefined || CLOSES.test(after.text) || after.pos === "VERB";
  const bearer = isClosed ? cast.bearers.get(name) : undefined;
  // "a man from Aberdeen, Scotland": where a place lies.
  return bearer?.kind === "body" && isCountry(bearer.name) ? undefined : bearer;
}

// "the beadle, whose name was Bumley", "the boy, who was called Pip"
function isNaming(between: readonly Token[]): boolean {
  return NAMING.test(between.map(({ lower }) => lower).join(" "));
}

/** Matches what gives a name behind a comma; not "whose brother was". */
const NAMING = /^(?:whose name (?:is|was)|who (?:is|was) (?:called|named)|called|named)$/u;
/** Tokens from a comma to the name behind it. */
const MOST_BETWEEN = 4;

/** Whether the head of a noun phrase ends before the token. */
export function endsHead(token: Token): boolean {
  return token.text === "," || token.text === "(" || (token.pos === "ADP" && token.lower !== "of");
}

// Words that pick one of several bearers of a name.
const TELLING_APART: ReadonlySet<string> = new Set(
  "elder older younger first second third fourth fifth other another".split(" "),
);
/** Matches "Rudd Jr."; not "Jordan". */
const JUNIOR = /\bJr\b/u;
/** Matches "Rudd Sr."; not "Srinivasan". */
const SENIOR = /\bSr\b/u;
/** The words of "43-year-old". */
const AGES: ReadonlySet<string> = new Set(["year", "old"]);
/** Words for some of many. */
const COUNTS: ReadonlySet<string> = new Set(
  `percent % third quarter half majority minority most many some several few dozens scores hundreds thousands millions number
  plurality share more fewer`.split(/\s+/u),
);
/** Matches the hyphens; not a letter. */
const HYPHEN = /^[-‑]$/u;
/** Matches "," and "."; not "and". */
const CLOSES = /^[,.;:)]$/u;
