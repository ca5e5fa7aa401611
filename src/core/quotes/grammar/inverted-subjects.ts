import { type NounPhrase, readPhraseLeft, readPhraseRight } from "./noun-phrases.ts";
import { isRelative } from "./relatives.ts";
import { judges, needsHearer } from "./speech-verbs.ts";
import type { Subject } from "./subject.ts";
import { isTime } from "./time-words.ts";
import { DASH, type Token } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** "“No,” said Smith"; "…, said the head of the agency": a subject behind its verb, only right behind what was said. */
export function findInverted(tokens: readonly Token[], group: VerbGroup): Subject | undefined {
  const before = tokens[group.from - 1];
  const isBehind =
    before !== undefined &&
    (before.isQuotation || before.text === "," || DASH.test(before.text) || /[?!.]/u.test(before.text));
  if (!isBehind && before !== undefined && before.quotation === undefined) return undefined;
  // "…, told Newsweek": what follows such a verb is who hears it.
  if (group.to - group.from > 2 || needsHearer(group.lemma)) return undefined;
  // "…, is urging the town to act": an auxiliary stands apart from the verb where the subject stands behind.
  if (tokens[group.from]?.pos === "AUX" && group.to - group.from > 1) return undefined;
  // "Ann Lee, speaking in Rome, called it a lie": what follows a verb that judges is what it judges.
  const isQuoted = before !== undefined && (before.isQuotation || tokens[group.from - 2]?.quotation !== undefined);
  if (!isQuoted && before !== undefined && judges(group.lemma)) return undefined;
  // "The mill, however, claimed …": the subject stands before the insertion.
  if (
    !isQuoted &&
    before?.text === "," &&
    tokens[group.from - 2]?.pos === "ADV" &&
    tokens[group.from - 3]?.text === ","
  )
    return undefined;
  const phrase = readPhraseRight(tokens, group.to);
  // "promised to go": what is to be done promises nothing.
  if (phrase === undefined || tokens[group.to]?.lower === "to") return undefined;
  const head = tokens[phrase.to - 1];
  if (head === undefined || OBJECT_FORMS.has(head.lower) || isTime(tokens[group.to])) return undefined;
  // "Said Ellis: …" may open a sentence.
  if (before === undefined && tokens[phrase.to]?.text !== ":" && tokens[phrase.to]?.text !== ",") return undefined;
  // "…, told reporters that": what follows the verb is its subject only where the verb ends the thought.
  const after = tokens[phrase.to];
  const isNext = after?.pos === "ADV" ? tokens[phrase.to + 1] : after;
  if (isNext?.lower === "that" || isNext?.pos === "VERB" || isNext?.pos === "AUX") return undefined;
  if (
    before !== undefined &&
    before.text === "," &&
    readPhraseLeft(tokens, group.from - 1, 0) !== undefined &&
    !endsClause(tokens, group.from) &&
    !isSetIn(tokens, group, phrase)
  ) {
    return undefined;
  }
  const whole = widenPlaces(tokens, phrase);
  return { shape: "inverted", phrase: whole, from: group.from, to: whole.to };
}

// "said the Bishop of Ely and Norwich, Ann Lee": a second place of the office, before the comma that the name stands behind.
function widenPlaces(tokens: readonly Token[], phrase: NounPhrase): NounPhrase {
  if (tokens[phrase.to]?.lower !== "and" || tokens[phrase.to - 2]?.lower !== "of") return phrase;
  const second = readPhraseRight(tokens, phrase.to + 1);
  const isPlace = /^\p{Lu}/u.test(tokens[phrase.to + 1]?.text ?? "");
  return second !== undefined && isPlace && tokens[second.to]?.text === ","
    ? { from: phrase.from, to: second.to }
    : phrase;
}

// "The key, says Lund, is the river": commas on both sides, and the verb of the sentence behind them.
function isSetIn(tokens: readonly Token[], { lemma }: VerbGroup, { to }: NounPhrase): boolean {
  const after = tokens[to + 1];
  return lemma === "say" && tokens[to]?.text === "," && (after?.pos === "AUX" || after?.pos === "VERB");
}

// Whether the words before the verb are a clause of their own, so that the verb needs its subject behind it.
function endsClause(tokens: readonly Token[], verb: number): boolean {
  let isVerb = false;
  for (let index = verb - 2; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.isQuotation || token.quotation !== undefined) return true;
    if (token.text === ",") return isVerb && !isRelative(tokens, index + 1);
    if (token.pos === "VERB" || token.pos === "AUX") isVerb = true;
  }
  return isVerb;
}

const OBJECT_FORMS: ReadonlySet<string> = new Set(["him", "me", "them", "us", "himself", "herself", "themselves"]);
