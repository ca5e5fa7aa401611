import { findQuotationsInSteps, type Quotation } from "../../text/quotations.ts";
import { isEndMark, readFinalMark } from "../../text/sentence-marks.ts";
import { mergeInSteps } from "../../text/sort-in-steps.ts";
import { overlaps, type Span, sliceText, spanAll } from "../../text/span.ts";
import type { Steps } from "../../text/steps.ts";
import type { Grounds, Speaker } from "../people/speaker.ts";
import { finishCastInSteps, readCastInSteps } from "./cast.ts";
import { type ReadSentence, readClauses } from "./cues.ts";
import { findDashLinesInSteps } from "./dash-lines.ts";
import { findSpoken } from "./direct.ts";
import type { Draft } from "./draft.ts";
import type { Phrase } from "./phrases.ts";
import type { QuoteLanguage } from "./quote-language.ts";
import { findReported } from "./reported.ts";
import { Resolver } from "./resolve.ts";
import { readSentencesInSteps } from "./sentences.ts";

/** Something that is said, with the id of who says it; without one where that is not sure. */
export interface Said {
  readonly draft: Draft;
  readonly by: Grounds["by"];
  readonly speaker?: string;
}

/** What a text tells that is said, in its order, and who is named in it. */
export interface ToldText {
  readonly said: readonly Said[];
  readonly speakers: ReadonlyMap<string, Speaker>;
}

/**
 * Who says what in a text of a language that has no tagger here: by the marks of quotations, by lists of its verbs of
 * speaking, by capitals and by where its sentences have their subjects. The paragraphs must be in order.
 */
export function* readSaidInSteps(text: string, paragraphs: readonly Span[], language: QuoteLanguage): Steps<ToldText> {
  const dashes = yield* findDashLinesInSteps(text, paragraphs, language);
  const marked = yield* findQuotationsInSteps(text, paragraphs);
  const quotations = yield* mergeInSteps(yield* dropCovered(marked, dashes), dashes, (a, b) => a.start - b.start);
  const sentences: ReadSentence[] = [];
  for (const sentence of yield* readSentencesInSteps(text, paragraphs, quotations, language)) {
    sentences.push(readClauses(sentence, language));
    yield;
  }
  const cast = yield* readCastInSteps(sentences, language);
  const resolver = new Resolver(sentences, language, cast);
  const drafting: Drafting = { text, quotations, language, told: new Set() };
  const said: Said[] = [];
  for (const [number, sentence] of sentences.entries()) {
    const drafts = draftSentence(drafting, sentence, number, sentences[number - 1]);
    const found = drafts.map((draft): Said => {
      const { member, by } = resolver.resolve(draft);
      return { draft, by, ...(member !== undefined && { speaker: member.name }) };
    });
    const shown = found.filter(({ draft, speaker }) => speaker !== undefined || isShownOfNobody(draft));
    said.push(...shown.sort((a, b) => spanAll(a.draft.parts).start - spanAll(b.draft.parts).start));
    yield;
  }
  return { said, speakers: yield* finishCastInSteps(cast) };
}

// Marks inside a line that a dash opens are part of what is spoken there.
function* dropCovered(marked: readonly Quotation[], dashes: readonly Quotation[]): Steps<Quotation[]> {
  const kept: Quotation[] = [];
  let at = 0;
  for (const quotation of marked) {
    while ((dashes[at]?.end ?? Number.POSITIVE_INFINITY) <= quotation.start) at += 1;
    const dash = dashes[at];
    if (dash === undefined || !overlaps(dash, quotation)) kept.push(quotation);
    yield;
  }
  return kept;
}

interface Drafting {
  readonly text: string;
  readonly quotations: readonly Quotation[];
  readonly language: QuoteLanguage;
  /** Of what is quoted, what is drafted already: it may run over several sentences. */
  readonly told: Set<number>;
}

