import { isPossessiveMark, type Token } from "./token.ts";

/** Whether the word may be the rest of a noun phrase: a noun, a name, an adjective. */
export function isNounLike(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "ADJ";
}

/** Whether a noun phrase that says something may end with the word. */
export function canHead(token: Token): boolean {
  if (token.isQuotation) return false;
  if (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "NUM") return true;
  if (token.pos === "PRON") return !OBJECT_ONLY.has(token.lower);
  return QUANTIFIERS.has(token.lower);
}

/** Whether the word may stand in a noun phrase, before its end. */
export function canModify(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || LINKS.has(token.lower)) return false;
  switch (token.pos) {
    case "NOUN":
    case "PROPN":
    case "ADJ":
    case "DET":
    case "NUM":
    case "SYM":
      return true;
    case "PART":
      return isPossessiveMark(token);
    case "PRON":
      return POSSESSIVES.has(token.lower);
    case "ADV":
      return (
        isBeforeParticiple(tokens, index) ||
        (tokens[index + 1]?.pos === "ADJ" && index > 0 && tokens[index - 1]?.pos === "DET")
      );
    case "VERB":
      return (/(?:ed|ing|en)$/u.test(token.lower) && ["DET", "ADJ"].includes(tokens[index - 1]?.pos ?? "")) || false;
    case "PUNCT":
      return DASH.test(token.text) && isGlued(tokens, index);
    default:
      return false;
  }
}

// "recently" of "the firm’s recently named chair".
function isBeforeParticiple(tokens: readonly Token[], index: number): boolean {
  return isPossessiveMark(tokens[index - 1]) && tokens[index + 1]?.pos === "VERB" && tokens[index + 2]?.pos === "NOUN";
}

/** Whether the token is the hyphen of "vice-president", not the dash between two clauses. */
export function isGlued(tokens: readonly Token[], index: number): boolean {
  const hyphen = tokens[index];
  if (hyphen === undefined || !DASH.test(hyphen.text)) return false;
  return tokens[index - 1]?.end === hyphen.start && tokens[index + 1]?.start === hyphen.end;
}

// "that", "which", "what": words that join clauses are no part of a name, however they are tagged.
const LINKS: ReadonlySet<string> = new Set([
  "that",
  "which",
  "what",
  "who",
  "whose",
  "whom",
  "when",
  "where",
  "why",
  "how",
  "whether",
]);
/** Words before an article: "all the mills". */
export const PREDETERMINERS: ReadonlySet<string> = new Set(["all", "both", "half", "such", "many", "of"]);
/** The pronouns that say whose a thing is. */
export const POSSESSIVES: ReadonlySet<string> = new Set(["his", "her", "its", "their", "my", "our", "your"]);
/** Words for how many, which stand alone, too: "some said". */
export const QUANTIFIERS: ReadonlySet<string> = new Set(
  "some many others most several few both half all each one another those either neither critics".split(" "),
);
/** Pronouns that are never a subject. */
export const OBJECT_ONLY: ReadonlySet<string> = new Set(
  "him me them us whom his their my its himself herself themselves itself".split(" "),
);
/** Matches the hyphens and dashes; not a letter. */
export const DASH = /^[-–—‑]$/u;
