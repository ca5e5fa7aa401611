import type { AskedName } from "../quotes/people/asked-name.ts";
import { findBearersInSteps } from "../quotes/people/match-name.ts";
import { readName } from "../quotes/people/read-name.ts";
import type { Speaker } from "../quotes/people/speaker.ts";
import { measureEdits } from "../text/edit-distance.ts";
import type { Steps } from "../text/steps.ts";

/**
 * Whether `speaker` is meant by the name, of all the speakers of an article: whoever bears it, as `/quote` finds them. Who
 * is merely named like a part of a body is not that body.
 */
export function* isBearerInSteps(
  name: AskedName,
  speaker: Speaker,
  speakers: ReadonlyMap<string, Speaker>,
): Steps<boolean> {
  const found = yield* findBearersInSteps(speakers.values(), name);
  return found.bearing !== "part" && found.speakers.has(speaker.id);
}

/** Whether a word of the asked name may be a slip of one of the speaker's. */
export function isNearly({ words }: AskedName, { aliases }: Speaker): boolean {
  const own = new Set(aliases.flatMap((alias) => readName(alias).map(({ spellings }) => spellings[0])));
  return words.some(({ spellings: [word] }) => [...own].some((other) => isSlip(word, other)));
}

function isSlip(word: string, other: string): boolean {
  return word !== other && measureEdits(word, other, FARTHEST) <= FARTHEST;
}

/** Edits over which two words are two names. */
const FARTHEST = 2;
