/** The inside of a character class: digits above the line, and those below it. */
const RAISED = "⁰¹²³⁴-⁹";
const LOWERED = "₀-₉";

/** The inside of a character class: digits above or below the line. */
export const SCRIPT_DIGITS = RAISED + LOWERED;

/**
 * The forms of digits that are a number of their own behind another one or a unit: those above the line with their sign,
 * and those below it. What a pattern of words takes for one word.
 */
export const SCRIPT_NUMBERS: readonly string[] = [`[⁺⁻]?[${RAISED}]+`, `[${LOWERED}]+`];

/** What no letter of a word is: a digit above the line, and one below it behind a digit. The ₂ of "H₂O" is one. */
export const NO_SCRIPT_NUMBER = String.raw`(?![${RAISED}]|(?<=\p{Nd})[${LOWERED}])`;

/** Whether a power or an index begins at `at`. */
export function beginsScript(text: string, at: number): boolean {
  return SCRIPT_CODES.has(text.charCodeAt(at));
}

/** `text` with its digits, and a sign before them, above or below the line. Of the same length; other letters stay. */
export function raiseDigits(text: string): string {
  return text.replace(SIGNED_DIGIT, (sign) => RAISED_FORMS.get(sign) ?? sign);
}

/** As `raiseDigits`, below the line. */
export function lowerDigits(text: string): string {
  return text.replace(DIGIT, (digit) => LOWERED_FORMS.get(digit) ?? digit);
}

/**
 * How a number above or below the line is typed: "2^64" for "2⁶⁴", "10_2" for "10₂", "10^-3" for "10⁻³".
 */
export function typeScripts(text: string): string {
  return text
    .replace(RAISED_RUN, (run) => `^${run.startsWith("⁻") ? "-" : ""}${run.normalize("NFKC").replace(NO_DIGIT, "")}`)
    .replace(LOWERED_RUN, (run) => `_${run.normalize("NFKC")}`);
}

const RAISED_FORMS = pairForms("0123456789-−+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁺");
const LOWERED_FORMS = pairForms("0123456789", "₀₁₂₃₄₅₆₇₈₉");

function pairForms(plain: string, scripts: string): ReadonlyMap<string, string> {
  return new Map(Array.from(plain).map((sign, at) => [sign, scripts.charAt(at)]));
}

const SCRIPT_CODES: ReadonlySet<number> = new Set(Array.from("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉", (sign) => sign.charCodeAt(0)));
/** Matches the "6" and "4" of "64" and both of "-3"; not the "-" of "a-b". */
const SIGNED_DIGIT = /[-−+](?=\d)|\d/gu;
const DIGIT = /\d/gu;
/** Matches "⁶⁴" and "⁻³"; not "64". */
const RAISED_RUN = new RegExp(`[⁺⁻]?[${RAISED}]+`, "gu");
/** Matches "₂" behind a digit; not that of "H₂O". */
const LOWERED_RUN = new RegExp(String.raw`(?<=\p{Nd})[${LOWERED}]+`, "gu");
const NO_DIGIT = /\D/gu;
