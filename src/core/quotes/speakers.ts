import type { Span } from "../span.ts";
import { covers, overlaps } from "../span.ts";
import type { Draft } from "./assemble.ts";
import { type Choice, Discourse, type Place } from "./discourse.ts";
import type { Entity } from "./entities.ts";
import { guessGender, isBodyNoun } from "./name-words.ts";
import type { NameMention } from "./names.ts";
import type { Grounds } from "./quote.ts";
import { matchRole, type RolePhrase, readRolePhrase } from "./roles.ts";
import { findSubject } from "./subjects.ts";
import type { Sentence, Token } from "./token.ts";
import { findVerbGroups } from "./verb-groups.ts";

/** A draft with its speaker. */
export interface Resolved {
  readonly draft: Draft;
  readonly speaker?: Entity;
  readonly grounds: Grounds;
}

/** What the resolution reads: the article's sentences with their names, each known to belong to somebody. */
export interface Cast {
  readonly sentences: readonly Sentence[];
  readonly entities: Entity[];
  /** Who bears the name mentioned. */
  readonly bearers: ReadonlyMap<NameMention, Entity>;
  readonly names: readonly NameMention[];
}

/** Gives each draft its speaker, reading the article once from start to end. */
export function resolveSpeakers(cast: Cast, drafts: readonly Draft[], text: string): Resolved[] {
  const reader = new SpeakerReader(cast, drafts, text);
  return reader.read();
}

class SpeakerReader {
  readonly #cast: Cast;
  readonly #drafts: readonly Draft[];
  readonly #text: string;
  readonly #discourse = new Discourse();
  /** What pronouns and roles were resolved to, by where they start. */
  readonly #choices = new Map<number, Choice>();
  readonly #bodies = new Map<string, Entity>();

  constructor(cast: Cast, drafts: readonly Draft[], text: string) {
    this.#cast = cast;
    this.#drafts = drafts;
    this.#text = text;
  }

