import type { Article } from "../article.ts";
import { sliceText } from "../span.ts";
import { finishSteps, type Steps } from "../steps.ts";
import { type Draft, draftStatement } from "./assemble.ts";
import { readCast } from "./cast.ts";
import { buildEntity, type Entity } from "./entities.ts";
import { isEnglish } from "./language.ts";
import { draftLoose } from "./loose-quotations.ts";
import { readSentencesInSteps } from "./narrative.ts";
import { findPlainQuotes } from "./plain-quotes.ts";
import { findQuotations } from "./quotation-marks.ts";
import type { ArticleQuotes, Quote, Speaker } from "./quote.ts";
import { type Resolved, resolveSpeakers } from "./speakers.ts";
import { findStatements } from "./statements.ts";
import type { Tagger } from "./tagger.ts";
import { findTranscriptLines, isNamedBy, type TranscriptLine } from "./transcript.ts";
import { SALIENCE_WEIGHTS, type Weights } from "./weights.ts";

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
 * Without a tagger, or in another language than English, only direct quotations, with a name that stands beside them.
 */
export function* findQuotesInSteps(
  article: Article,
  tag: Tagger | undefined,
  weights: Weights = SALIENCE_WEIGHTS,
): Steps<ArticleQuotes> {
  const { text, blocks, lang } = article;
  const paragraphs = blocks.filter((block) => block.kind === "paragraph");
  const lines = findTranscriptLines(text, paragraphs);
  const prose = paragraphs.filter((_, index) => !lines.has(index));
  const quotations = findQuotations(text, prose);
  if (tag === undefined || !isEnglish(text, lang)) return findPlainQuotes(text, prose, quotations);
  const sentences = yield* readSentencesInSteps(text, prose, quotations, tag);
  const stated = sentences.flatMap((sentence, number) =>
    findStatements(sentence, number).map((statement) => draftStatement(statement, sentence, quotations)),
  );
  const drafts = draftLoose(stated, sentences, quotations).sort(compareDrafts);
  const cast = readCast(sentences, text, drafts);
  const resolved = resolveSpeakers(cast, drafts, text, weights);
  const named = [...lines.values()].map((line) => ({ line, speaker: findLineSpeaker(text, line, cast.entities) }));
  const speakers = nameSpeakers(cast.entities);
  const quotes = [...resolved.map(finish), ...named.map(({ line, speaker }) => finishLine(line, speaker))];
  return { quotes: quotes.sort((a, b) => a.start - b.start), speakers };
}

// The person whose surname the line has, else somebody whom the transcript alone names.
function findLineSpeaker(text: string, line: TranscriptLine, entities: Entity[]): Entity | undefined {
  if (line.isNameless) return undefined;
  const known = entities.find((entity) => isNamedBy(text, line, entity.name));
  if (known !== undefined) return known;
  const speaker = buildEntity(sliceText(text, line.name), "person");
  entities.push(speaker);
  return speaker;
}

function finishLine({ name, colon, words }: TranscriptLine, speaker: Entity | undefined): Quote {
  return {
    ...words,
    kind: "direct",
    parts: [words],
    cue: colon,
    mention: name,
    grounds: { by: speaker === undefined ? "none" : "name", candidates: [] },
    ...(speaker !== undefined && { speaker: speaker.id }),
  };
}

function compareDrafts(a: Draft, b: Draft): number {
  return a.sentence - b.sentence || (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0);
}

// Two bearers of one name get ids that differ.
function nameSpeakers(entities: readonly Entity[]): Map<string, Speaker> {
  const speakers = new Map<string, Speaker>();
  for (const entity of entities) {
    let id = entity.name;
    for (let number = 2; speakers.has(id); number += 1) id = `${entity.name} (${number})`;
    entity.id = id;
    const roles = [...new Set(entity.roles.map((fact) => fact.text))];
    const role = roles[0];
    const aliases = [...new Set([entity.name, ...entity.mentions.map((mention) => mention.words.join(" "))])];
    const mentions = entity.mentions.map(({ start, end }) => ({ start, end }));
    speakers.set(id, {
      id,
      kind: entity.kind,
      name: entity.name,
      aliases,
      mentions,
      roles,
      ...(role !== undefined && { role }),
    });
  }
  return speakers;
}

function finish({ draft, speaker, grounds }: Resolved): Quote {
  return {
    start: Math.min(...draft.parts.map((part) => part.start)),
    end: Math.max(...draft.parts.map((part) => part.end)),
    kind: draft.kind,
    parts: draft.parts,
    grounds,
    ...(draft.cue && { cue: draft.cue }),
    ...(draft.mention && { mention: draft.mention }),
    ...(speaker !== undefined && { speaker: speaker.id }),
  };
}
