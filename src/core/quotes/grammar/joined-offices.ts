import { isGlued } from "./phrase-words.ts";
import { CAPITAL, type Token } from "./token.ts";

/**
 * Whether the "and" at `at` joins two words for one person, whose name stands behind both: "study author and diver Ann Lee".
 * "Teachers and principal Ann Lee" are several, as "the author and the diver" are.
 */
export function joinsOffices(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]?.lower !== "and" || before?.pos !== "NOUN" || before.lower !== before.lemma) return false;
  let end = at + 1;
  while (isOfficeWord(tokens, end)) end += 1;
  const [office, name] = [tokens[end - 1], tokens[end]];
  const isNamed = office?.pos === "NOUN" && office.lower === office.lemma && name?.pos === "PROPN";
  return isNamed && !CAPITAL.test(before.text) && !CAPITAL.test(office.text) && CAPITAL.test(name.text);
}

// "planetary", "NASA" and "co-author" of "NASA planetary scientist and co-author Ann Lee": up to the last small noun.
function isOfficeWord(tokens: readonly Token[], at: number): boolean {
  const [token, after] = [tokens[at], tokens[at + 1]];
  if (token === undefined || token.isQuotation) return false;
  if (token.pos === "NOUN" || token.pos === "ADJ" || (token.pos === "PUNCT" && isGlued(tokens, at))) return true;
  return token.pos === "PROPN" && (after?.pos === "NOUN" || after?.pos === "ADJ") && !CAPITAL.test(after.text);
}