function draftSentence(
  drafting: Drafting,
  sentence: ReadSentence,
  number: number,
  before: ReadSentence | undefined,
): readonly Draft[] {
  const { text, quotations, language, told } = drafting;
  const drafts: Draft[] = [];
  const cues = new Set<number>();
  const cueStarts = new Set(sentence.cues.map(({ start }) => start));
  const isUtterance = (quoted: number): boolean => isSpeech(text, quotations[quoted]);
  for (const { quoted, tag } of findSpoken(sentence, language, isUtterance)) {
    const own = quoted.filter((place) => !told.has(place));
    const parts = own.flatMap((place) => quotations[place]?.parts ?? []);
    for (const place of own) told.add(place);
    if (tag !== undefined) cues.add(tag.cue.start);
    if (parts.length === 0) continue;
    const teller = tag === undefined ? ALONE : tell(text, tag.cue, tag.subject, language);
    drafts.push({
      kind: "direct",
      parts,
      sentence: number,
      quoted: own,
      ...teller,
      isListed: tag !== undefined && cueStarts.has(tag.cue.start),
    });
  }
  for (const { parts, cue, subject } of findReported(text, sentence, language, cues)) {
    const quoted = sentence.tokens.flatMap((token) =>
      token.quoted !== undefined && parts.some((part) => overlaps(part, token)) ? [token.quoted] : [],
    );
    // What is quoted and has its own speaker is not told once more: “…“, sagte sie laut Teilnehmern.
    if (quoted.some((place) => told.has(place))) continue;
    const kind = quoted.length > 0 ? "mixed" : "reported";
    drafts.push({ kind, parts, sentence: number, quoted, ...tell(text, cue, subject, language), isListed: true });
  }
  if (drafts.length === 0 && before?.paragraph === sentence.paragraph)
    drafts.push(...draftMood(text, sentence, number, language));
  return drafts;
}

type Told = Pick<Draft, "manner" | "cue" | "subject">;

const ALONE: Told = { manner: "alone" };

// Several are no one person, and a verb without a subject goes on from whom the words are about.
function tell(text: string, cue: Span, subject: Phrase | undefined, { dropping, plural }: QuoteLanguage): Told {
  const verb = sliceText(text, cue).toLowerCase();
  if (subject === undefined) return { manner: dropping?.test(verb) === true ? "dropped" : "told", cue };
  const isOfSeveral = plural.test(verb) && subject.kind !== "body";
  return { manner: "told", cue, ...(!isOfSeveral && { subject }) };
}

// German tells by the mood of the verb that what somebody says goes on: “Er habe das Geld nicht.”
function draftMood(
  text: string,
  { tokens, cues, start, end }: ReadSentence,
  number: number,
  { mood }: QuoteLanguage,
): Draft[] {
  // “Zuvor hatte der Bote berichtet, er gehe”: what another tells is not what goes on.
  if (mood === undefined || cues.some(({ kind }) => kind === "verb")) return [];
  const words = tokens.map(({ lower }) => lower).join(" ");
  if (!mood.test(words) || tokens.length < FEWEST_WORDS || FIRST_PERSON.test(words)) return [];
  const last = isEndMark(text.charCodeAt(end - 1)) ? end - 1 : end;
  const quoted = tokens.flatMap((token) => token.quoted ?? []);
  return [
    {
      kind: quoted.length > 0 ? "mixed" : "reported",
      parts: [{ start, end: last }],
      sentence: number,
      quoted,
      manner: "alone",
      isListed: false,
    },
  ];
}

/** Three words or more, or one with a sentence's end: what is shorter is a title or a word that is meant as a word. */
function isSpeech(text: string, quotation: Quotation | undefined): boolean {
  const words =
    quotation?.parts
      .map(({ start, end }) => text.slice(start, end))
      .join(" ")
      .trim() ?? "";
  const last = readFinalMark(words.slice(-8));
  return words.split(/\s+/u, FEWEST_WORDS).length >= FEWEST_WORDS || last === "," || isEndMark(last.charCodeAt(0));
}

// What nobody sure is told to have said is a quotation where its marks and a verb of speaking say so, and a report where
// the words for who speaks are those of a person: “eine Anwohnerin sagte, dass …”.
function isShownOfNobody({ kind, manner, subject, isListed }: Draft): boolean {
  if (manner === "alone") return false;
  return kind === "direct" && isListed ? true : subject?.kind === "office";
}

/** Matches "ich", whose verbs have the same form. */
const FIRST_PERSON = /(?<!\p{L})ich(?!\p{L})/u;
/** Words of what is spoken, or of a sentence in the mood of reports. */
const FEWEST_WORDS = 3;
