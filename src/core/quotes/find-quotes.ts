import type { Article } from "../article/article.ts";
import type { Block } from "../article/blocks.ts";
import { findDatelineEnd } from "../text/datelines.ts";
import { isEnglish } from "../text/is-english.ts";
import { findQuotationsInSteps, type Quotation } from "../text/quotations.ts";
import { mergeInSteps } from "../text/sort-in-steps.ts";
import { type Span, spanAll } from "../text/span.ts";
import { finishSteps, type Steps } from "../text/steps.ts";
import { readSignedQuotationsInSteps } from "./block-quotations.ts";
import { cutPartsInSteps } from "./cut-parts.ts";
import { type Draft, draftStatement } from "./grammar/assemble.ts";
import { isWorkTitle } from "./grammar/inscriptions.ts";
import { draftLooseInSteps } from "./grammar/loose-quotations.ts";
import { readNarrativeInSteps } from "./grammar/narrative.ts";
import type { Sentence } from "./grammar/sentence.ts";
import { findStatements } from "./grammar/statements.ts";
import type { Tagger } from "./grammar/tagger.ts";
import { readInterviewInSteps } from "./interview.ts";
import { findLanguageQuotesInSteps } from "./language-quotes.ts";
import { findQuoteLanguage } from "./languages/registry.ts";
import { LineSpeakers, nameInFull } from "./line-speakers.ts";
import { type Participants, readParticipants } from "./participants.ts";
import { readCastInSteps } from "./people/cast.ts";
import { buildEntity, type Entity } from "./people/entities.ts";
import { SpeakerNames } from "./people/name-speakers.ts";
import { resolveSpeakersInSteps } from "./people/speakers.ts";
import type { Resolved } from "./people/speech-run.ts";
import { SALIENCE_WEIGHTS, type Weights } from "./people/weights.ts";
import { findPlainQuotesInSteps } from "./plain-quotes.ts";
import type { ArticleQuotes, Quote } from "./quote.ts";
import { readTranscriptLinesInSteps, type TranscriptLine } from "./transcript.ts";
import { WrittenNames } from "./written-names.ts";

/** `findQuotesInSteps` at once. */
export function findQuotes(
  article: Article,
  tag: Tagger | undefined,
  weights: Weights = SALIENCE_WEIGHTS,
): ArticleQuotes {
  return finishSteps(findQuotesInSteps(article, tag, weights));
}

/**
 * What is said in an article and by whom, in its order; both empty when nobody speaks. Quotation marks first, then the
 * sentences around them, the verbs of speaking with their subjects and what was said, and last who the subjects are.
 * German, French, Spanish, Russian and Turkish are read by lists of their words; of other languages, and without a tagger,
 * only direct quotations are found, with a name that stands beside them.
 */
export function* findQuotesInSteps(
  article: Article,
  tag: Tagger | undefined,
  weights: Weights = SALIENCE_WEIGHTS,
): Steps<ArticleQuotes> {
  const { text, blocks, lang } = article;
  const signed = yield* readSignedQuotationsInSteps(text, blocks);
  const interview = yield* readInterviewInSteps(article);
  const taken = new Set([...signed.flatMap((quotation) => quotation.blocks), ...interview.blocks]);
  const prosaic: Span[] = [];
  for (const [at, block] of blocks.entries()) {
    if (at % BLOCKS_PER_STEP === 0) yield;
    if (!isProse(block) || taken.has(block)) continue;
    prosaic.push(prosaic.length < DATELINED ? { start: findDatelineEnd(text, block), end: block.end } : block);
  }
  const prose = yield* cutPartsInSteps(text, prosaic);
  const turns = yield* readTranscriptLinesInSteps(text, article.title, blocks);
  const lines = yield* mergeInSteps(
    turns.length > 0 ? turns : interview.lines,
    signed.map(({ line }) => line),
    (a, b) => a.words.start - b.words.start,
  );
  const names = new SpeakerNames();
  const written = new WrittenNames(text);
  const bearers = new LineSpeakers(text, written);
  const participants = readParticipants(text, article.title, blocks);
  const found: Resolved[][] = [];
  if (tag === undefined || !isEnglish(text, lang)) {
    const language = findQuoteLanguage(text, lang);
    const paragraphs = prose.flat();
    const plain = yield* language === undefined
      ? findPlainQuotesInSteps(text, paragraphs)
      : findLanguageQuotesInSteps(text, paragraphs, language);
    if (lines.length === 0) return plain;
    for (const { id, kind, name } of plain.speakers.values()) bearers.add([{ ...buildEntity(name, kind), id }]);
    if (turns.length > 0) bearers.addParticipants(participants);
    const spoken = yield* nameLinesInSteps(lines, bearers, names);
    const quotes = yield* mergeInSteps(plain.quotes, spoken, (a, b) => a.start - b.start);
    return { quotes, speakers: new Map([...plain.speakers, ...(yield* names.finishInSteps())]) };
  }
  for (const part of prose) {
    const { resolved, entities } = yield* readPartInSteps(text, part, tag, weights);
    nameInFull(entities, participants, written);
    yield* names.addInSteps(entities);
    bearers.add(entities);
    // “She said:” with nothing behind it is no quote.
    found.push(resolved.filter(({ draft: { parts } }) => parts.length > 0));
    yield;
  }
  if (turns.length > 0) bearers.addParticipants(participants);
  const told = found.map((part) => part.map((one) => ({ ...one, ...findMeant(one, bearers, participants) })));
  const spoken = yield* nameLinesInSteps(lines, bearers, names);
  const parted = told.map((part) => part.map(finish).sort((a, b) => a.start - b.start));
  const quotes = yield* mergeInSteps(parted.flat(), spoken, (a, b) => a.start - b.start);
  return { quotes, speakers: yield* names.finishInSteps() };
}

