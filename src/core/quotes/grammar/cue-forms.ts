import { findFrames } from "./speech-verbs.ts";

/** Whether the word is an inflected form of a frequent verb of speaking: "said", "asks". */
export function isCueForm(word: string): boolean {
  return VERB_FORMS.has(word);
}

/** Whether the word is the regular past form of a verb that may stand beside a quotation: "groaned", "cried". */
export function isQuotingForm(word: string): boolean {
  if (!PAST_FORM.test(word)) return false;
  const stem = word.slice(0, -2);
  return [stem, `${stem}e`, stem.replace(/i$/u, "y"), stem.slice(0, -1)].some((lemma) =>
    findFrames(lemma)?.has("quotation"),
  );
}

const IRREGULAR: readonly (readonly [string, string])[] = [
  ["said", "say"],
  ["says", "say"],
  ["told", "tell"],
  ["wrote", "write"],
  ["swore", "swear"],
];

/** The forms of frequent verbs of speaking, each with its verb. */
export const VERB_FORMS: ReadonlyMap<string, string> = new Map([...IRREGULAR, ...listForms()]);

// The inflected forms that are seldom anything but verbs: "reports" may be a noun, "reported" hardly.
function listForms(): [string, string][] {
  const lemmas =
    "tell ask add note argue write report claim state explain insist suggest warn announce acknowledge admit reply respond tweet predict declare contend maintain assert recall stress emphasize conclude joke quip remark observe urge demand call describe deny allege concede reveal continue".split(
      " ",
    );
  return lemmas
    .filter((lemma) => findFrames(lemma) !== undefined)
    .flatMap((lemma): [string, string][] => {
      const stem = lemma.endsWith("e") ? lemma.slice(0, -1) : lemma.endsWith("y") ? `${lemma.slice(0, -1)}i` : lemma;
      return [
        [lemma.endsWith("y") ? `${stem}es` : `${lemma}s`, lemma],
        [lemma === "admit" ? "admitted" : `${stem}ed`, lemma],
      ];
    });
}

/** "promise" of "promising"; undefined for what names no speaking. */
export function readPresentCue(word: string): string | undefined {
  if (!word.endsWith("ing")) return undefined;
  const stem = word.slice(0, -3);
  return [`${stem}e`, stem].find((lemma) => findFrames(lemma) !== undefined);
}

/** Matches "fumed"; not "red". */
export const PAST_FORM = /^\p{Ll}{2,}ed$/u;
