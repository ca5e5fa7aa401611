import type { Grounds } from "../people/speaker.ts";
import { type Cast, isPerson, type Member } from "./cast.ts";
import type { ReadSentence } from "./cues.ts";
import type { Draft } from "./draft.ts";
import type { Phrase } from "./phrases.ts";
import type { Gender, QuoteLanguage } from "./quote-language.ts";

/** Who says a draft, as far as that is sure. */
export interface Found {
  readonly member?: Member;
  readonly by: Grounds["by"];
}

/**
 * Tells for one draft after the other, in the order of the text, who speaks: the bearer of the name; for a pronoun whom the
 * words before are about, if that is one person alone; for an office who holds it. Whoever is not sure is nobody.
 */
export class Resolver {
  readonly #sentences: readonly ReadSentence[];
  readonly #language: QuoteLanguage;
  readonly #cast: Cast;
  /** By the number of a sentence, whom it names. */
  readonly #named = new Map<number, readonly Named[]>();
  /** By the number of a sentence, who speaks in it last; undefined for somebody who is not sure. */
  readonly #spoke = new Map<number, Member | undefined>();

  constructor(sentences: readonly ReadSentence[], language: QuoteLanguage, cast: Cast) {
    this.#sentences = sentences;
    this.#language = language;
    this.#cast = cast;
  }

  resolve(draft: Draft): Found {
    const found = draft.manner === "alone" ? this.#goOn(draft) : this.#resolveSubject(draft);
    if (found.member !== undefined) found.member.hasSpoken = true;
    this.#spoke.set(draft.sentence, found.member);
    return found.member === undefined ? NOBODY : found;
  }

