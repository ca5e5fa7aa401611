import type { Article } from "../article/article.ts";
import type { AskedName, AskedWord } from "../quotes/people/asked-name.ts";
import { GIVEN_FEMALE, GIVEN_MALE } from "../quotes/people/given-names.ts";
import { findBearersInSteps } from "../quotes/people/match-name.ts";
import { readName } from "../quotes/people/read-name.ts";
import type { Speaker } from "../quotes/people/speaker.ts";
import { measureEdits } from "../text/edit-distance.ts";
import type { Steps } from "../text/steps.ts";
import { splitFolded } from "../text/terms.ts";

/**
 * Whether `speaker` is meant by the name, of all the speakers of an article: whoever bears it, as `/quote` finds them. Who
 * is merely named like a part of a body is not that body. What stands before the name there, or is their role, may stand
 * before it in what is asked: “Commander Lee”, “State's Attorney Ann Lee”.
 */
export function* isBearerInSteps(
  name: AskedName,
  speaker: Speaker,
  speakers: ReadonlyMap<string, Speaker>,
  article: Article,
): Steps<boolean> {
  const found = yield* findBearersInSteps(speakers.values(), name);
  if (found.bearing !== undefined) return found.bearing !== "part" && found.speakers.has(speaker.id);
  for (let count = 1; count <= LONGEST_TITLE && count < name.words.length; count += 1) {
    const rest = { ...name, words: name.words.slice(count) };
    const title = name.words.slice(0, count);
    if (!isTitle(title, rest, speaker, speakers, article)) continue;
    const bearers = yield* findBearersInSteps(speakers.values(), rest);
    if (bearers.bearing !== "part" && bearers.speakers.has(speaker.id)) return true;
  }
  return false;
}

// A given name is no title, neither one that is known nor one that somebody in the article bears.
function isTitle(
  title: readonly AskedWord[],
  rest: AskedName,
  { id, roles }: Speaker,
  speakers: ReadonlyMap<string, Speaker>,
  { text }: Article,
): boolean {
  const words = title.map(({ spellings: [word] }) => word);
  const others = [...speakers.values()].filter((other) => other.id !== id);
  const borne = new Set(others.flatMap(({ aliases }) => aliases.flatMap(listWords)));
  if (words.some((word) => borne.has(word) || GIVEN_MALE.has(word) || GIVEN_FEMALE.has(word))) return false;
  const held = roles.map(listWords);
  if (held.some((role) => words.every((word) => role.includes(word)))) return true;
  const [first] = rest.words;
  const phrase = [...words, first?.spellings[0] ?? ""].join(" ");
  return splitFolded(text.slice(0, LONGEST_READ))
    .map(({ word }) => word)
    .join(" ")
    .includes(phrase);
}

function listWords(form: string): string[] {
  return readName(form).map(({ spellings: [word] }) => word);
}

/** Whether a word of the asked name may be a slip of one of the speaker's. */
export function isNearly({ words }: AskedName, { aliases }: Speaker): boolean {
  const own = new Set(aliases.flatMap((alias) => readName(alias).map(({ spellings }) => spellings[0])));
  return words.some(({ spellings: [word] }) => [...own].some((other) => isSlip(word, other)));
}

function isSlip(word: string, other: string): boolean {
  return word !== other && measureEdits(word, other, FARTHEST) <= FARTHEST;
}

/** Words of a title: “Assistant Chief State's Attorney”. */
const LONGEST_TITLE = 5;
/** Code units of an article in which the name stands with a title for the first time. */
const LONGEST_READ = 10_000;
/** Edits over which two words are two names. */
const FARTHEST = 2;
