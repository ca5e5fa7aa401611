import type { Article } from "../article.ts";
import { type Draft, draftStatement } from "./assemble.ts";
import { clusterNames, type Entity, weigh } from "./entities.ts";
import { draftLoose } from "./loose-quotations.ts";
import { findCapitals, findKnownNames, findNames, isTitleCase, type NameMention } from "./names.ts";
import { readSentences } from "./narrative.ts";
import { findQuotations } from "./quotation-marks.ts";
import type { ArticleQuotes, Quote, Speaker } from "./quote.ts";
import { findRoleFacts } from "./roles.ts";
import { type Cast, type Resolved, resolveSpeakers } from "./speakers.ts";
import { findStatements } from "./statements.ts";
import type { Tagger } from "./tagger.ts";
import type { Sentence } from "./token.ts";
import { SALIENCE_WEIGHTS, type Weights } from "./weights.ts";

/**
 * What is said in an article and by whom, in its order; both empty when nobody speaks. Quotation marks first, then the
 * sentences around them, the verbs of speaking with their subjects and what was said, and last who the subjects are.
 */
export function findQuotes(article: Article, tag: Tagger, weights: Weights = SALIENCE_WEIGHTS): ArticleQuotes {
  const { text, blocks } = article;
  const paragraphs = blocks.filter((block) => block.kind === "paragraph");
  const quotations = findQuotations(text, paragraphs);
  const sentences = readSentences(text, paragraphs, quotations, tag);
  const stated = sentences.flatMap((sentence, number) =>
    findStatements(sentence, number).map((statement) => draftStatement(statement, sentence, quotations)),
  );
  const drafts = draftLoose(stated, sentences, quotations).sort(compareDrafts);
  const cast = readCast(sentences, text, drafts);
  const resolved = resolveSpeakers(cast, drafts, text, weights);
  const speakers = nameSpeakers(cast.entities);
  return { quotes: resolved.map(finish).sort((a, b) => a.start - b.start), speakers };
}

function compareDrafts(a: Draft, b: Draft): number {
  return a.sentence - b.sentence || (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0);
}

function readCast(sentences: readonly Sentence[], text: string, drafts: readonly Draft[]): Cast {
  const known = findCapitals(sentences.filter((sentence) => !isTitleCase(sentence)));
  const read = (surnames?: ReadonlySet<string>) =>
    sentences.flatMap((sentence, number) =>
      isTitleCase(sentence) ? [] : findNames(sentence, number, known, surnames),
    );
  // "Dean" is a name and no office where the article has a "Howard Dean": so the names are read twice.
  const full = read().filter((name) => name.words.length > 1 && name.personality > 0);
  const body = read(new Set(full.map((name) => name.words.at(-1) ?? "")));
  const titles = sentences.flatMap((sentence, number) =>
    isTitleCase(sentence) ? findKnownNames(sentence, number, body) : [],
  );
  const names = [...body, ...titles].sort((a, b) => a.start - b.start);
  const entities = clusterNames(names);
  const bearers = new Map<NameMention, Entity>(
    entities.flatMap((entity) => entity.mentions.map((mention) => [mention, entity] as const)),
  );
  for (const [mention, entity] of bearers) {
    const sentence = sentences[mention.sentence];
    if (sentence !== undefined) entity.roles.push(...findRoleFacts(sentence, mention, text));
  }
  countDeeds(drafts, bearers);
  markKin(entities);
  for (const entity of entities) entity.kind = weigh(entity) > 0 ? "person" : "body";
  return { sentences, names, entities, bearers };
}

// Who speaks is a person sooner than a place: what is not known by name or title is weighed by that.
function countDeeds(drafts: readonly Draft[], bearers: ReadonlyMap<NameMention, Entity>): void {
  const ends = new Set(drafts.flatMap((draft) => (draft.mention === undefined ? [] : [draft.mention.end])));
  for (const [mention, entity] of bearers) if (ends.has(mention.end)) entity.deeds += 1;
}

function markKin(entities: readonly Entity[]): void {
  const surnames = new Set(
    entities.filter((entity) => weigh(entity) > 0).map((entity) => entity.name.split(" ").at(-1)),
  );
  for (const entity of entities) {
    const words = entity.name.split(" ");
    if (words.length > 1 && weigh(entity) <= 0 && surnames.has(words.at(-1))) entity.kin = 1;
  }
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
