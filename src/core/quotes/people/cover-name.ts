import { joinWords, type NameWord } from "./read-name.ts";

/** What of a name is found in another one. */
export interface Cover<T> {
  /** Which words of the other name were found, by place. */
  readonly covered: ReadonlySet<number>;
  /** The words that the other name lacks. */
  readonly missing: readonly T[];
}

/**
 * Finds the words of `asked` in `name`, in any order. Neighbours that are written as one there, or apart, are found too;
 * initials stand for the names that they begin, as soon as another word is found: "J. Smith" is in "John Smith".
 */
export function coverName<T extends NameWord>(asked: readonly T[], name: readonly NameWord[]): Cover<T> {
  const forms = listForms(name);
  const joined = joinWords(asked);
  const covered = new Set<number>();
  const missing: T[] = [];
  const initials: T[] = [];
  let at = 0;
  for (let word = asked[at]; word !== undefined; word = asked[at]) {
    const run = joined.find(({ from, spelling }) => from === at && forms.has(spelling));
    const single = word.kind === "initials" ? undefined : word.spellings.find((spelling) => forms.has(spelling));
    const form = single ?? run?.spelling;
    for (const place of forms.get(form ?? "") ?? []) covered.add(place);
    if (form === undefined) (word.kind === "initials" ? initials : missing).push(word);
    at = single === undefined && run !== undefined ? run.to : at + 1;
  }
  for (const word of initials) if (!coverInitials(word, name, covered)) missing.push(word);
  return { covered, missing };
}

// Every spelling of a word or of neighbours written as one, with the places of the words that it stands for.
function listForms(name: readonly NameWord[]): ReadonlyMap<string, readonly number[]> {
  const forms = new Map<string, number[]>();
  for (const { from, to, spelling } of joinWords(name)) {
    forms.set(
      spelling,
      Array.from({ length: to - from }, (_, place) => from + place),
    );
  }
  for (const [place, { spellings }] of name.entries()) for (const spelling of spellings) forms.set(spelling, [place]);
  return forms;
}

// "U.N." is "UN" and is no "Un"; "J." begins what nothing else was found in.
function coverInitials({ spellings: [letters] }: NameWord, name: readonly NameWord[], covered: Set<number>): boolean {
  const same = name.findIndex(
    ({ kind, letters: written, spellings }) =>
      (kind === "initials" || written === "capitals") && spellings.includes(letters),
  );
  if (same !== -1) {
    covered.add(same);
    return true;
  }
  if (covered.size === 0) return false;
  let left = letters;
  for (const [place, word] of name.entries()) {
    if (covered.has(place) || word.kind === "particle" || word.kind === "suffix") continue;
    const [spelling] = word.spellings;
    for (const letter of word.kind === "initials" ? spelling : spelling.slice(0, 1)) {
      if (left.startsWith(letter)) left = left.slice(letter.length);
    }
  }
  return left === "";
}
