import { isCueForm, PAST_FORM, readPresentCue, VERB_FORMS } from "./cue-forms.ts";
import { isParticle, isTiedParticle } from "./name-particles.ts";
import { POSSESSIVES } from "./phrase-words.ts";
import type { PartOfSpeech } from "./tagger.ts";
import { isTime } from "./time-words.ts";
import { CAPITAL, startsAnew, type Token } from "./token.ts";
import { joinTokens } from "./token-joints.ts";
import { restoreWordClass } from "./word-classes.ts";

/**
 * The tokens of a sentence with the tagger's frequent mistakes set right: a capital inside a sentence is a name and no
 * verb ("Lynch said"), so is a small word inside a name, and a form of a verb of speaking behind its subject is a verb ("the Post reports that").
 */
export function repairTags(split: readonly Token[]): Token[] {
  const tokens = joinTokens(split);
  return tokens.map((token, index) => {
    if (isGivenMonth(tokens, index) || isGivenWill(tokens, index)) return { ...token, pos: "PROPN", isGivenName: true };
    const pos = repairTag(tokens, index, token);
    return pos === token.pos
      ? token
      : {
          ...token,
          pos,
          lemma:
            pos === "VERB" ? (VERB_FORMS.get(token.lower) ?? readPresentCue(token.lower) ?? token.lemma) : token.lemma,
        };
  });
}

// "coach Will Lund", "Will Lund, a nurse," and "Will Lund said", not "Will Lund come?"
function isGivenWill(tokens: readonly Token[], index: number): boolean {
  const [before, next, behind] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]];
  if (tokens[index]?.text !== "Will" || next?.pos !== "PROPN") return false;
  const isInside = before !== undefined && before.pos !== "PUNCT";
  return isInside || behind?.text === "," || (behind?.pos === "VERB" && behind.lower !== behind.lemma);
}

// "Jan Kowalski said", not "in May Lund said" and not "May 3": a month that is a given name, with a name behind it.
function isGivenMonth(tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token === undefined || !GIVEN_MONTHS.has(token.text)) return false;
  if (after === undefined || after.isQuotation || !CAPITAL.test(after.text) || isTime(after)) return false;
  if (after.pos !== "PROPN" && after.pos !== "NOUN" && after.pos !== "X") return false;
  return !(before !== undefined && (before.pos === "NUM" || LEADS_TO_TIME.has(before.lower)));
}

function repairTag(tokens: readonly Token[], index: number, token: Token): PartOfSpeech {
  if (token.isQuotation) return token.pos;
  if (isInsideName(tokens, index) || isFirmTie(tokens, index)) return "PROPN";
  if (isOwnersMark(tokens, index)) return "PART";
  if (isAgedHead(tokens, index) || isOfficeHead(tokens, index)) return "NOUN";
  if (isTagVerb(tokens, index, token) || isPresentCue(tokens, index, token)) return "VERB";
  const restored = restoreWordClass(tokens, index);
  if (restored !== undefined) return restored;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  const stray = token.pos === "VERB" ? repairStrayVerb(tokens, index, token) : undefined;
  if (stray !== undefined) return stray;
  // "Rolling Stone reported": what somebody does stands apart from the next subject.
  const said = tokens[index + 2]?.lower ?? "";
  const isCapital = CAPITAL.test(token.text);
  const isOpener = token.lower.endsWith("ing") || (index === 0 && token.lower === token.lemma);
  const isSaid = isCueForm(said) || (tokens[index + 2]?.pos === "PUNCT" && tokens[index + 3]?.lower === "who");
  if (isCapital && token.pos === "VERB" && isOpener && isCapitalNoun(after) && isSaid) return "PROPN";
  if (isCapital && !startsAnew(tokens, index) && !before?.isQuotation) {
    const isWord =
      token.pos === "VERB" || token.pos === "ADJ" || token.pos === "ADV" || token.pos === "X" || token.pos === "ADP";
    if (isWord && /\p{Ll}/u.test(token.text) && !ALWAYS_LOWER.has(token.lower)) return "PROPN";
  }
  if (
    (token.pos === "VERB" || token.pos === "NOUN") &&
    isCapital &&
    !VERB_FORMS.has(token.lower) &&
    isCueForm(after?.lower ?? "")
  )
    return "PROPN";
  if (isCapital || token.pos === "VERB" || token.pos === "AUX" || !isCueForm(token.lower)) return token.pos;
  if (before === undefined || isPluralApposed(tokens, index)) return token.pos;
  // "though Lynch notes": a name that the tagger takes for a verb
  const followsName = CAPITAL.test(before.text) && before.pos === "VERB" && !startsAnew(tokens, index - 1);
  const followsSubject =
    followsName ||
    before.pos === "PRON" ||
    before.pos === "PROPN" ||
    before.isQuotation ||
    before.text === "," ||
    before.text === ")";
  const followsNoun =
    before.pos === "NOUN" &&
    (after?.lower === "that" || after?.pos === "PRON" || after?.pos === "DET" || after?.text === ":");
  return (followsSubject || followsNoun) && !POSSESSIVES.has(before.lower) ? "VERB" : token.pos;
}

