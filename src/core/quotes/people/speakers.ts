import { groupBy } from "../../text/group-by.ts";
import { covers, overlaps } from "../../text/span.ts";
import type { Steps } from "../../text/steps.ts";
import type { Draft } from "../grammar/assemble.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { isPossessiveMark, type Token } from "../grammar/token.ts";
import type { NameMention } from "./build-mention.ts";
import type { Cast } from "./cast.ts";
import { type Choice, Discourse, type Place } from "./discourse.ts";
import { keepSpeaker, refuseToldOf } from "./doubted-pronoun.ts";
import { buildUnnamed, type Entity } from "./entities.ts";
import { MeantBodies } from "./meant-bodies.ts";
import { guessGender } from "./name-words.ts";
import { NamedBodies } from "./named-bodies.ts";
import { findApposed, findHeadName } from "./named-in-mention.ts";
import { isNamedIn, listOthers, listToldOf } from "./named-others.ts";
import { findReferences, type PronounReference, type Reference } from "./references.ts";
import { matchRole, type RolePhrase, readRolePhrase } from "./roles.ts";
import type { Grounds } from "./speaker.ts";
import { NOBODY, type Resolved, SpeechRun } from "./speech-run.ts";
import type { Weights } from "./weights.ts";

/** Gives each draft its speaker, reading the article once from start to end. Drafts must be in its order. */
export function* resolveSpeakersInSteps(
  cast: Cast,
  drafts: readonly Draft[],
  text: string,
  weights: Weights,
): Steps<Resolved[]> {
  const reader = new SpeakerReader(cast, text, weights);
  const draftsBySentence = groupBy(drafts, (draft) => draft.sentence);
  const namesBySentence = groupBy(cast.names, (name) => name.sentence);
  const resolved: Resolved[] = [];
  for (const number of cast.sentences.keys()) {
    const [names, said] = [namesBySentence.get(number) ?? [], draftsBySentence.get(number) ?? []];
    for (const draft of reader.readSentence(number, names, said)) resolved.push(draft);
    yield;
  }
  return resolved;
}

/** Holds what the article has said so far, while it is read from sentence to sentence. */
class SpeakerReader {
  readonly #cast: Cast;
  readonly #text: string;
  readonly #discourse: Discourse;
  /** What the pronouns and roles of the sentence were resolved to, by where they start. */
  readonly #choices = new Map<number, Choice>();
  readonly #bodies: NamedBodies;
  /** How often those of unknown gender were "he" and "she". */
  readonly #told = new Map<Entity, { m: number; f: number }>();
  readonly #run: SpeechRun;
  readonly #meant: MeantBodies;

  constructor(cast: Cast, text: string, weights: Weights) {
    this.#cast = cast;
    this.#text = text;
    this.#bodies = new NamedBodies(cast, text);
    this.#discourse = new Discourse(weights);
    this.#run = new SpeechRun(cast, text, this.#discourse);
    this.#meant = new MeantBodies(this.#discourse, this.#run);
  }

  readSentence(number: number, names: readonly NameMention[], drafts: readonly Draft[]): Resolved[] {
    const sentence = this.#cast.sentences[number];
    if (sentence === undefined) return [];
    this.#choices.clear();
    const references = findReferences(sentence, names);
    const mentions = drafts.flatMap((draft) => (draft.mention === undefined ? [] : [draft.mention]));
    const others = listOthers(drafts, names, this.#text);
    const toldOf = listToldOf(drafts, names, sentence);
    // A run of quotations has thousands of parts: only those of this sentence are looked at.
    const reported = drafts.flatMap((draft) => draft.parts.filter((part) => overlaps(part, sentence)));
    for (const reference of references) {
      const isMention = mentions.some((mention) => overlaps(mention, reference));
      const isReported = !isMention && reported.some((part) => covers(part, reference));
      const place = { sentence: number, paragraph: sentence.paragraph };
      const setting = {
        isReported,
        others: others.get(reference.start),
        toldOf: toldOf.get(reference.start),
        goesOn: drafts.some(({ mention, lemma = "" }) => mention?.start === reference.start && ADDING.has(lemma)),
      };
      this.#readReference(reference, references, place, setting);
    }
    return drafts.map((draft) => {
      const resolved =
        draft.shape === "alone" ? this.#run.resolveAlone(draft, sentence) : this.#resolve(draft, sentence, names);
      if (resolved.speaker?.kind === "person") this.#discourse.setSpeaker(resolved.speaker);
      else if (resolved.speaker !== undefined) {
        this.#noteBody(
          resolved.speaker,
          { sentence: number, paragraph: sentence.paragraph },
          draft.mention?.start ?? sentence.start,
        );
      }
      this.#run.follow(resolved, sentence.paragraph);
      return resolved;
    });
  }

