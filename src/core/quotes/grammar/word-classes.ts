import { isCueForm, PAST_FORM, readPresentCue } from "./cue-forms.ts";
import type { PartOfSpeech } from "./tagger.ts";
import { isTime } from "./time-words.ts";
import type { Token } from "./token.ts";

/** What a word is by the words around it where the tagger takes it for what cannot stand there; undefined elsewhere. */
export function restoreWordClass(tokens: readonly Token[], index: number): PartOfSpeech | undefined {
  const token = tokens[index];
  if (token === undefined || token.isQuotation) return undefined;
  if (token.pos === "VERB" && (isAccordingTo(tokens, index) || isCountedNoun(tokens, index))) return "NOUN";
  if (isSubjectNoun(tokens, index) || isPluralSubject(tokens, index) || isNumbered(tokens, index)) return "NOUN";
  if (token.lower === "since" && isBetweenVerbs(tokens, index)) return "ADV";
  if (token.pos === "ADJ" && isPastBeforeObject(tokens, index)) return "VERB";
  if (token.pos === "NOUN" && (isLastCue(tokens, index) || isWarning(tokens, index))) return "VERB";
  return undefined;
}

// "according to people familiar with it", "according to exit polls"
function isAccordingTo(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.lower === "to" && tokens[index - 2]?.lower === "according";
}

// "the old and new claims are false": a plural before the verb that it is the subject of.
function isSubjectNoun(tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token === undefined || !token.lower.endsWith("s") || !isCueForm(token.lower)) return false;
  return (before?.pos === "PROPN" || before?.pos === "ADJ") && (after?.lower === "are" || after?.lower === "were");
}

// "independent analyses agree": behind an adjective and before a verb in the plural.
function isPluralSubject(tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token?.pos !== "VERB" || !token.lower.endsWith("s") || before?.pos !== "ADJ") return false;
  return after?.pos === "VERB" && after.lower === after.lemma;
}

// "added three assists": no verb of one person stands right behind a number of several.
function isNumbered(tokens: readonly Token[], index: number): boolean {
  const [number, token] = [tokens[index - 1], tokens[index]];
  if (token?.pos !== "VERB" || !PLURAL.test(token.lower) || isCueForm(token.lower)) return false;
  return number?.pos === "NUM" && /^\p{Ll}+$/u.test(number.lower) && number.lower !== "one";
}

// "a ten-point lead over him": no form without an ending agrees with "a".
function isCountedNoun(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const after = tokens[index + 1];
  if (token === undefined || token.lower !== token.lemma || UNCHANGED.has(token.lower)) return false;
  if (after !== undefined && after.pos !== "ADP" && after.pos !== "PUNCT" && after.pos !== "CCONJ") return false;
  let at = index - 1;
  while (index - at < LONGEST_PHRASE && INNER.has(tokens[at]?.pos ?? "") && !isSubjectOf(tokens, at)) at -= 1;
  const isCounted = SINGULAR.has(tokens[at]?.lower ?? "") && tokens[at]?.pos === "DET" && at < index - 1;
  // "makes a man wait", "should a man wait"
  const leading = tokens[at - 1];
  return isCounted && leading?.pos !== "AUX" && leading?.pos !== "SCONJ" && !CAUSING.has(leading?.lemma ?? "");
}

// A comma between adjectives belongs to the phrase; any other mark or a full verb ends it.
function isSubjectOf(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.pos === "VERB") return !token.lower.endsWith("ing");
  return token?.pos === "PUNCT" && token.text !== "-";
}

// "has since said"
function isBetweenVerbs(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.pos === "AUX" && ["VERB", "AUX"].includes(tokens[index + 1]?.pos ?? "");
}

// "said the change paved the way"
function isPastBeforeObject(tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  return (
    (before?.pos === "NOUN" || before?.pos === "PROPN") && after?.pos === "DET" && PAST_FORM.test(token?.lower ?? "")
  );
}

// "Water was found, a new study reports.": a plural that ends the sentence, behind a comma and one thing.
function isLastCue(tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  const isLast = after === undefined || after.text === "." || isTime(after);
  if (!isLast || token === undefined || !isCueForm(token.lower) || !token.lower.endsWith("s")) return false;
  if (before === undefined || (before.pos !== "NOUN" && before.pos !== "PROPN")) return false;
  let at = index - 1;
  while (["NOUN", "PROPN", "ADJ", "DET"].includes(tokens[at]?.pos ?? "")) at -= 1;
  const isDetermined = tokens[at + 1]?.pos === "DET" || tokens[at + 1]?.pos === "PROPN";
  return (
    tokens[at]?.text === "," && isDetermined && tokens.slice(0, at).some(({ pos }) => pos === "VERB" || pos === "AUX")
  );
}

// "…, warning: “We will come.”"
function isWarning(tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  const isLed = before?.text === "," && (after?.text === ":" || after?.lower === "of");
  return isLed && token !== undefined && readPresentCue(token.lower) !== undefined;
}

/** Words of a noun phrase of one thing. */
const LONGEST_PHRASE = 7;
const INNER: ReadonlySet<string> = new Set(["ADJ", "NOUN", "NUM", "PROPN", "PUNCT", "VERB"]);
/** Matches "assists"; not "miss". */
const PLURAL = /\p{Ll}{3}(?<!s)s$/u;
const SINGULAR: ReadonlySet<string> = new Set(["a", "an", "another", "each", "every"]);
/** Verbs whose past is their base form. */
const UNCHANGED: ReadonlySet<string> = new Set(
  "put cut set hit let read spread cost hurt shut split quit bet cast".split(" "),
);
/** Verbs behind which somebody does what a bare form tells. */
const CAUSING: ReadonlySet<string> = new Set("make let help have see hear watch feel recommend suggest".split(" "));
