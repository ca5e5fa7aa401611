import { isVerbal, QUESTION_WORDS } from "./behind-cue.ts";
import type { CueContext } from "./cue-context.ts";
import { readPhraseRight } from "./noun-phrases.ts";
import { judges } from "./speech-verbs.ts";
import { isTime } from "./time-words.ts";
import type { Token } from "./token.ts";

/**
 * Where the words begin that "that", ":" or a quotation announces, with time and place before it: "said on Monday in Paris
 * that …"; undefined where nothing does.
 */
export function findAnnounced({ tokens, group, frames }: CueContext, start: number): number | undefined {
  // "read letters that had come": no clause follows such a verb.
  const takesClause = !TAKES_THING.has(group.lemma);
  for (let at = start; at < tokens.length && at - start < FARTHEST; at += 1) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (token.isQuotation) return canQuote(tokens, at, start) ? at : undefined;
    // "described the idea that it had failed as absurd": what is judged is not said.
    if (token.lower === "that" && at > start && judges(group.lemma)) return undefined;
    // "denied claims that he stole it": the words behind the noun are its own, and denied with it.
    const takesNoun = !EXPRESSING.has(group.lemma) && (frames.has("thing") || !frames.has("addressee"));
    if (token.lower === "that" && takesNoun && isOwnedByNoun(tokens, start, at)) {
      // "maintains the image that she admires": nothing is said where the verb takes no noun.
      return frames.has("thing") ? start : undefined;
    }
    // "for people in that spot"
    const isPointing = at > start && tokens[at - 1]?.pos === "ADP";
    const isThat =
      takesClause &&
      !isPointing &&
      token.lower === "that" &&
      (followsPhrase(tokens, at) || opensAside(tokens, at, start));
    if (token.text === ":" || isThat) {
      const from = tokens[at + 1]?.text === "," ? at + 2 : at + 1;
      return from < tokens.length ? from : undefined;
    }
    const isQuestion = QUESTION_WORDS.has(token.lower) && !(token.lower === "when" && group.lemma === "say");
    if (frames.has("question") && at === start && isQuestion) return at;
    if (at > start && isReduced(tokens, start, at)) continue;
    if (isVerbal(token) && at > start) return undefined;
    if (isVerbal(token) && token.pos === "AUX") return undefined;
    if (token.pos === "CCONJ" && (at === start || tokens[at + 1]?.lower === "that")) return undefined;
    if (token.text === ";" || token.text === "(" || group.isPassive) return undefined;
  }
  return undefined;
}

// "the belief" of "confirmed the belief that it holds": a noun phrase without time, which the clause belongs to.
function isOwnedByNoun(tokens: readonly Token[], start: number, at: number): boolean {
  const noun = tokens[at - 1];
  if (at === start || noun?.pos !== "NOUN" || isVerbal(tokens[at + 1])) return false;
  if (tokens.slice(start, at).some(isTime)) return false;
  let end = readPhraseRight(tokens, start)?.to;
  // "the threat to the towns of their fathers"
  while (end !== undefined && end < at && LINKING.has(tokens[end]?.lower ?? ""))
    end = readPhraseRight(tokens, end + 1)?.to;
  return end === at;
}

// "emailed" of "said in a statement emailed to the Star that": a participle behind the noun that it belongs to.
function isReduced(tokens: readonly Token[], start: number, at: number): boolean {
  const token = tokens[at];
  const isParticiple = token?.pos === "VERB" && /(?:ed|ing)$/u.test(token.lower);
  return isParticiple && tokens[start]?.pos === "ADP" && tokens[at - 1]?.pos === "NOUN";
}

/** Verbs that only lend themselves to their noun: who expresses confidence that it holds says that it holds. */
const EXPRESSING: ReadonlySet<string> = new Set(["express", "voice", "convey"]);
/** Prepositions that tie a noun to the one before it. */
const LINKING: ReadonlySet<string> = new Set(["to", "on", "about", "over", "by", "against", "between"]);
const TAKES_THING: ReadonlySet<string> = new Set(["read", "recite", "publish", "cite"]);
/** Tokens that time, place and hearers may take between a verb and the word that announces what was said. */
const FARTHEST = 22;

function canQuote(tokens: readonly Token[], at: number, start: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || at === start) return true;
  if (before.text === "," || before.text === ":" || before.lower === "that" || before.pos === "ADV") return true;
  if (isTime(before)) return true;
  return false;
}

// "said in a statement that": the word joins a clause where a phrase of time, place or hearer stands before it.
function followsPhrase(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  // "told her husband that night"
  return next !== undefined && next.pos !== "PUNCT" && !isVerbal(next) && !isTime(next);
}

// "said that, like him, she had been pilloried": an insertion right behind the word that joins the clause.
function opensAside(tokens: readonly Token[], at: number, start: number): boolean {
  if (at !== start || tokens[at + 1]?.text !== ",") return false;
  return tokens.slice(at + 2, at + LONGEST_ASIDE).some((token) => token.text === ",");
}

/** Tokens of "if elected" and "in addition to Scott". */
const LONGEST_ASIDE = 12;