  read(): Resolved[] {
    const draftsBySentence = groupBy(this.#drafts, (draft) => draft.sentence);
    const namesBySentence = groupBy(this.#cast.names, (name) => name.sentence);
    const resolved: Resolved[] = [];
    for (const [number, sentence] of this.#cast.sentences.entries()) {
      const drafts = draftsBySentence.get(number) ?? [];
      this.#readSentence(sentence, number, namesBySentence.get(number) ?? [], drafts);
      for (const draft of drafts) {
        const result =
          draft.shape === "alone"
            ? this.#resolveAlone(draft, sentence, resolved)
            : this.#resolve(draft, sentence, number);
        if (result.speaker?.kind === "person") this.#discourse.setSpeaker(result.speaker);
        resolved.push(result);
      }
    }
    return resolved;
  }

  #readSentence(sentence: Sentence, number: number, names: readonly NameMention[], drafts: readonly Draft[]): void {
    const { tokens, paragraph } = sentence;
    const subjects = findSubjectPhrases(tokens);
    const reported = drafts.flatMap((draft) => draft.parts);
    const mentions = drafts.flatMap((draft) => (draft.mention === undefined ? [] : [draft.mention]));
    const marks: { start: number; run: () => void }[] = [];
    for (const name of names) {
      const entity = this.#cast.bearers.get(name);
      if (entity === undefined || name.isQuoted) continue;
      marks.push({
        start: name.start,
        run: () =>
          this.#discourse.add({
            entity,
            sentence: number,
            paragraph,
            start: name.start,
            isSubject: subjects.some((phrase) => isHead(tokens, phrase, name.from)),
            isSpeaker: false,
            isPossessive: POSSESSIVE_MARKS.has(tokens[name.to]?.lower ?? ""),
            isReported:
              reported.some((part) => covers(part, name)) && !mentions.some((mention) => covers(mention, name)),
          }),
      });
    }
    for (const phrase of subjects) {
      const words = tokens.slice(phrase.from, phrase.to);
      const first = words[0];
      if (first === undefined || first.quotation !== undefined) continue;
      const gender = words.length === 1 ? PRONOUNS[first.lower] : undefined;
      const role = gender === undefined ? readRolePhrase(words) : undefined;
      if (
        gender === undefined &&
        (role === undefined || names.some((name) => name.start < (words.at(-1)?.end ?? 0) && name.end > first.start))
      )
        continue;
      const place = { sentence: number, paragraph, start: first.start };
      const isReported =
        reported.some((part) => covers(part, first)) && !mentions.some((mention) => covers(mention, first));
      marks.push({
        start: first.start,
        run: () => {
          const choice =
            gender === undefined ? this.#chooseRole(place, role) : this.#choosePronoun(place, gender, sentence, names);
          this.#choices.set(first.start, choice);
          if (choice.entity !== undefined) {
            this.#discourse.add({
              entity: choice.entity,
              ...place,
              isSubject: true,
              isSpeaker: false,
              isPossessive: false,
              isReported,
            });
          }
        },
      });
    }
    for (const mark of marks.sort((a, b) => a.start - b.start)) mark.run();
  }

  #choosePronoun(place: Place, gender: "m" | "f", sentence: Sentence, names: readonly NameMention[]): Choice {
    const ahead = this.#findAhead(place, gender, sentence, names);
    if (ahead !== undefined) return { entity: ahead, candidates: [] };
    return this.#discourse.choose(place, gender, () => 0);
  }

  // "While he agreed on that, Ham said": a pronoun in a clause that opens the sentence may wait for its name.
  #findAhead(place: Place, gender: "m" | "f", sentence: Sentence, names: readonly NameMention[]): Entity | undefined {
    const at = sentence.tokens.findIndex((token) => token.start === place.start);
    const opens = sentence.tokens[0];
    if (opens === undefined || at > 4 || at < 1 || !OPENERS.has(opens.lower)) return undefined;
    const subjects = findSubjectPhrases(sentence.tokens);
    for (const name of names) {
      const entity = this.#cast.bearers.get(name);
      const isMain =
        sentence.tokens[name.from - 1]?.text === "," &&
        subjects.some((phrase) => isHead(sentence.tokens, phrase, name.from));
      if (entity?.kind !== "person" || name.start < place.start || !isMain) continue;
      if (entity.gender === undefined || entity.gender === gender) return entity;
    }
    return undefined;
  }

  #chooseRole(place: Place, role: RolePhrase | undefined): Choice {
    if (role === undefined) return { candidates: [] };
    const gender = guessGender(role.head);
    return this.#discourse.choose(place, gender, (entity) => {
      const match = matchRole(role, entity);
      return match === 0 ? undefined : match;
    });
  }

  #resolve(draft: Draft, sentence: Sentence, number: number): Resolved {
    const mention = draft.antecedent ?? draft.mention;
    if (mention === undefined) return { draft, grounds: NOBODY };
    const { tokens } = sentence;
    const inside = tokens.filter((token) => token.start >= mention.start && token.end <= mention.end);
    const named = this.#findHeadName(inside, mention, number);
    if (named !== undefined) return { draft, speaker: named, grounds: { by: "name", candidates: [] } };
    const first = inside[0];
    if (first === undefined) return { draft, grounds: NOBODY };
    const isPronoun = inside.length === 1 && PRONOUNS[first.lower] !== undefined;
    const by = isPronoun ? "pronoun" : "role";
    const choice = this.#choices.get(first.start) ?? this.#chooseLate(inside, sentence, number);
    if (choice !== undefined) {
      const candidates = choice.candidates.slice(0, 4).map(({ entity, score }) => ({ name: entity.name, score }));
      if (choice.entity !== undefined) return { draft, speaker: choice.entity, grounds: { by, candidates } };
      if (isPronoun || candidates.length > 0) return { draft, grounds: { by: "none", candidates } };
    }
    const body = this.#findBody(inside, mention);
    return body === undefined
      ? { draft, grounds: NOBODY }
      : { draft, speaker: body, grounds: { by: "name", candidates: [] } };
  }

  // A mention that is no subject of its own ("according to him") is resolved where it stands.
  #chooseLate(inside: readonly Token[], sentence: Sentence, number: number): Choice | undefined {
    const first = inside[0];
    if (first === undefined) return undefined;
    const place = { sentence: number, paragraph: sentence.paragraph, start: first.start };
    const gender = inside.length === 1 ? (PRONOUNS[first.lower] ?? OBJECT_PRONOUNS[first.lower]) : undefined;
    if (gender !== undefined) return this.#discourse.choose(place, gender, () => 0);
    const role = readRolePhrase(inside);
    return role === undefined ? undefined : this.#chooseRole(place, role);
  }

  // The name that is the head of the phrase: "Trump campaign spokesman Jason Miller", not "Scott’s family".
  #findHeadName(inside: readonly Token[], mention: Span, number: number): Entity | undefined {
    const end = inside.findIndex(
      (token, index) =>
        index > 0 && (token.text === "," || token.text === "(" || (token.pos === "ADP" && token.lower !== "of")),
    );
    const head = inside[(end === -1 ? inside.length : end) - 1];
    if (head === undefined || inside.some((token) => token.lower === "and")) return undefined;
    const name = this.#cast.names.find(
      (other) => other.sentence === number && overlaps(other, mention) && other.end === head.end,
    );
    const entity = name && this.#cast.bearers.get(name);
    const isOwned = inside.some((token) => token.lower === "of" && token.start < (name?.start ?? 0));
    return isOwned && entity?.kind === "person" ? undefined : entity;
  }

  // "The Prime Minister’s Office", "the Interior Ministry": a body that is named by what it is.
  #findBody(inside: readonly Token[], mention: Span): Entity | undefined {
    const head = inside.findLast((token) => token.pos === "NOUN" || token.pos === "PROPN");
    if (head === undefined || !isBodyNoun(head.text) || !/^\p{Lu}/u.test(head.text)) return undefined;
    const name = this.#text.slice(mention.start, mention.end);
    const key = name.toLowerCase().replace(/^the\s+/u, "");
    const known = this.#bodies.get(key);
    if (known !== undefined) return known;
    const body: Entity = { id: "", kind: "body", name, mentions: [], roles: [], gender: undefined, deeds: 1 };
    this.#bodies.set(key, body);
    this.#cast.entities.push(body);
    return body;
  }

  // A quotation without a cue goes on from the one before it, unless the words between bring in somebody else.
  #resolveAlone(draft: Draft, sentence: Sentence, resolved: readonly Resolved[]): Resolved {
    const before = resolved.at(-1);
    const subject = this.#discourse.subjectOf(draft.sentence - 1);
    const previous = this.#cast.sentences[draft.sentence - 1];
    const isNear = previous !== undefined && sentence.paragraph - previous.paragraph <= 1;
    if (!isNear) return { draft, grounds: NOBODY };
    const said = before !== undefined && draft.sentence - before.draft.sentence <= 2 ? before : undefined;
    const lent = said?.draft.mention ?? said?.grounds.lent;
    const isSame = said?.speaker !== undefined && (subject === undefined || subject === said.speaker);
    if (isSame)
      return { draft, speaker: said.speaker, grounds: { by: "alone", candidates: [], ...(lent && { lent }) } };
    if (said === undefined && subject?.kind === "person")
      return { draft, speaker: subject, grounds: { by: "alone", candidates: [] } };
    return { draft, grounds: { ...NOBODY, ...(lent && said?.speaker === undefined && { lent }) } };
  }
}

