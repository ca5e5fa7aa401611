import type { Span } from "../../text/span.ts";
import type { Steps } from "../../text/steps.ts";
import type { Speaker } from "../people/speaker.ts";
import type { ReadSentence } from "./cues.ts";
import { isGiven } from "./noun-words.ts";
import type { Phrase } from "./phrases.ts";
import type { Gender, QuoteLanguage } from "./quote-language.ts";

/** Somebody, or a body, that an article names. */
export interface Member {
  readonly name: string;
  readonly kind: "person" | "body";
  gender: Gender | undefined;
  /** Nouns for what they are, in small letters. */
  readonly offices: Set<string>;
  /** The same as the text words them. */
  readonly roles: Set<string>;
  readonly aliases: Set<string>;
  readonly mentions: Span[];
  /** Whether something that they said was found. */
  hasSpoken: boolean;
}

/**
 * Who is named in an article, found by any of their names. A surname is that of the one who has it; of several it is nobody
 * that is sure.
 */
export class Cast {
  readonly members: Member[] = [];
  readonly #language: QuoteLanguage;
  readonly #byWord = new Map<string, Member[]>();
  readonly #bodies = new Map<string, Member>();
  readonly #byOffice = new Map<string, Member[]>();

  constructor(language: QuoteLanguage) {
    this.#language = language;
  }

  /** The members that a phrase may name; empty where nobody is known by it. */
  find({ words, gender, offices }: Phrase): readonly Member[] {
    const all = this.#listBearers(words);
    const agreeing = all.filter((member) => mayBe(member.gender, gender));
    // “Kara” alone may be the surname of a man, though women are given it.
    const isGuessed = words.length === 1 && offices.length === 0 && isGiven(this.#language, words[0] ?? "");
    const bearers = agreeing.length === 0 && isGuessed ? all : agreeing;
    if (bearers.length < 2) return bearers;
    const holders = bearers.filter((member) => offices.some((office) => member.offices.has(office)));
    return holders.length > 0 ? holders : bearers;
  }

  #listBearers(words: readonly string[]): readonly Member[] {
    const last = words.at(-1) ?? "";
    for (const form of this.#listForms(last)) {
      const known = this.#byWord.get(form.toLowerCase()) ?? [];
      const fitting = words.length === 1 ? known : known.filter((member) => this.#isFull(member, words));
      if (fitting.length > 0) return fitting;
    }
    return [];
  }

  // "Anna Berg" is not "Karl Berg", and "A. Berg" may be her.
  #isFull({ name }: Member, words: readonly string[]): boolean {
    const own = name.toLowerCase().split(" ");
    const forms = this.#listForms(words[0] ?? "").map((form) => form.toLowerCase());
    if (own.length === 1) return false;
    return forms.some((form) => own[0] === form || (form.length === 1 && own[0]?.startsWith(form) === true));
  }

  #listForms(word: string): readonly string[] {
    return [word, ...(this.#language.listBaseForms?.(word) ?? [])];
  }

  /** Adds somebody under the full name that the phrase has, or adds to what is known of them. */
  addPerson(phrase: Phrase): Member {
    const [known, other] = this.find(phrase);
    if (known !== undefined && other === undefined) return this.addMention(known, phrase);
    const words = this.#nameWords(phrase);
    const member = this.#build(words.join(" "), "person", phrase);
    for (const word of new Set([words[0] ?? "", words.at(-1) ?? ""]))
      this.#addTo(this.#byWord, word.toLowerCase(), member);
    return member;
  }

  // The words as they are named where the text has them in another case.
  #nameWords({ words, gender }: Phrase): readonly string[] {
    const { listBaseForms } = this.#language;
    const [first = ""] = words;
    if (listBaseForms === undefined || words.length < 2) return words;
    const { givenMale, givenFemale } = this.#language;
    const isKnown = (word: string): boolean => givenMale.has(word.toLowerCase()) || givenFemale.has(word.toLowerCase());
    if (isKnown(first)) return words;
    const base = listBaseForms(first).find(isKnown);
    if (base === undefined) return words;
    const isFemale = givenFemale.has(base.toLowerCase()) || gender === "f";
    return [base, ...words.slice(1).map((word) => chooseBase(word, listBaseForms(word), isFemale))];
  }