  // A body that is named by what it is, as "the refugee agency", is found where it speaks: "the agency" is it from then on.
  #noteBody(entity: Entity, place: Place, start: number): void {
    this.#discourse.add({ entity, ...place, start, isSubject: true, isPossessive: false, isReported: false });
  }

  #readReference(reference: Reference, all: readonly Reference[], place: Place, setting: Setting): void {
    const { start, isSubject, isPossessive } = reference;
    const known = this.#identify(reference, all, place, setting);
    // Of whom nobody is named, "he" may be said as well from then on.
    const entity = known ?? (isSubject ? describeUnnamed(reference) : undefined);
    if (entity === undefined) return;
    this.#discourse.add({ entity, ...place, start, isSubject, isPossessive, isReported: setting.isReported });
  }

  #identify(
    reference: Reference,
    all: readonly Reference[],
    place: Place,
    { others = NONE, toldOf = NONE, goesOn }: Setting,
  ): Entity | undefined {
    if (reference.kind === "name") return this.#cast.bearers.get(reference.name);
    if (reference.kind === "unnamed") return buildUnnamed(reference.gender);
    const found =
      reference.kind === "role"
        ? this.#chooseRole(place, reference.role, others)
        : refuseToldOf(this.#choosePronoun(place, reference, all, others), toldOf);
    const choice = goesOn && reference.kind === "pronoun" ? keepSpeaker(found) : found;
    this.#choices.set(reference.start, choice);
    if (reference.kind === "pronoun" && choice.entity !== undefined) this.#noteGender(choice.entity, reference.gender);
    return choice.entity;
  }

  // Who was "he" twice and never "she" is a man from then on.
  #noteGender(entity: Entity, gender: "m" | "f"): void {
    if (entity.gender !== undefined) return;
    const told = this.#told.get(entity) ?? { m: 0, f: 0 };
    told[gender] += 1;
    this.#told.set(entity, told);
    if (told[gender] >= SURE_PRONOUNS && (told.m === 0 || told.f === 0)) entity.gender = gender;
  }

  // "While he agreed on that, Ham said": a pronoun in a clause that opens the sentence may wait for its name.
  #choosePronoun(
    place: Place,
    pronoun: PronounReference,
    all: readonly Reference[],
    others: ReadonlySet<string>,
  ): Choice {
    const tokens = this.#cast.sentences[place.sentence]?.tokens ?? [];
    const at = tokens.findIndex((token) => token.start === pronoun.start);
    if (at >= 1 && at <= 4 && OPENERS.has(tokens[0]?.lower ?? "")) {
      for (const other of all) {
        if (other.kind !== "name" || other.start < pronoun.start || !other.isSubject) continue;
        const entity = this.#cast.bearers.get(other.name);
        const isMain = tokens[other.name.from - 1]?.text === "," && entity?.kind === "person";
        if (isMain && (entity.gender ?? pronoun.gender) === pronoun.gender) return { entity, candidates: [] };
      }
    }
    const { gender } = pronoun;
    const choice = this.#discourse.choose(place, gender, (entity) => (isNamedIn(entity, others) ? undefined : 0));
    if (others.size === 0 || choice.entity === undefined) return choice;
    // Some speak of themselves by their name: far behind one of whom the words speak nobody else is sure.
    const [meant] = this.#discourse.choose(place, gender, () => 0).candidates;
    const [best] = choice.candidates;
    const isBehind = (meant?.score ?? 0) - (best?.score ?? 0) > FARTHEST_BEHIND;
    return isBehind ? { candidates: choice.candidates } : choice;
  }

  #chooseRole(place: Place, role: RolePhrase, others: ReadonlySet<string> = NONE): Choice {
    // Whom nothing says to be that is not meant, however much is told of them: else a police chief's words are the victim's.
    return this.#discourse.choose(place, guessGender(role.head), (entity) =>
      isNamedIn(entity, others) ? undefined : matchRole(role, entity) || undefined,
    );
  }

  #resolve(draft: Draft, sentence: Sentence, names: readonly NameMention[]): Resolved {
    const mention = draft.antecedent ?? draft.mention;
    const inside =
      mention === undefined
        ? []
        : sentence.tokens.filter((token) => token.start >= mention.start && token.end <= mention.end);
    const first = inside[0];
    if (mention === undefined || first === undefined) return { draft, grounds: NOBODY };
    const apposed = findApposed(this.#cast, sentence, mention, names);
    if (apposed?.kind === "body" && inside.length === 2) this.#meant.call(inside[1]?.lower ?? "", apposed);
    const named =
      this.#bodies.findAuthor(inside, mention, names) ?? findHeadName(this.#cast, inside, mention, names) ?? apposed;
    if (named !== undefined) return { draft, speaker: named, grounds: BY_NAME };
    const isOwner = inside.some(isPossessiveMark);
    const choice = isOwner
      ? undefined
      : (this.#choices.get(first.start) ?? this.#chooseLate(inside, draft.sentence, sentence.paragraph));
    const candidates = (choice?.candidates ?? [])
      .slice(0, MOST_CANDIDATES)
      .map(({ entity, score, features }) => ({ name: entity.name, score, features }));
    const by = inside.length === 1 ? "pronoun" : "role";
    if (choice?.entity !== undefined) return { draft, speaker: choice.entity, grounds: { by, candidates } };
    const body = this.#bodies.find(inside, mention, names);
    if (body !== undefined) return { draft, speaker: body, grounds: BY_NAME };
    const others = names.filter(({ start }) => start > mention.end).map((name) => this.#cast.bearers.get(name));
    const place = { sentence: draft.sentence, paragraph: sentence.paragraph };
    const meant = this.#meant.choose(inside, sentence, place, new Set(others));
    if (meant !== undefined) return { draft, speaker: meant, grounds: { by, candidates: [] } };
    return { draft, grounds: { by: "none", candidates } };
  }

  // A mention that is no subject of its own ("according to him") is resolved where it stands.
  #chooseLate(inside: readonly Token[], sentence: number, paragraph: number): Choice | undefined {
    const gender = inside.length === 1 ? OBJECT_PRONOUNS.get(inside[0]?.lower ?? "") : undefined;
    const place = { sentence, paragraph };
    if (gender !== undefined) return this.#discourse.choose(place, gender, () => 0);
    const role = readRolePhrase(inside);
    return role === undefined ? undefined : this.#chooseRole(place, role);
  }
}

