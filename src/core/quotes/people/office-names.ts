import { splitWords } from "../../text/word-list.ts";
import type { Token } from "../grammar/token.ts";
import { isBodyNoun, isCountry, isGivenName, isRoleNoun, isTitle } from "./name-words.ts";

/**
 * Where in a run of capitals the office's place ends and its holder's name begins, and where the office itself begins.
 *
 *     Prime Minister of the Republic of Armenia Nikol Pashinyan
 *     ^ office                          ^^^^^^^ run, up to the end
 *                                               ^ name
 */
export interface OfficeName {
  readonly office: number;
  readonly name: number;
}

/** The office and the name that the run of capitals from `from` to `to` ends; undefined where no office stands before it. */
export function splitOfficeName(tokens: readonly Token[], from: number, to: number): OfficeName | undefined {
  if (to - from < 2) return undefined;
  const office = findOffice(tokens, from);
  if (office === undefined) return undefined;
  const name = findNameBehindPlace(tokens, from, to, tokens[office - 1]?.pos === "DET");
  return name === undefined ? undefined : { office, name };
}

// From the first word of the run back over "of the", "on", nouns and capitals to the title that they belong to.
function findOffice(tokens: readonly Token[], from: number): number | undefined {
  const joint = tokens[from - 1]?.pos === "DET" ? from - 2 : from - 1;
  if (!JOINTS.has(tokens[joint]?.lower ?? "")) return undefined;
  let first = joint;
  for (let at = joint - 1; at >= 0 && from - at <= LONGEST_OFFICE; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.isQuotation || !isInOffice(token)) break;
    if (token.lower === "of" || token.lower === "for") first = at;
  }
  const head = tokens[first - 1];
  if (head === undefined || !(isTitle(head.text) || isRoleNoun(head.text))) return undefined;
  let start = first - 1;
  while (start > 0 && isOfficeWord(tokens[start - 1])) start -= 1;
  return start;
}

function isInOffice(token: Token): boolean {
  if (JOINTS.has(token.lower) || token.lower === "and") return true;
  return token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "ADJ" || token.pos === "DET";
}

function isOfficeWord(token: Token | undefined): boolean {
  if (token === undefined || token.isQuotation) return false;
  return token.pos === "PROPN" || token.pos === "ADJ" || (token.pos === "NOUN" && isTitle(token.text));
}

function findNameBehindPlace(
  tokens: readonly Token[],
  from: number,
  to: number,
  isDefinite: boolean,
): number | undefined {
  const text = (at: number): string => tokens[at]?.text ?? "";
  if (isBodyNoun(text(to - 1))) return undefined;
  const startsWithPlace = isCountry(text(from));
  if (isGivenName(text(from)) && !startsWithPlace) return undefined;
  for (let at = from + 1; at < to; at += 1) if (at < to - 1 && isGivenName(text(at))) return at;
  for (let at = to - 3; at >= from; at -= 1) if (isBodyNoun(text(at)) || STATES.has(text(at))) return at + 1;
  if (startsWithPlace) return from + 1;
  if (tokens[from - 1]?.lower === "of" && STATES.has(text(from - 2))) return from + 1;
  // A place is one word more often than a name is; "the President of Black Lives Matter" is nobody's name.
  return to - from === 3 && !isDefinite && !isBodyNoun(text(from + 1)) ? from + 1 : undefined;
}

/** Tokens that an office takes up to its holder's name. */
const LONGEST_OFFICE = 24;
const JOINTS: ReadonlySet<string> = new Set(["of", "for", "on", "in", "to"]);
/** What a country or a part of it is called by, before or behind its own name. */
const STATES: ReadonlySet<string> = splitWords(
  "Republic Federation Kingdom States Union Emirates Emirate Sultanate Commonwealth Region Province Oblast Territory Duchy",
);