// "Orda and Vik, states that together hold": what several are, of which the words behind tell; not ", notes that it is".
function isPluralApposed(tokens: readonly Token[], index: number): boolean {
  const [comma, that, behind] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]];
  if (comma?.text !== "," || that?.lower !== "that" || behind === undefined) return false;
  const verb = behind.pos === "ADV" ? tokens[index + 3] : behind;
  return tokens[index]?.lower.endsWith("s") === true && (verb?.pos === "VERB" || verb?.pos === "AUX");
}

function isCapitalNoun(token: Token | undefined): boolean {
  return (token?.pos === "PROPN" || token?.pos === "NOUN") && CAPITAL.test(token.text);
}

// "The 54-year-old said": the words stand for a person where no noun follows.
function isAgedHead(tokens: readonly Token[], index: number): boolean {
  const [year, hyphen, old, after] = [tokens[index - 2], tokens[index - 1], tokens[index], tokens[index + 1]];
  if (old?.lower !== "old" || hyphen?.text !== "-" || year?.lower !== "year" || tokens[index - 4]?.pos !== "NUM")
    return false;
  return after === undefined || !["NOUN", "PROPN", "ADJ"].includes(after.pos);
}

// "the police chief came": an office that is an adjective, too, with no noun behind it.
function isOfficeHead(tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token?.pos !== "ADJ" || !OFFICES.has(token.lower) || before === undefined) return false;
  const isLed = before.pos === "DET" || before.pos === "NOUN" || before.pos === "PROPN";
  return (
    isLed && (after === undefined || ["VERB", "AUX", "PUNCT", "ADP"].includes(after.pos) || isCueForm(after.lower))
  );
}

// “No,” she fumed.: a form in "ed" behind a quotation and one word for its speaker, with nothing that it could belong to.
function isTagVerb(tokens: readonly Token[], index: number, { lower, pos }: Token): boolean {
  if (pos === "VERB" || !PAST_FORM.test(lower)) return false;
  const [subject, mark, said] = [tokens[index - 1], tokens[index - 2], tokens[index - 3]];
  const isBehind = mark?.isQuotation === true || (mark?.pos === "PUNCT" && said?.isQuotation === true);
  const isSubject = subject?.pos === "PROPN" || SUBJECT_PRONOUNS.has(subject?.lower ?? "");
  const after = tokens[index + 1];
  return (
    isBehind &&
    isSubject &&
    (after === undefined || after.pos === "PUNCT" || after.pos === "ADP" || after.pos === "ADV")
  );
}

// "is promising lower taxes", "…, promising to lift the ban": no adjective.
function isPresentCue(tokens: readonly Token[], index: number, { lower, pos }: Token): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  // "guards who claim they saw it"
  if (pos === "NOUN" && before?.lower === "who" && isCueForm(`${lower}s`)) return after?.pos !== "NOUN";
  if ((pos !== "ADJ" && pos !== "NOUN") || readPresentCue(lower) === undefined) return false;
  if (pos === "NOUN") return before?.text === "," && after?.lower === "that";
  const isLed = before?.text === "," || before?.pos === "AUX";
  const isFollowed =
    after?.lower === "to" || after?.lower === "that" || ["DET", "NOUN", "PROPN", "ADJ"].includes(after?.pos ?? "");
  return isLed && isFollowed;
}

