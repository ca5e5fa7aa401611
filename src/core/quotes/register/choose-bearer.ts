import type { OwnedPerson } from "../../index/owned-person.ts";
import { GIVEN_FEMALE, GIVEN_MALE, GIVEN_TO_BOTH } from "../people/given-names.ts";
import { guessGender } from "../people/name-words.ts";
import type { SpeakerForm } from "../people/speaker.ts";
import { type Context, readContext, weighContext } from "./context.ts";
import { type FullPerson, isKeptOut, type PersonFacts } from "./full-person.ts";
import type { Entry } from "./name-node.ts";
import type { PersonName } from "./person-name.ts";
import { readRoleFeatures } from "./role-features.ts";

/** Somebody who may be meant by a name that tells too little. */
export interface Candidate {
  readonly person: FullPerson;
  readonly facts: PersonFacts;
  /** Whether the name is their given name, by which few are called. */
  readonly isGiven: boolean;
}

/** What a form tells of its bearer. */
interface ToldForm {
  readonly kind: SpeakerForm["kind"];
  readonly gender: SpeakerForm["gender"];
  readonly roles: readonly string[];
}

function readTold({ kind, gender, roles }: SpeakerForm, addressed: SpeakerForm["gender"]): ToldForm {
  return { kind, gender: gender ?? addressed, roles: [...new Set(roles.flatMap(readRoleFeatures))] };
}

const NOTHING_TOLD: ToldForm = { kind: "person", gender: undefined, roles: [] };

/** Decides, of the entries of one name that tells too little, who is meant: somebody only where enough speaks for them. */
export class BearerChoice<Chosen extends Candidate> {
  readonly #candidates: readonly Chosen[];
  readonly #name: PersonName;
  readonly #forms: ReadonlyMap<string, ToldForm>;
  /** Those of whom the owner says that it is their name. */
  readonly #owners: ReadonlySet<OwnedPerson | undefined>;
  readonly #priors = new Map<string, readonly number[]>();

  constructor(
    name: PersonName,
    forms: ReadonlyMap<string, SpeakerForm>,
    candidates: readonly Chosen[],
    owners: readonly OwnedPerson[],
  ) {
    this.#name = name;
    this.#forms = new Map([...forms].map(([form, called]) => [form, readTold(called, guessGender(name.address))]));
    this.#owners = new Set(owners);
    this.#candidates = candidates;
  }

  /** Who is meant in that article; undefined where it is not sure. */
  choose(entry: Entry): Chosen | undefined {
    const told = this.#forms.get(entry.form) ?? NOTHING_TOLD;
    const priors = this.#weighPriors(readContext(entry.article));
    let best: Chosen | undefined;
    let most = 0;
    let sum = this.#weighOther(told);
    for (const [at, candidate] of this.#candidates.entries()) {
      if (isKeptOut(candidate.person, entry)) continue;
      const weight = (priors[at] ?? 0) * weighEntry(candidate, entry, told);
      sum += weight;
      if (weight > most) {
        most = weight;
        best = candidate;
      }
    }
    return most >= sum * LEAST_SHARE ? best : undefined;
  }

  /** Whether that article tells a role that none of those has who may be meant. */
  hasOwnRole({ form }: Entry): boolean {
    const { roles } = this.#forms.get(form) ?? NOTHING_TOLD;
    return roles.some((role) => !this.#candidates.some(({ facts }) => facts.roles.has(role)));
  }

  #weighPriors(context: Context): readonly number[] {
    const known = this.#priors.get(context.name);
    if (known !== undefined) return known;
    // Of a name that nobody else has, time and place tell little.
    const least = this.#candidates.length === 1 ? SOLE : 0;
    const isFrequent = isFrequentGiven(this.#name.family);
    const priors = this.#candidates.map(({ facts, isGiven, person }) => {
      const owned = this.#owners.has(person.owned) ? OWNED : 0;
      return (weighContext(facts.contexts, context, least) + owned) * (isGiven && isFrequent ? BY_GIVEN_NAME : 1);
    });
    this.#priors.set(context.name, priors);
    return priors;
  }

  // Whom no article names in full may have any role, or none.
  #weighOther({ kind, roles }: ToldForm): number {
    return OTHER * (kind === "body" ? A_BODY : 1) * RARE_ROLE ** roles.length;
  }
}

// How well what the article says fits the person.
function weighEntry({ facts }: Candidate, { article }: Entry, { gender, roles }: ToldForm): number {
  let weight = facts.named.has(article) ? NAMED_THERE : 1;
  if (gender !== undefined && facts.gender !== undefined && gender !== facts.gender) weight *= OTHER_GENDER;
  for (const role of roles) weight *= ((facts.roles.get(role) ?? 0) + RARE_ROLE * DOUBT) / (facts.telling + DOUBT);
  return weight;
}

function isFrequentGiven(word: string): boolean {
  return GIVEN_FEMALE.has(word) || GIVEN_MALE.has(word) || GIVEN_TO_BOTH.has(word);
}

/** Share of all that speaks for anybody that has to speak for one. */
const LEAST_SHARE = 0.9;
/** Articles, of the same time and collection, that would name somebody else of whom nothing is known. */
const OTHER = 0.05;
/** What an article of another time or collection counts for where one person alone may be meant. */
const SOLE = 0.5;
/** How much more it speaks for another that the name is taken for a body’s, as “Ford”. */
const A_BODY = 10;
/** Articles that the word of the owner counts for. */
const OWNED = 5;
const BY_GIVEN_NAME = 0.3;
/** How much more somebody is meant whom the article names in full as well. */
const NAMED_THERE = 30;
/** How seldom a man is taken for a woman. */
const OTHER_GENDER = 0.02;
/** Share of all who have a role that somebody is said to have. */
const RARE_ROLE = 0.05;
/** Articles whose weight it has that somebody may be more than any of them says. */
const DOUBT = 0.2;
