import { chooseFirstInSteps } from "../text/choose-first.ts";
import { measureEdits } from "../text/edit-distance.ts";
import type { Steps } from "../text/steps.ts";
import { type CountedName, compareCounted } from "./name-counts.ts";
import { readAskedName } from "./people/asked-name.ts";
import { isConnective, readName } from "./people/read-name.ts";

/** A word that is spelled nearly like an asked one. */
export interface NearWord {
  readonly word: string;
  /** Edits between the two, as `measureEdits` counts them. */
  readonly edits: number;
  /** Whether no other word is as near. */
  readonly isOnly: boolean;
}

/** The word of the vocabulary that is spelled most like `word`, the first of several; undefined when none is near. */
export function* findNearInSteps(word: string, vocabulary: Iterable<string>): Steps<NearWord | undefined> {
  let limit = word.length <= SHORT_WORD ? 1 : 2;
  let nearest: NearWord | undefined;
  let compared = 0;
  for (const other of vocabulary) {
    compared += 1;
    if (compared % WORDS_PER_STEP === 0) yield;
    const edits = measureEdits(word, other, limit);
    if (edits > limit) continue;
    nearest = nearest?.edits === edits ? { ...nearest, isOnly: false } : { word: other, edits, isOnly: true };
    // The others have to come as near.
    limit = edits;
  }
  return nearest;
}

/** Letters up to which a word forgives one slip; a longer one forgives two. */
const SHORT_WORD = 5;
/** Words of which a step takes no longer than a millisecond. */
const WORDS_PER_STEP = 500;

/** Of those who are quoted, the ones whose name is spelled most like what was asked, else the most quoted. */
export function* findNearestInSteps(speakers: readonly CountedName[], asked: string): Steps<string[]> {
  const words = readAskedName(asked).words.flatMap(({ spellings: [word] }) => (isConnective(word) ? [] : [word]));
  const rated: (CountedName & { readonly distance: number })[] = [];
  for (const [at, names] of (yield* readNamesInSteps(speakers)).entries()) {
    const speaker = speakers[at];
    if (speaker !== undefined) rated.push({ ...speaker, distance: rateName(names, words) });
    yield;
  }
  const nearest = yield* chooseFirstInSteps(
    rated,
    MOST_NEAREST,
    (a, b) => a.distance - b.distance || compareCounted(a, b),
  );
  return nearest.map(({ name }) => name);
}

// The words of each name but those of offices, in their order. Read once for the same list.
function* readNamesInSteps(speakers: readonly CountedName[]): Steps<readonly (readonly string[])[]> {
  const known = allNames.get(speakers);
  if (known !== undefined) return known;
  const names: string[][] = [];
  for (const { name } of speakers) {
    const words = readName(name, MOST_WORDS).filter(({ kind }) => kind !== "office");
    names.push(words.map(({ spellings: [word] }) => word));
    yield;
  }
  allNames.set(speakers, names);
  return names;
}

// Derived from the names alone: the cache only spares the time of reading them again.
const allNames = new WeakMap<readonly CountedName[], readonly (readonly string[])[]>();

// Edits by letter of the asked word, between 0 and 1.
function rateName(words: readonly string[], asked: readonly string[]): number {
  let nearest = 1;
  for (const word of asked) {
    for (const other of words) {
      const distance = measureEdits(word, other, FAR);
      if (distance <= FAR) nearest = Math.min(nearest, distance / word.length);
    }
  }
  return nearest;
}

const MOST_NEAREST = 5;
/** Words of a name that are compared with the asked ones. */
const MOST_WORDS = 16;
/** Edits up to which two names are compared at all. */
const FAR = 6;