// “The Clerk said” in minutes is whom the list of those present calls the clerk.
function findMeant(
  { speaker, draft: { mention } }: Resolved,
  bearers: LineSpeakers,
  participants: Participants,
): Pick<Resolved, "speaker" | "grounds"> | undefined {
  const meant = speaker === undefined && mention !== undefined ? bearers.findMeant(mention, participants) : undefined;
  return meant && { speaker: meant, grounds: { by: "role", candidates: [] } };
}

/** Paragraphs among which a dateline is looked for: the first, or those of a few short reports in one article. */
const DATELINED = 50;

/** Blocks that are looked at in less than a millisecond. */
const BLOCKS_PER_STEP = 1_000;

// Whether a block is told by the author, who may tell what others say: no heading, turn, code, row, words for an image, or
// what is no part of the article.
function isProse({ kind }: Block): boolean {
  return kind === "paragraph" || kind === "item" || kind === "footnote";
}

function* nameLinesInSteps(
  lines: readonly TranscriptLine[],
  bearers: LineSpeakers,
  names: SpeakerNames,
): Steps<readonly Quote[]> {
  const spoken: { readonly line: TranscriptLine; readonly speaker: Entity | undefined }[] = [];
  for (const line of lines) {
    spoken.push({ line, speaker: bearers.find(line) });
    yield;
  }
  yield* names.addInSteps(bearers.founded);
  const quotes: Quote[] = [];
  for (const { line, speaker } of spoken) {
    quotes.push(finishLine(line, speaker));
    yield;
  }
  return quotes;
}

/** What one part of an article tells, its speakers not yet named. */
interface Part {
  readonly resolved: readonly Resolved[];
  readonly entities: readonly Entity[];
}

function* readPartInSteps(text: string, paragraphs: readonly Span[], tag: Tagger, weights: Weights): Steps<Part> {
  const quotations = yield* findQuotationsInSteps(text, paragraphs);
  const sentences = yield* readNarrativeInSteps(text, paragraphs, quotations, tag);
  const stated = yield* draftStatementsInSteps(text, sentences, quotations);
  const drafts = yield* draftLooseInSteps(stated, sentences, quotations);
  const cast = yield* readCastInSteps(sentences, text, drafts);
  const resolved = yield* resolveSpeakersInSteps(cast, drafts, text, weights);
  return { resolved, entities: cast.entities };
}

function* draftStatementsInSteps(
  text: string,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): Steps<readonly Draft[]> {
  const drafts: Draft[] = [];
  const whole = new Map<number, number>();
  for (const [number, sentence] of sentences.entries()) {
    for (const statement of findStatements(sentence, number)) {
      const draft = draftStatement(statement, sentence, quotations);
      if (isWorkTitle(text, draft)) continue;
      // A quotation of two paragraphs may have a cue before it and another behind: it is said once.
      const [quotation] = draft.kind === "direct" && draft.quotations.length === 1 ? draft.quotations : [];
      if (quotation !== undefined && (whole.get(quotation) ?? number) !== number) continue;
      if (quotation !== undefined) whole.set(quotation, number);
      drafts.push(draft);
    }
    yield;
  }
  return drafts;
}

function finish({ draft, speaker, grounds }: Resolved): Quote {
  return {
    ...spanAll(draft.parts),
    kind: draft.kind,
    parts: draft.parts,
    grounds,
    ...(draft.cue && { cue: draft.cue }),
    ...(draft.mention && { mention: draft.mention }),
    ...(speaker !== undefined && { speaker: speaker.id }),
  };
}

function finishLine({ name, colon, words }: TranscriptLine, speaker: Entity | undefined): Quote {
  return {
    ...words,
    kind: "direct",
    parts: [words],
    ...(colon && { cue: colon }),
    ...(name && { mention: name }),
    grounds: { by: speaker === undefined ? "none" : name === undefined ? "alone" : "name", candidates: [] },
    ...(speaker !== undefined && { speaker: speaker.id }),
  };
}