  addBody(phrase: Phrase): Member {
    const { body, listBaseForms } = this.#language;
    const [first = "", ...rest] = phrase.words;
    const base = listBaseForms?.(first).find((form) => body.test(form.toLowerCase()));
    const name = [base ?? first, ...rest].join(" ");
    const key = name.toLowerCase();
    const known = this.#bodies.get(key);
    if (known !== undefined) return this.addMention(known, phrase);
    const member = this.#build(name, "body", phrase);
    this.#bodies.set(key, member);
    return member;
  }

  #build(name: string, kind: Member["kind"], phrase: Phrase): Member {
    const gender = kind === "body" ? undefined : phrase.gender;
    const member: Member = {
      name,
      kind,
      gender,
      offices: new Set(),
      roles: new Set(),
      aliases: new Set([name]),
      mentions: [],
      hasSpoken: false,
    };
    this.members.push(member);
    return this.addMention(member, phrase);
  }

  addMention(member: Member, phrase: Phrase): Member {
    member.gender ??= member.kind === "body" ? undefined : phrase.gender;
    for (const office of phrase.offices) {
      if (!member.offices.has(office)) this.#addTo(this.#byOffice, office, member);
      member.offices.add(office);
    }
    if (member.aliases.size < MOST_ALIASES && phrase.words.every((word) => member.name.includes(word)))
      member.aliases.add(phrase.words.join(" "));
    if (phrase.title !== undefined && member.roles.size < MOST_ALIASES) member.roles.add(phrase.title);
    member.mentions.push({ start: phrase.start, end: phrase.end });
    return member;
  }

  #addTo(map: Map<string, Member[]>, key: string, member: Member): void {
    const known = map.get(key);
    if (known === undefined) map.set(key, [member]);
    else if (known.length < MOST_BEARERS && !known.includes(member)) known.push(member);
  }

  /** Those of whom the text says that they hold the office. */
  findHolders(office: string): readonly Member[] {
    return this.#byOffice.get(office) ?? [];
  }
}

function mayBe(known: Gender | undefined, told: Gender | undefined): boolean {
  return known === undefined || told === undefined || known === told;
}

function chooseBase(word: string, bases: readonly string[], isFemale: boolean): string {
  return bases.find((base) => /[ая]$/u.test(base) === isFemale) ?? word;
}

/** Names everybody whom the sentences name in full or by an office, and in a second pass those who bear a name alone. */
export function* readCastInSteps(sentences: readonly ReadSentence[], language: QuoteLanguage): Steps<Cast> {
  const cast = new Cast(language);
  for (const isFull of [true, false]) {
    for (const sentence of sentences) {
      for (const phrase of sentence.phrases) {
        if (phrase.kind !== "name" || phrase.words.length > 1 !== isFull) continue;
        const found = cast.find(phrase);
        if (found.length === 1 && found[0] !== undefined) cast.addMention(found[0], phrase);
        else if (found.length === 0 && isPerson(phrase, sentence, language)) cast.addPerson(phrase);
      }
      yield;
    }
  }
  return cast;
}

/**
 * Whether a name is a person's: an office, a form of address or a given name tells so; of two words and more their being a
 * subject without an article, as “die Lange Straße” is not. The first word of a sentence has a capital anyhow.
 */
export function isPerson(phrase: Phrase, { cues }: ReadSentence, language: QuoteLanguage): boolean {
  if (phrase.offices.length > 0 || phrase.gender !== undefined || isGiven(language, phrase.words[0] ?? "")) return true;
  if (phrase.isGoverned || phrase.isDefinite || phrase.words.length < 2) return false;
  if (phrase.from > 0) return true;
  return language.nouns === "small" && cues.some(({ from }) => from === phrase.to);
}

/** The members as speakers, by their names. */
export function* finishCastInSteps(cast: Cast): Steps<Map<string, Speaker>> {
  const speakers = new Map<string, Speaker>();
  for (const { name, kind, roles: worded, aliases, mentions } of cast.members) {
    const roles = [...worded];
    const [role] = roles;
    const places = [...mentions].sort((a, b) => a.start - b.start);
    const known = speakers.get(name);
    speakers.set(name, {
      id: name,
      kind,
      name,
      aliases: [...aliases],
      roles,
      mentions: known === undefined ? places : [...known.mentions, ...places],
      ...(role !== undefined && { role }),
    });
    yield;
  }
  return speakers;
}

/** Forms of one name that are kept. */
const MOST_ALIASES = 20;
/** Bearers of one word of a name among whom one is looked for; more are nobody that is sure. */
const MOST_BEARERS = 20;
