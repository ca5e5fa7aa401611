import type { Article } from "../article.ts";
import { type Draft, draftStatement } from "./assemble.ts";
import { findQuotations } from "./quotation-marks.ts";
import { readSentences } from "./narrative.ts";
import type { Quote, Speaker } from "./quote.ts";
import { findStatements } from "./statements.ts";
import type { Tagger } from "./tagger.ts";
import { draftLoose } from "./loose-quotations.ts";

export function findQuotes(article: Article, tag: Tagger): { quotes: Quote[]; speakers: Map<string, Speaker> } {
  const { text, blocks } = article;
  const quotations = findQuotations(text, blocks);
  const sentences = readSentences(text, blocks, quotations, tag);
  const drafts = sentences.flatMap((sentence, number) =>
    findStatements(sentence, number).map((statement) => draftStatement(statement, sentence, quotations)),
  );
  const all = draftLoose(drafts, sentences, quotations);
  return { quotes: all.map(finish).sort((a, b) => a.start - b.start), speakers: new Map() };
}

function finish(draft: Draft): Quote {
  const start = Math.min(...draft.parts.map((p) => p.start));
  const end = Math.max(...draft.parts.map((p) => p.end));
  return { start, end, kind: draft.kind, parts: draft.parts, ...(draft.cue && { cue: draft.cue }), ...(draft.mention && { mention: draft.mention }) };
}

