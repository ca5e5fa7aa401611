import type { Draft } from "../grammar/assemble.ts";
import { SUBJECT_RELATIVES } from "../grammar/clause-words.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { isPossessiveMark, type Token } from "../grammar/token.ts";
import { readBodyWords } from "./body-words.ts";
import type { Discourse, Place } from "./discourse.ts";
import type { Entity } from "./entities.ts";
import { isBodyNoun, isQualifier } from "./name-words.ts";
import type { SpeechRun } from "./speech-run.ts";

/** Tells which of the bodies that were named words such as "the group" and "they" mean. */
export class MeantBodies {
  readonly #discourse: Discourse;
  readonly #run: SpeechRun;
  /** By a noun that a name stood beside ("The group, Millers Coalition,"), whom it means from then on. */
  readonly #called = new Map<string, Entity>();

  constructor(discourse: Discourse, run: SpeechRun) {
    this.#discourse = discourse;
    this.#run = run;
  }

  // Whose statement it is: the body that the sentence before is about.
  #findIssuer({ sentence }: Place): Entity | undefined {
    const issuer = this.#discourse.subjectOf(sentence - 1);
    // Of "the Ministry of Transport" the first word alone tells nobody which.
    const isNamed = issuer !== undefined && (issuer.name.includes(" ") || !isBodyNoun(issuer.name));
    return isNamed && issuer.kind === "body" ? issuer : undefined;
  }

  /** From now on "the group" is this body. */
  call(noun: string, body: Entity): void {
    this.#called.set(noun, body);
  }

  /**
   * The body that the words `inside` of a sentence mean: "the company", and "it" or "they" behind what a body said or did. None of
   * `others`, whom the sentence speaks of.
   */
  choose(
    inside: readonly Token[],
    sentence: Sentence,
    place: Place,
    others: ReadonlySet<Entity | undefined>,
  ): Entity | undefined {
    const { tokens } = sentence;
    if (ISSUED.has(inside.at(-1)?.lemma ?? "")) {
      // "The ministry's statement read", "The Harbour Company issued a statement. The statement read"
      const owner = inside.findIndex(isPossessiveMark);
      if (owner > 0) return this.choose(inside.slice(0, owner), sentence, place, others);
      return inside.length === 2 && inside[0]?.lower === "the" ? this.#findIssuer(place) : undefined;
    }
    const fits = readBodyWords(inside);
    const start = inside[0]?.start ?? 0;
    const after = tokens.find((token) => token.start >= (inside.at(-1)?.end ?? 0));
    // "The firm that runs the inns" is told apart from those named before.
    if (fits !== undefined && SUBJECT_RELATIVES.has(after?.lower ?? "")) return undefined;
    const own = inside.length === 2 && fits !== undefined ? this.#called.get(inside[1]?.lower ?? "") : undefined;
    if (own !== undefined) return own;
    const called =
      fits && this.#discourse.chooseBody(place, start, (entity) => (others.has(entity) ? 0 : fits(entity)));
    // "The Norwegian firm" is the one that the paragraph is about, or one that nothing says to be of that nation.
    const isOfNation = inside.some(({ text }) => isQualifier(text));
    if (called !== undefined && isOfNation && !this.#discourse.isIn(called, place.paragraph)) return undefined;
    if (fits !== undefined) return called;
    if (inside.length !== 1 || !BODY_PRONOUNS.has(inside[0]?.lower ?? "")) return undefined;
    // Inside a clause, as in "the statement noted they had said", it may be anybody the sentence speaks of.
    const before = tokens[tokens.findIndex((token) => token.start === start) - 1];
    if (before !== undefined && before.pos !== "PUNCT" && !before.isQuotation) return undefined;
    const { last } = this.#run;
    // "The gang left, the Orda Post reported. They asked": those of whom is told, not who tells it.
    if (inside[0]?.lower === "they" && last !== undefined && isPassedOn(last.draft)) return undefined;
    const topic = this.#discourse.subjectBefore(place.sentence, start);
    if (topic?.kind === "body") return topic;
    const subject = topic ?? this.#discourse.subjectOf(place.sentence - 1);
    const isRecent = last?.speaker?.kind === "body" && place.sentence - last.draft.sentence <= 2;
    // Another has done something since.
    const isPassed = subject !== undefined && subject !== last?.speaker;
    if (isRecent && !isPassed) return last.speaker;
    return subject?.kind === "body" && last?.speaker?.kind !== "person" ? subject : undefined;
  }
}

// Whether who says it stands behind what is told.
function isPassedOn({ kind, mention, parts }: Draft): boolean {
  return kind === "reported" && mention !== undefined && mention.start >= (parts.at(-1)?.end ?? 0);
}

/** What a body lets be read as its words; "the paper" may be any. */
const ISSUED: ReadonlySet<string> = new Set(["statement", "letter", "release", "memo"]);
const BODY_PRONOUNS: ReadonlySet<string> = new Set(["it", "they"]);