const NOBODY: Grounds = { by: "none", candidates: [] };
const PRONOUNS: Readonly<Record<string, "m" | "f">> = { he: "m", she: "f" };
const OBJECT_PRONOUNS: Readonly<Record<string, "m" | "f">> = { him: "m", her: "f" };
const POSSESSIVE_MARKS: ReadonlySet<string> = new Set(["’s", "'s", "’", "'"]);
const OPENERS: ReadonlySet<string> = new Set([
  "while",
  "when",
  "although",
  "though",
  "if",
  "as",
  "after",
  "before",
  "because",
  "since",
]);

interface Phrase {
  readonly from: number;
  readonly to: number;
}

function findSubjectPhrases(tokens: readonly Token[]): Phrase[] {
  const groups = findVerbGroups(tokens);
  const phrases = groups.flatMap((group, index) => {
    if (group.form !== "finite") return [];
    const subject = findSubject(tokens, groups, index);
    return subject === undefined || (subject.shape !== "before" && subject.shape !== "inverted")
      ? []
      : [subject.phrase];
  });
  return phrases.filter(
    (phrase, index) => phrases.findIndex((other) => other.from === phrase.from && other.to === phrase.to) === index,
  );
}

// The first noun phrase of a subject is its head: "the daughter of Trump" is not Trump.
function isHead(tokens: readonly Token[], phrase: Phrase, at: number): boolean {
  if (at < phrase.from || at >= phrase.to) return false;
  return tokens.slice(phrase.from, at).every((token) => token.pos !== "ADP" && !POSSESSIVE_MARKS.has(token.lower));
}

function groupBy<T>(items: readonly T[], key: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const list = groups.get(key(item));
    if (list === undefined) groups.set(key(item), [item]);
    else list.push(item);
  }
  return groups;
}
