import type { Article } from "../article.ts";
import { type Draft, draftStatement } from "./assemble.ts";
import { clusterNames, type Entity } from "./entities.ts";
import { draftLoose } from "./loose-quotations.ts";
import { findCapitals, findNames, type NameMention } from "./names.ts";
import { readSentences } from "./narrative.ts";
import { findQuotations } from "./quotation-marks.ts";
import type { ArticleQuotes, Quote, Speaker } from "./quote.ts";
import { findRoleFacts } from "./roles.ts";
import { type Cast, type Resolved, resolveSpeakers } from "./speakers.ts";
import { findStatements } from "./statements.ts";
import type { Tagger } from "./tagger.ts";
import type { Sentence } from "./token.ts";

/**
 * What is said in an article and by whom, in its order; both empty when nobody speaks. Quotation marks first, then the
 * sentences around them, the verbs of speaking with their subjects and what was said, and last who the subjects are.
 */
export function findQuotes(article: Article, tag: Tagger): ArticleQuotes {
  const { text, blocks } = article;
  const paragraphs = blocks.filter((block) => block.kind === "paragraph");
  const quotations = findQuotations(text, paragraphs);
  const sentences = readSentences(text, paragraphs, quotations, tag);
  const stated = sentences.flatMap((sentence, number) =>
    findStatements(sentence, number).map((statement) => draftStatement(statement, sentence, quotations)),
  );
  const drafts = draftLoose(stated, sentences, quotations).sort(compareDrafts);
  const cast = readCast(sentences, text);
  const resolved = resolveSpeakers(cast, drafts, text);
  const speakers = nameSpeakers(cast.entities);
  return { quotes: resolved.map(finish).sort((a, b) => a.start - b.start), speakers };
}

function compareDrafts(a: Draft, b: Draft): number {
  return a.sentence - b.sentence || (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0);
}

function readCast(sentences: readonly Sentence[], text: string): Cast {
  const known = findCapitals(sentences);
  const names = sentences.flatMap((sentence, number) => findNames(sentence, number, known));
  const entities = clusterNames(names);
  const bearers = new Map<NameMention, Entity>(
    entities.flatMap((entity) => entity.mentions.map((mention) => [mention, entity] as const)),
  );
  for (const [mention, entity] of bearers) {
    const sentence = sentences[mention.sentence];
    if (sentence === undefined) continue;
    for (const fact of findRoleFacts(sentence, mention, text)) {
      entity.roles.push(fact);
      entity.kind = "person";
    }
  }
  return { sentences, names, entities, bearers };
}

// Two bearers of one name get ids that differ.
function nameSpeakers(entities: readonly Entity[]): Map<string, Speaker> {
  const speakers = new Map<string, Speaker>();
  for (const entity of entities) {
    let id = entity.name;
    for (let number = 2; speakers.has(id); number += 1) id = `${entity.name} (${number})`;
    entity.id = id;
    const role = entity.roles[0]?.text;
    const aliases = [...new Set([entity.name, ...entity.mentions.map((mention) => mention.words.join(" "))])];
    const mentions = entity.mentions.map(({ start, end }) => ({ start, end }));
    speakers.set(id, {
      id,
      kind: entity.kind,
      name: entity.name,
      aliases,
      mentions,
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