// "the police chief" of whom no holder is told, and a surname that two have.
function describeUnnamed(reference: Reference): Entity | undefined {
  if (reference.kind === "name") return buildUnnamed(undefined);
  return reference.kind === "role" ? buildUnnamed(guessGender(reference.role.head)) : undefined;
}

/** How a reference stands in its sentence. */
interface Setting {
  /** Whether it is a part of what somebody says. */
  readonly isReported: boolean;
  /** The words of names in what is said by whom it means. */
  readonly others: ReadonlySet<string> | undefined;
  /** Those in what is told of it, before the words that mean them. */
  readonly toldOf: ReadonlySet<string> | undefined;
  /** Whether whom it means goes on to speak: “he added”. */
  readonly goesOn: boolean;
}

/** Verbs of speaking of those who spoke before. */
const ADDING: ReadonlySet<string> = new Set(["add", "continue", "go-on"]);
/** How much less may speak for somebody than for one of whom the words speak. */
const FARTHEST_BEHIND = 3;
/** Pronouns of one gender that tell it. */
const SURE_PRONOUNS = 2;
const NONE: ReadonlySet<string> = new Set();
const BY_NAME: Grounds = { by: "name", candidates: [] };
/** Candidates that are kept to explain a choice. */
const MOST_CANDIDATES = 8;
const OBJECT_PRONOUNS: ReadonlyMap<string, "m" | "f"> = new Map([
  ["he", "m"],
  ["she", "f"],
  ["him", "m"],
  ["his", "m"],
  ["her", "f"],
]);
const OPENERS: ReadonlySet<string> = new Set(
  ["while", "when", "although", "though", "if", "as", "after", "before", "because", "since"], //
);
