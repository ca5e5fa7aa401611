import { guessGender, isGivenName } from "../people/name-words.ts";
import type { Gender, QuoteLanguage } from "./quote-language.ts";
import type { Token } from "./tokens.ts";

/** Whether a word says what somebody is. */
export function isOffice({ office }: QuoteLanguage, { lower }: Token): boolean {
  return office.test(lower);
}

/** Whether a word stands for a body, in this or another case. */
export function isBody({ body, office, listBaseForms }: QuoteLanguage, { lower }: Token): boolean {
  return (body.test(lower) || listBaseForms?.(lower).some((form) => body.test(form)) === true) && !office.test(lower);
}

/** Whether a word is a given name that is known. */
export function isGiven(language: QuoteLanguage, word: string): boolean {
  const forms = listGivenForms(language, word);
  return forms.some((form) => language.givenMale.has(form) || language.givenFemale.has(form)) || isGivenName(word);
}

// “Klaus-Dieter” is called as Klaus is.
function listGivenForms({ listBaseForms }: QuoteLanguage, word: string): readonly string[] {
  const [first = ""] = word.split("-", 1);
  const written = first === word || first === "" ? [word] : [word, first];
  return written.flatMap((form) => [form, ...(listBaseForms?.(form) ?? [])]).map((form) => form.toLowerCase());
}

/** Whose name a given name mostly is; undefined where nobody can tell. */
export function guessGivenGender(language: QuoteLanguage, word: string): Gender | undefined {
  const { givenMale, givenFemale } = language;
  for (const form of listGivenForms(language, word)) {
    if (givenMale.has(form) !== givenFemale.has(form)) return givenMale.has(form) ? "m" : "f";
  }
  return guessGender(word);
}

/** The sex that a word for what somebody is tells of. */
export function readOfficeGender({ female, male }: QuoteLanguage, office: string): Gender | undefined {
  if (female.test(office)) return "f";
  return male.test(office) ? "m" : undefined;
}