  #resolveSubject({ subject, sentence, manner }: Draft): Found {
    if (subject === undefined)
      return manner === "dropped" ? { by: "pronoun", ...wrap(this.#findAbout(sentence, LEFT_OUT)) } : NOBODY;
    if (subject.kind === "name") return { by: "name", ...wrap(this.#bearerOf(subject, sentence)) };
    if (subject.kind === "body") return { by: "name", ...wrap(this.#bodyOf(subject)) };
    if (subject.kind === "pronoun") {
      return {
        by: "pronoun",
        ...wrap(subject.gender === undefined && !this.#isAny(subject) ? undefined : this.#findAbout(sentence, subject)),
      };
    }
    return {
      by: "role",
      ...wrap(subject.isDefinite || this.#hasNoArticles() ? this.#holderOf(subject, sentence) : undefined),
    };
  }

  #isAny({ words }: Phrase): boolean {
    return this.#language.pronouns.get(words[0] ?? "") === "any";
  }

  #hasNoArticles(): boolean {
    return this.#language.articles.size === 0;
  }

  #bearerOf(phrase: Phrase, sentence: number): Member | undefined {
    const found = this.#cast.find(phrase);
    const read = this.#sentences[sentence];
    if (found.length === 0)
      return read !== undefined && isPerson(phrase, read, this.#language) ? this.#cast.addPerson(phrase) : undefined;
    if (found.length === 1) return found[0];
    // Of two who bear the surname it is the one whom the paragraph is about.
    const near = this.#listNear(sentence).filter((member) => found.includes(member));
    return near.length === 1 ? near[0] : undefined;
  }

  #bodyOf(phrase: Phrase): Member | undefined {
    const [noun = ""] = phrase.words;
    const isGeneric = phrase.words.length === 1 && this.#language.generic.test(noun.toLowerCase());
    return isGeneric ? undefined : this.#cast.addBody(phrase);
  }

  #holderOf(phrase: Phrase, sentence: number): Member | undefined {
    const [noun = ""] = phrase.words;
    // “l’un d’eux”
    if (this.#language.articles.has(noun)) return undefined;
    const holders = this.#listHolders(noun).filter(({ gender }) => agrees(gender, phrase.gender));
    if (holders.length === 1) return holders[0];
    if (holders.length > 1) {
      const near = this.#listNear(sentence).filter((member) => holders.includes(member));
      return near.length === 1 ? near[0] : undefined;
    }
    if (this.#language.anonymous.test(noun) && !DIGIT.test(noun)) return undefined;
    // Papers call whom they have just spoken of by what they are: only who has an office, or spoke, is called so.
    const about = this.#findAbout(sentence, phrase);
    const isAlone =
      about !== undefined &&
      this.#listNear(sentence).every((member) => member === about || !agrees(member.gender, phrase.gender));
    const isAge = DIGIT.test(noun);
    if (isAge) return about;
    if (about !== undefined && this.#holdsAnother(about, noun)) return undefined;
    return isAlone && (about.hasSpoken || about.offices.size > 0) ? about : undefined;
  }

  #listHolders(noun: string): readonly Member[] {
    const holders = this.#cast.findHolders(noun);
    const peers = this.#findPeers(noun);
    if (holders.length > 0 || peers === undefined) return holders;
    return this.#cast.members.filter(({ offices }) => [...offices].some((office) => peers.test(office)));
  }

  // “die Regierungschefin” is not the president.
  #holdsAnother({ offices }: Member, noun: string): boolean {
    const peers = this.#findPeers(noun);
    return peers !== undefined && [...offices].some((office) => this.#findPeers(office) !== undefined);
  }

  #findPeers(noun: string): RegExp | undefined {
    return this.#language.peers?.find((peers) => peers.test(noun));
  }

  // Everybody whom the paragraph names up to the sentence, and who spoke in it.
  #listNear(sentence: number): readonly Member[] {
    const near = new Set<Member>();
    const paragraph = this.#sentences[sentence]?.paragraph;
    for (let at = sentence; at >= Math.max(0, sentence - MOST_BACK); at -= 1) {
      if (this.#sentences[at]?.paragraph !== paragraph) break;
      for (const { member } of this.#listNamed(at)) near.add(member);
      const spoke = this.#spoke.get(at);
      if (spoke !== undefined) near.add(spoke);
    }
    return [...near];
  }

  // Whom the words before are about, the nearest sentence first; undefined where two of them may be meant.
  #findAbout(sentence: number, phrase: Phrase): Member | undefined {
    const paragraph = this.#sentences[sentence]?.paragraph ?? 0;
    for (let at = sentence; at >= Math.max(0, sentence - MOST_BACK); at -= 1) {
      const read = this.#sentences[at];
      if (read === undefined || read.paragraph < paragraph - 1) return undefined;
      const named = this.#listNamed(at).filter(({ phrase: { from } }) => at < sentence || from < phrase.from);
      const fitting = named.filter(({ member }) => isSure(member) && agrees(member.gender, phrase.gender));
      const chosen = this.#chooseSubject(fitting, at, phrase.gender);
      if (chosen !== undefined || fitting.length > 0) return chosen;
      if (at < sentence && this.#isAboutAnother(at, phrase)) return undefined;
    }
    return undefined;
  }

  // Whether a sentence without a name is about somebody all the same: “eine Anwohnerin”.
  #isAboutAnother(at: number, { gender }: Phrase): boolean {
    const subject = this.#sentences[at]?.phrases.find(({ isGoverned }) => !isGoverned);
    if (this.#spoke.has(at)) return this.#spoke.get(at) === undefined;
    return subject?.kind === "office" && agrees(subject.gender, gender);
  }

  #chooseSubject(fitting: readonly Named[], at: number, gender: Gender | undefined): Member | undefined {
    const spoke = this.#spoke.get(at);
    const members = new Set(fitting.map(({ member }) => member));
    if (spoke !== undefined && spoke.kind === "person" && agrees(spoke.gender, gender)) return spoke;
    if (members.size === 1) return fitting[0]?.member;
    const subjects = new Set(fitting.filter(({ phrase }) => !phrase.isGoverned).map(({ member }) => member));
    const [first] = subjects;
    return subjects.size === 1 ? first : undefined;
  }

  #listNamed(at: number): readonly Named[] {
    const known = this.#named.get(at);
    if (known !== undefined) return known;
    const named: Named[] = [];
    this.#named.set(at, named);
    for (const phrase of this.#sentences[at]?.phrases ?? []) {
      if (phrase.kind !== "name") continue;
      const [member, other] = this.#cast.find(phrase);
      if (member !== undefined && other === undefined) named.push({ member, phrase });
    }
    return named;
  }

  // A sentence that is nothing but a quotation goes on from the one before it: from who speaks in that, or is its subject.
  #goOn({ sentence, kind }: Draft): Found {
    const read = this.#sentences[sentence];
    const before = this.#sentences[sentence - 1];
    if (read === undefined || before === undefined || before.paragraph !== read.paragraph) return NOBODY;
    if (this.#spoke.has(sentence - 1)) return { by: "alone", ...wrap(this.#spoke.get(sentence - 1)) };
    // Whose words a sentence about another interrupts is not sure any more.
    const earlier =
      this.#sentences[sentence - 2]?.paragraph === read.paragraph ? this.#spoke.get(sentence - 2) : undefined;
    const subject = before.phrases.find(({ isGoverned }) => !isGoverned);
    if (kind !== "direct" || subject === undefined || subject.from > MOST_LEAD) return NOBODY;
    if (subject.kind === "somebody" || subject.kind === "body") return NOBODY;
    const { member } = this.#resolveSubject({
      kind: "direct",
      parts: [],
      sentence: sentence - 1,
      subject,
      manner: "told",
      isListed: true,
      quoted: [],
    });
    const others = this.#listNamed(sentence - 1).filter((named) => named.member !== member && !named.phrase.isGoverned);
    const isInterrupted = earlier !== undefined && earlier !== member;
    return others.length > 0 || isInterrupted ? NOBODY : { by: "alone", ...wrap(member) };
  }
}

interface Named {
  readonly member: Member;
  readonly phrase: Phrase;
}

function wrap(member: Member | undefined): { readonly member?: Member } {
  return member === undefined ? {} : { member };
}

function agrees(known: Gender | undefined, told: Gender | undefined): boolean {
  return known === undefined || told === undefined || known === told;
}

/** The subject of a verb that stands without one. */
const LEFT_OUT: Phrase = {
  kind: "pronoun",
  words: [],
  offices: [],
  gender: undefined,
  isDefinite: true,
  isGoverned: false,
  from: Number.POSITIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
  start: 0,
  end: 0,
};
/** Matches “63-jährige”: an age is told of whom the words are about. */
const DIGIT = /\d/u;
// Of “Fil d’Ariane” nothing tells that it is somebody.
function isSure({ kind, gender, offices, hasSpoken }: Member): boolean {
  return kind === "person" && (gender !== undefined || offices.size > 0 || hasSpoken);
}

const NOBODY: Found = { by: "none" };
/** Sentences that are looked back over for whom the words are about. */
const MOST_BACK = 4;
/** Tokens before the subject of a sentence: what opens with more is about something else. */
const MOST_LEAD = 4;
