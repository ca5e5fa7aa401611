import { type Entity, isUnnamed } from "./entities.ts";
import {
  FEATURE_NAMES,
  LEAST_CONFIDENCE,
  LEAST_LEAD,
  NOBODY_SCORE,
  SALIENCE_WEIGHTS,
  type SalienceFeatures,
  type Weights,
} from "./weights.ts";

/** A person mentioned, by name or by a word that was resolved to them. */
export interface Occurrence {
  readonly entity: Entity;
  readonly sentence: number;
  readonly paragraph: number;
  /** Where it begins in the text. */
  readonly start: number;
  readonly isSubject: boolean;
  readonly isPossessive: boolean;
  readonly isReported: boolean;
}

export interface Candidate {
  readonly entity: Entity;
  readonly features: SalienceFeatures;
  readonly score: number;
}

export interface Choice {
  /** Absent when no candidate is likely enough. */
  readonly entity?: Entity;
  /** Best first. */
  readonly candidates: readonly Candidate[];
}

export interface Place {
  readonly sentence: number;
  readonly paragraph: number;
}

/** Who was mentioned so far, in order; answers who is meant now. */
export class Discourse {
  readonly #last = new Map<Entity, Occurrence>();
  readonly #count = new Map<Entity, number>();
  readonly #subjects = new Map<number, Occurrence>();
  /** The bodies that were subjects, the last ones. */
  readonly #bodies: Occurrence[] = [];
  readonly #weights: Weights;
  #lastSpeaker: Entity | undefined;

  constructor(weights: Weights = SALIENCE_WEIGHTS) {
    this.#weights = weights;
  }

