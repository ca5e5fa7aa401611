import type { CueContext } from "./cue-context.ts";
import { readPhraseRight } from "./noun-phrases.ts";
import { findFrames } from "./speech-verbs.ts";
import { skipTimes } from "./time-and-place.ts";
import { isTime } from "./time-words.ts";
import type { Token } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/**
 * Where a clause without "that" begins: a noun phrase and, later, its finite verb; or the verb itself in "which he said was
 * …". Undefined where none does.
 */
export function findClauseStart(context: CueContext, start: number): number | undefined {
  const { tokens, groups, group, subject } = context;
  const at = skipTimes(tokens, start);
  const token = tokens[at];
  // "said as much", "what she said when she left"
  const isMuch = token?.lower === "as" && tokens[at + 1]?.lower === "much";
  if (group.lemma === "say" && (isMuch || token?.lower === "when")) return undefined;
  if (token === undefined || token.text === "," || token.lower === "and" || token.lower === "but") return undefined;
  if (token.pos === "ADP" || token.pos === "SCONJ") {
    return (
      findBehindPlace(context, at) ?? (isClauseOpener(tokens, groups, at) && hasOwnVerb(context, at) ? at : undefined)
    );
  }
  const next = groups.find((other) => other.from >= at && other !== group);
  if (next === undefined || (next.form !== "finite" && subject.shape !== "inverted")) {
    const finite = groups.find((other) => other.from >= at && other.form === "finite");
    if (finite === undefined) return undefined;
  }
  // "confirmed it, adding that it was late": the verb behind the comma is the subject's own.
  if (next?.form === "ing" && tokens[next.from - 1]?.text === ",") return undefined;
  if (next !== undefined && isAnothers({ tokens, groups }, at, next)) return undefined;
  return hasOwnVerb(context, at) ? at : undefined;
}

// "wrote a letter when it was late" and "mends his mill, said Lund" have no clause behind the verb: whatever verbs follow
// belong to another.
function hasOwnVerb({ tokens, groups, group, frames, subject }: CueContext, at: number): boolean {
  // "Everything he says is a lie": the verb is that of what he says.
  const isAbout = [subject.from, subject.from - 1].some((index) => ALL.has(tokens[index]?.lower ?? ""));
  if (isAbout && at === group.to && groups.some(({ from }) => from === at)) return false;
  // "where the weir was built" is no statement, nor is "who took it": such a word leads on from a noun.
  if (LEADS_ON.has(tokens[at]?.lower ?? "")) return false;
  if (group.lemma === "say" && !INDEFINITE.has(tokens[at]?.lower ?? "")) return true;
  let floor = at;
  for (const other of groups) {
    if (other.from < at || other === group) continue;
    if (other.form === "finite") {
      if (!isEmbedded(tokens, floor, other, at) && !(frames.has("thing") && isContact(tokens, other, at))) return true;
      floor = other.to;
    }
  }
  return subject.shape === "inverted";
}

// "when" before the verb, or the verb of "…, said Lund".
function isEmbedded(tokens: readonly Token[], floor: number, { from, lemma, to }: VerbGroup, at: number): boolean {
  const isCue = from > at && tokens[from - 1]?.text === "," && findFrames(lemma)?.has("clause") === true;
  if (isCue && readPhraseRight(tokens, to) !== undefined) return true;
  for (let index = from - 1; index >= floor; index -= 1) {
    const word = tokens[index]?.lower ?? "";
    if (!EMBEDDING.has(word) || (index === at && OPENING.has(word))) continue;
    if (word !== "as" || !(AS_GOOD.has(tokens[index - 1]?.lower ?? "") || AS_GOOD.has(tokens[index + 1]?.lower ?? "")))
      return true;
  }
  return false;
}

// "the letter he wrote": whose verb stands right behind a noun and a pronoun.
function isContact(tokens: readonly Token[], { from }: VerbGroup, at: number): boolean {
  const [noun, pronoun] = [tokens[from - 2], tokens[from - 1]];
  return from - 2 >= at && noun?.pos === "NOUN" && !isTime(noun) && SUBJECTS.has(pronoun?.lower ?? "");
}

// "is writing a book, Lund told him": behind one comma a subject of its own, to which the words before are none.
function isAnothers({ tokens, groups }: Pick<CueContext, "tokens" | "groups">, at: number, next: VerbGroup): boolean {
  const commas = tokens.slice(at, next.from).flatMap(({ text }, index) => (text === "," ? [at + index] : []));
  const [comma] = commas;
  if (comma === undefined || commas.length > 1 || next.form !== "finite") return false;
  // "added two goals, and Lund had one"
  const phrase = readPhraseRight(tokens, tokens[comma + 1]?.pos === "CCONJ" ? comma + 2 : comma + 1);
  if (phrase?.to !== next.from || readPhraseRight(tokens, at)?.to !== comma) return false;
  // "Lund, the first woman named mayor, would come"
  const closing = tokens.findIndex(({ text }, index) => index >= next.to && text === ",");
  return closing === -1 || !groups.some(({ from, form }) => from === closing + 1 && form === "finite");
}

// "admitted under hard questions he had not read it": behind a phrase a pronoun and its verb begin the clause.
function findBehindPlace({ tokens, groups }: CueContext, at: number): number | undefined {
  const from = tokens[at]?.pos === "ADP" ? readPhraseRight(tokens, at + 1)?.to : undefined;
  if (from === undefined || !SUBJECTS.has(tokens[from]?.lower ?? "")) return undefined;
  return groups.some((group) => group.from === from + 1 && group.form === "finite") ? from : undefined;
}

// "said if the plan failed, he would …": the clause that is said may itself begin with a condition.
function isClauseOpener(tokens: readonly Token[], groups: readonly VerbGroup[], at: number): boolean {
  if (!CONDITIONS.has(tokens[at]?.lower ?? "")) return false;
  return groups.filter((group) => group.from >= at && group.form === "finite").length >= 2;
}

const LEADS_ON: ReadonlySet<string> = new Set(["who", "which", "whom", "whose", "where"]);
const ALL: ReadonlySet<string> = new Set(["everything", "anything", "nothing", "all"]);
const SUBJECTS: ReadonlySet<string> = new Set(["he", "she", "it", "they", "we", "i", "you"]);
const EMBEDDING: ReadonlySet<string> = new Set(
  "who which whom whose that where when while as because if although though since until after before whether why how unless".split(
    " ",
  ),
);
/** Words that may begin what was said. */
const OPENING: ReadonlySet<string> = new Set(["that", "why", "how", "whether"]);
/** Words that stand for a thing and are followed by a clause about it: "says something that …". */
const INDEFINITE: ReadonlySet<string> = new Set(["something", "anything", "nothing", "everything"]);
/** Words with which "as" only compares: "as well as", "such as". */
const AS_GOOD: ReadonlySet<string> = new Set(["well", "such", "same", "far", "much", "long", "soon", "many"]);
const CONDITIONS: ReadonlySet<string> = new Set(
  "if when while although because since in as after before once until unless without at on by for with under from during despite".split(
    " ",
  ),
);
