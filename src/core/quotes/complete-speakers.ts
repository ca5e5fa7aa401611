import type { Article } from "../article/article.ts";
import type { OwnedPerson } from "../index/owned-person.ts";
import { chooseFirstInSteps } from "../text/choose-first.ts";
import type { Steps } from "../text/steps.ts";
import type { CountedBy, FoundSpeaker } from "./count-statements.ts";
import { type CountedPerson, compareCounted, countSpeakersInSteps, showCountedInSteps } from "./name-counts.ts";
import { type NameWord, readName } from "./people/read-name.ts";

/**
 * Who is quoted in the articles that were read and has a name in which some word, and what follows it, begins as what is typed: the
 * most quoted first, at most `limit`.
 */
export function* completeSpeakersInSteps(
  articles: readonly Article[],
  typed: string,
  by: CountedBy,
  owned: readonly OwnedPerson[],
  limit: number,
): Steps<CountedPerson[]> {
  const wanted = readTyped(typed);
  const { speakers } = yield* countSpeakersInSteps(articles, by, owned);
  const fitting: FoundSpeaker[] = [];
  for (const [at, starts] of (yield* readStartsInSteps(speakers)).entries()) {
    const speaker = speakers[at];
    if (speaker !== undefined && starts.some((start) => start.startsWith(wanted))) fitting.push(speaker);
    if (at % NAMES_PER_STEP === 0) yield;
  }
  return yield* showCountedInSteps(yield* chooseFirstInSteps(fitting, limit, compareCounted));
}

/** With what each of the names is completed, in their order. Read once for the same list: somebody types letter by letter. */
export function* readStartsInSteps(speakers: readonly FoundSpeaker[]): Steps<readonly (readonly string[])[]> {
  const known = allStarts.get(speakers);
  if (known !== undefined) return known;
  const starts: string[][] = [];
  for (const { name } of speakers) {
    starts.push(listNameStarts(name));
    yield;
  }
  allStarts.set(speakers, starts);
  return starts;
}

// Derived from the names alone: the cache only spares the time of doing it again.
const allStarts = new WeakMap<readonly FoundSpeaker[], readonly (readonly string[])[]>();

// Each word of the name with what follows it, as the name is matched once it is asked for.
function listNameStarts(name: string): string[] {
  const words = readName(name, MOST_WORDS);
  return words.flatMap((word, at) => {
    const rest = words.slice(at + 1).map(({ spellings: [next] }) => next);
    return listStarts(word).map((start) => [start, ...rest].join(""));
  });
}

// Of initials each may be the first that is typed.
function listStarts({ kind, spellings }: NameWord): readonly string[] {
  const [spelling] = spellings;
  return kind === "initials" ? Array.from(spelling, (_, at) => spelling.slice(at)) : spellings;
}

function readTyped(typed: string): string {
  const words = readName(typed, MOST_WORDS);
  return words.map(({ spellings: [word] }) => word).join("");
}

/** Names that are looked through in less than a millisecond. */
const NAMES_PER_STEP = 500;
/** Words of a name at which what is typed may begin. */
const MOST_WORDS = 16;
