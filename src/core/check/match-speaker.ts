import { splitTerms } from "../text/terms.ts";

/** Under which names an article knows a speaker. */
export interface SpeakerNames {
  /** The fullest one. */
  readonly name: string;
  readonly role?: string;
  readonly aliases: readonly string[];
}

/**
 * Whether `asked` can name this speaker: one of the aliases or the role word for word, or the same last name with no
 * other first name. "Pashinyan", "Mr. Pashinyan", "Nikol Pashinyan" and "Пашинян" are one; "Anna Pashinyan" is not.
 */
export function matchesSpeaker(asked: string, speaker: SpeakerNames): boolean {
  const wanted = foldName(asked);
  const role = foldName(speaker.role ?? "");
  const aliases = [speaker.name, ...speaker.aliases].map(foldName).filter((alias) => alias.length > 0);
  if (wanted.length === 0) return false;
  if ([role, ...aliases].some((alias) => alias.join(" ") === wanted.join(" "))) return true;
  const surname = wanted.at(-1);
  const namesakes = aliases.filter((alias) => alias.at(-1) === surname);
  if (namesakes.length === 0) return false;
  const asides = new Set([...role, ...TITLES]);
  const given = readGiven(wanted, asides);
  const known = namesakes.flatMap((alias) => readGiven(alias, asides));
  return given.length === 0 || known.length === 0 || given.some((name) => known.some((other) => agree(name, other)));
}

function foldName(name: string): string[] {
  return splitTerms(name)
    .map(({ word }) => word)
    .filter((word) => word !== "the");
}

function readGiven(name: readonly string[], asides: ReadonlySet<string>): string[] {
  return name.slice(0, -1).filter((word) => !asides.has(word));
}

// "N." may be short for "Nikol".
function agree(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** Words before a name that are none: forms of address and the commonest offices, folded. */
const TITLES: readonly string[] = (
  "mr mrs ms miss dr prof professor sir lady lord president prime minister premier chancellor king queen prince princess " +
  "pope senator sen representative rep governor gov mayor secretary ambassador general gen colonel col judge justice " +
  "chief foreign former ex vice deputy herr frau monsieur madame señor señora"
).split(" ");