  add(occurrence: Occurrence): void {
    const { entity, sentence } = occurrence;
    // Set anew, so that the map stays in the order of the last mentions.
    this.#last.delete(entity);
    this.#last.set(entity, occurrence);
    if (this.#last.size > MOST_REMEMBERED) this.#forgetOldest();
    this.#count.set(entity, (this.#count.get(entity) ?? 0) + 1);
    if (!occurrence.isSubject) return;
    // "Ada Lund was not hurt, says Bo Hill": the sentence is about who says it.
    const first = this.#subjects.get(sentence);
    if (first === undefined || (first.isReported && !occurrence.isReported)) this.#subjects.set(sentence, occurrence);
    if (entity.kind !== "body") return;
    this.#bodies.push(occurrence);
    if (this.#bodies.length > MOST_BODIES) this.#bodies.shift();
  }

  #forgetOldest(): void {
    for (const [oldest] of this.#last) {
      this.#last.delete(oldest);
      return;
    }
  }

  /** Notes who spoke, so that what follows without a name may be theirs. */
  setSpeaker(entity: Entity): void {
    this.#lastSpeaker = entity;
  }

  /** Who is the first subject of a sentence: somebody unnamed, too. */
  subjectOf(sentence: number): Entity | undefined {
    return this.#subjects.get(sentence)?.entity;
  }

  /** Whether somebody was mentioned last in that paragraph. */
  isIn(entity: Entity, paragraph: number): boolean {
    return this.#last.get(entity)?.paragraph === paragraph;
  }

  /** Who is the first subject of a sentence before the place `end` in the text. */
  subjectBefore(sentence: number, end: number): Entity | undefined {
    const subject = this.#subjects.get(sentence);
    return subject !== undefined && subject.start < end ? subject.entity : undefined;
  }

  /** The person meant at `place`, of those for whom `rateRole` gives the role feature: 0 where no role is asked. */
  choose(place: Place, gender: "m" | "f" | undefined, rateRole: (entity: Entity) => number | undefined): Choice {
    const candidates: Candidate[] = [];
    for (const [entity, last] of this.#last) {
      const role = rateRole(entity);
      const isFar = place.sentence - last.sentence > FARTHEST && role === 0;
      if (role === undefined || entity.kind !== "person" || isFar) continue;
      if (gender !== undefined && entity.gender !== undefined && entity.gender !== gender) continue;
      const features = this.#readFeatures(entity, last, place, gender, role);
      // Of whom not even that is known, whether a man or a woman, is meant less often.
      const isVague = isUnnamed(entity) && gender !== undefined && entity.gender === undefined;
      const isGone = place.paragraph - last.paragraph > MOST_PARAGRAPHS && role === 0;
      const score = scoreFeatures(features, this.#weights) - (isVague ? VAGUE : 0) - (isGone ? GONE : 0);
      candidates.push({ entity, features, score });
    }
    candidates.sort((a, b) => b.score - a.score);
    const [best] = candidates;
    const top = best?.score ?? 0;
    const total = candidates.reduce((sum, { score }) => sum + Math.exp(score - top), Math.exp(NOBODY_SCORE - top));
    const lead = top - (candidates[1]?.score ?? Number.NEGATIVE_INFINITY);
    const isPassedOver = gender !== undefined && candidates.some((other) => isNearer(other, best, lead));
    const isSure = best !== undefined && 1 / total >= LEAST_CONFIDENCE && lead >= LEAST_LEAD && !isPassedOver;
    const named = candidates.filter(({ entity }) => !isUnnamed(entity));
    return isSure && !isUnnamed(best.entity) ? { entity: best.entity, candidates: named } : { candidates: named };
  }

  /**
   * The body meant at `place`, by words that begin at `start`, of those that fit: the last subject, or the one that the text is
   * about; nobody where two may be.
   */
  chooseBody(place: Place, start: number, rateFit: (entity: Entity) => number): Entity | undefined {
    const scored: { readonly entity: Entity; readonly fit: number; readonly score: number }[] = [];
    for (const [entity, last] of this.#last) {
      const distance = place.sentence - last.sentence;
      const fit = entity.kind === "body" && distance <= FARTHEST_BODY ? rateFit(entity) : 0;
      if (fit === 0) continue;
      const isTopic =
        this.subjectBefore(place.sentence, start) === entity || this.subjectOf(place.sentence - 1) === entity;
      scored.push({
        entity,
        fit,
        score: 1 / (1 + distance) + (isTopic ? 1 : 0) + Math.log(1 + (this.#count.get(entity) ?? 0)),
      });
    }
    // One that is called so goes before any that may be.
    const [best, next] = scored.sort((a, b) => b.fit - a.fit || b.score - a.score);
    if (best === undefined || best.fit > (next?.fit ?? 0)) return best?.entity;
    const fitting = new Set(scored.filter(({ fit }) => fit === best.fit).map(({ entity }) => entity));
    const subject = this.#bodies.findLast((body) => body.start < start && fitting.has(body.entity));
    // "Kolvo is Malm’s boat, and the firm": either may be meant.
    const isBetween = (last: Occurrence | undefined) =>
      last !== undefined && last.sentence === place.sentence && last.start < start && last.entity !== subject?.entity;
    if (subject?.sentence === place.sentence && [...fitting].some((entity) => isBetween(this.#last.get(entity)))) {
      return undefined;
    }
    if (subject !== undefined && place.sentence - subject.sentence <= 1) return subject.entity;
    const isOther = subject !== undefined && subject.entity !== best.entity;
    return !isOther && best.score - (next?.score ?? 0) >= LEAST_LEAD ? best.entity : undefined;
  }

  #readFeatures(
    entity: Entity,
    last: Occurrence,
    place: Place,
    gender: "m" | "f" | undefined,
    role: number,
  ): SalienceFeatures {
    return {
      recency: 1 / (1 + place.sentence - last.sentence),
      subject: last.isSubject ? 1 : 0,
      clause: this.subjectOf(place.sentence) === entity ? 1 : 0,
      topic: this.subjectOf(place.sentence - 1) === entity ? 1 : 0,
      speaker: this.#lastSpeaker === entity ? 1 : 0,
      frequency: Math.log(1 + (this.#count.get(entity) ?? 0)),
      gender: gender !== undefined && entity.gender === gender ? 1 : 0,
      possessive: last.isPossessive ? 1 : 0,
      reported: last.isReported ? 1 : 0,
      paragraph: last.paragraph === place.paragraph ? 1 : 0,
      role,
    };
  }
}

// Somebody of the sentence before whose gender is not known may be meant as well as one whom it does not name.
function isNearer(other: Candidate, best: Candidate | undefined, lead: number): boolean {
  const { entity, features } = other;
  if (isUnnamed(entity) || best === undefined || other === best || lead >= SURE_LEAD) return false;
  // Nor is it sure where the nearest is named in passing, for the first time, and another did something just before.
  const isPassing = best.features.subject + best.features.speaker === 0 && best.features.frequency < TWICE;
  if (isPassing && features.subject === 1 && features.gender === 1 && features.recency >= 1 / 3) return true;
  const isCloser =
    features.recency >= (features.subject === 1 ? 1 / 3 : 1 / 2) && features.recency > best.features.recency;
  return entity.gender === undefined && isCloser && features.possessive === 0;
}

/** Persons and bodies who stay in question, the last mentioned ones: what keeps a list of thousands of names quick. */
const MOST_REMEMBERED = 100;
/** Bodies among which the last subject is looked for. */
const MOST_BODIES = 8;
/** Sentences over which "the company" looks back. */
const FARTHEST_BODY = 6;
/** The frequency of whom the text names twice. */
const TWICE = Math.log(3);
/** How far the best must lead one of the sentence before. */
const SURE_LEAD = 1.5;
/** How much less somebody unnamed is meant of whom the words do not tell a man from a woman. */
const VAGUE = 1;
/** Paragraphs over which somebody is meant without being spoken of, and how much less behind more of them. */
const MOST_PARAGRAPHS = 2;
const GONE = 1.5;
/** Sentences over which a pronoun looks back. */
const FARTHEST = 8;

function scoreFeatures(features: SalienceFeatures, weights: Weights): number {
  return FEATURE_NAMES.reduce((sum, name) => sum + features[name] * weights[name], 0);
}
