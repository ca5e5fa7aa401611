import type { Span } from "../../text/span.ts";
import type { NameMention } from "./build-mention.ts";

/** A person or body of one article with all its names. */
export interface Entity {
  id: string;
  kind: "person" | "body";
  /** The fullest name. */
  name: string;
  /** In the order of the article, once all names are put together. */
  mentions: NameMention[];
  /** The mentions of more than one word, and those of one word with a title, each in the order of the article. */
  full: readonly NameMention[];
  readonly titled: NameMention[];
  /** What stands as a title before those, lower case. */
  readonly titles: Set<string>;
  /** Role phrases as the article words them, in order of appearance. */
  readonly roles: RoleFact[];
  gender: "m" | "f" | undefined;
  /** The ages that are said behind the name: "54". */
  readonly ages: Set<string>;
  /** How often it is the subject of a verb of speaking. */
  deeds: number;
  /** How often it stands as a body does and no person, as before a verb in the plural: "Big Harbour have denied it". */
  plurals: number;
  /** 1 where somebody else of the same surname is a person. */
  kin: number;
}

/** What an article says that somebody is: "the senator from Virginia". */
export interface RoleFact extends Span, Allegiance {
  readonly text: string;
  /** Its words, lower case, with those that they are short for. */
  readonly words: ReadonlySet<string>;
  /** Those behind "of": "union" of "the head of the union". */
  readonly complement: ReadonlySet<string>;
}

/** The nations, parties and places that the words of a role name, in small letters: "russian", "republican", "norland". */
export interface Allegiance {
  readonly nations: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

/** Somebody of that name, of whom nothing is known yet. */
export function buildEntity(name: string, kind: Entity["kind"]): Entity {
  return {
    id: "",
    kind,
    name,
    mentions: [],
    full: [],
    titled: [],
    titles: new Set(),
    roles: [],
    ages: new Set(),
    gender: undefined,
    deeds: 0,
    plurals: 0,
    kin: 0,
  };
}

/** Somebody whom the text tells of without a name: "my brother", "one of the men". */
export function buildUnnamed(gender: Entity["gender"]): Entity {
  return { ...buildEntity("", "person"), gender };
}

export function isUnnamed({ name }: Entity): boolean {
  return name === "";
}

/** How much speaks for a person, all mentions taken together; not above 0 for places, bodies and things. */
export function weigh(entity: Entity): number {
  // "Bloomberg" alone looks like the firm, and tells nothing where a "Michael Bloomberg" is known.
  const sum = entity.mentions.reduce((total, { personality, words }) => {
    return total + (words.length === 1 && entity.full.length > 0 ? Math.max(0, personality) : personality);
  }, 0);
  const parts = entity.name.split(" ").length;
  const isNameLike = parts === 2 || parts === 3 ? 0.5 : 0;
  // Persons are called by their last name later, bodies and places hardly.
  const isShortened = parts > 1 && entity.mentions.length > entity.full.length ? 1 : 0;
  const told = isShortened + entity.kin + 3 * Math.min(1, entity.roles.length) + Math.min(2, entity.deeds);
  return sum + isNameLike + told - PLURAL * entity.plurals - LEAST_EVIDENCE;
}

/** How much a verb in the plural speaks against a person. */
const PLURAL = 3;
/** What has to speak for a person before a name is taken for one. */
const LEAST_EVIDENCE = 0.9;