// "said lead author Ann Lee", "in turn": what the tagger takes for verbs where none can stand.
function repairStrayVerb(tokens: readonly Token[], index: number, token: Token): PartOfSpeech | undefined {
  const [before, after, next] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]];
  if (token.lower === "turn" && before?.lower === "in") return "NOUN";
  // "the most telling sign"
  if (DEGREES.has(before?.lower ?? "") && token.lower.endsWith("ing") && after?.pos === "NOUN") return "ADJ";
  // “It fell” Don Lee says: a capital between a quotation and a name.
  const isName = before?.isQuotation === true && CAPITAL.test(token.text) && after?.pos === "PROPN";
  if (isName && next !== undefined && isCueForm(next.lower)) return "PROPN";
  if (isCueForm(token.lower) || !SMALL_WORD.test(token.text) || after?.pos !== "NOUN") return undefined;
  const isRole = next?.pos === "PROPN" || next?.pos === "NOUN";
  const isBesideCue = before !== undefined && isCueForm(before.lower) && isRole;
  const said = before?.text === "," ? tokens[index - 2] : before;
  return isBesideCue || (said?.isQuotation === true && leadsToCue(tokens, index + 2)) ? "ADJ" : undefined;
}

// “It fell,” lead author and diver Don Lee said: behind the words for one person, a name and a verb of speaking.
function leadsToCue(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (["NOUN", "ADJ", "PROPN"].includes(tokens[at]?.pos ?? "") || tokens[at]?.lower === "and") at += 1;
  return tokens[at - 1]?.pos === "PROPN" && isCueForm(tokens[at]?.lower ?? "");
}

// The apostrophe of "the Dockers’ Union", which the tagger takes for a quotation mark.
function isOwnersMark(tokens: readonly Token[], index: number): boolean {
  const [owner, mark, head] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (mark === undefined || mark.lower !== "'" || mark.pos !== "PUNCT" || owner?.end !== mark.start) return false;
  return (
    owner.lower.endsWith("s") &&
    (owner.pos === "NOUN" || owner.pos === "PROPN") &&
    head !== undefined &&
    head.start > mark.end
  );
}

// The "&" of "Brook & Hale".
function isFirmTie(tokens: readonly Token[], index: number): boolean {
  return (
    tokens[index]?.text === "&" &&
    [tokens[index - 1], tokens[index + 1]].every((token) => CAPITAL.test(token?.text ?? ""))
  );
}

// "da" of "Luis da Costa" and "de la" of "Ana de la Cruz": the tagger takes them for articles and foreign words.
function isInsideName(tokens: readonly Token[], index: number): boolean {
  if (isTied(tokens, index)) return [tokens[index - 1], tokens[index + 2]].every(isCapitalName);
  if (!isSmallParticle(tokens[index])) return false;
  let [from, to] = [index - 1, index + 1];
  while (isSmallParticle(tokens[from]) && index - from < MOST_PARTICLES) from -= 1;
  while (isSmallParticle(tokens[to]) && to - index < MOST_PARTICLES) to += 1;
  return [tokens[from], tokens[to]].every(isCapitalName);
}

// "as" of "Omar as-Sayed": without the hyphen it is a preposition.
function isTied(tokens: readonly Token[], index: number): boolean {
  const [token, hyphen] = [tokens[index], tokens[index + 1]];
  return token !== undefined && isTiedParticle(token.text) && hyphen?.text === "-" && hyphen.start === token.end;
}

function isCapitalName(token: Token | undefined): boolean {
  return token?.pos === "PROPN" && CAPITAL.test(token.text);
}

function isSmallParticle(token: Token | undefined): boolean {
  return token !== undefined && token.pos !== "VERB" && token.pos !== "AUX" && isParticle(token.text);
}

/** Small words that stand in a row in a name: "de la", "van den". */
const MOST_PARTICLES = 2;
const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set(["he", "she", "they", "it", "i", "we"]);
const OFFICES: ReadonlySet<string> = new Set(
  "chief executive general official representative principal veteran professional".split(" "),
);
/** Matches "lead"; not "Lead". */
const SMALL_WORD = /^\p{Ll}+$/u;
/** The months after which people are named, as a name is written. */
const GIVEN_MONTHS: ReadonlySet<string> = new Set(["Jan", "April", "May", "June", "August"]);
/** Words behind which a month is a month. */
const LEADS_TO_TIME: ReadonlySet<string> = new Set(
  "in of on by since until till from to through between during last this next early late mid before after around and".split(
    " ",
  ),
);

/** Words that tell how much, before an adjective. */
const DEGREES: ReadonlySet<string> = new Set(["most", "more", "less", "least", "very", "too", "so"]);
const ALWAYS_LOWER: ReadonlySet<string> = new Set(["i"]);
