import { findQuotes } from "../core/quotes/find-quotes.ts";
import { loadTagger } from "../core/quotes/grammar/load-tagger.ts";
import type { ArticleQuotes } from "../core/quotes/quote.ts";
import { overlaps } from "../core/text/span.ts";
import { buildPlainArticle } from "./build-plain-article.ts";
import type { EvalRequest } from "./measurement.ts";
import { isSamePerson, type MentionLabel, readMentionLabels } from "./mention-labels.ts";
import { readQuoteSet } from "./quote-sets.ts";

interface Count {
  labels: number;
  /** Labels on which a quote hangs. */
  quoted: number;
  right: number;
  wrong: number;
  abstained: number;
}

/**
 * How often the speaker behind "he", "she" or "the senator" is the right person, over the labels on which a found quote
 * hangs. The two files are the labels and the articles. Prints one line a kind and, last, one line of JSON.
 */
export async function evalPronouns({ files }: EvalRequest): Promise<void> {
  const [labelFile = "", articleFile = ""] = files;
  const labels = readMentionLabels(labelFile);
  const tag = await loadTagger();
  const counts: Record<MentionLabel["kind"], Count> = { pronoun: emptyCount(), role: emptyCount() };
  for (const { id, text } of readQuoteSet(articleFile)) {
    const own = labels.filter((label) => label.id === id);
    if (own.length === 0) continue;
    const found = findQuotes(buildPlainArticle(id, text), tag);
    for (const label of own) judge(label, found, counts[label.kind]);
  }
  for (const [kind, count] of Object.entries(counts)) process.stdout.write(`${describe(kind, count)}\n`);
  const accuracy = { pronouns: share(counts.pronoun), roles: share(counts.role) };
  process.stdout.write(`${JSON.stringify({ labels: labels.length, ...accuracy })}\n`);
}

function judge(label: MentionLabel, found: ArticleQuotes, count: Count): void {
  count.labels += 1;
  const span = { start: label.offset, end: label.end };
  const quote = found.quotes.find(
    ({ mention }) => mention !== undefined && overlaps(mention, span) && mention.end <= span.end + 1,
  );
  if (quote === undefined) return;
  count.quoted += 1;
  const name = quote.speaker === undefined ? undefined : found.speakers.get(quote.speaker)?.name;
  const outcome = name === undefined ? "abstained" : isSamePerson(name, label.person) ? "right" : "wrong";
  count[outcome] += 1;
}

function emptyCount(): Count {
  return { labels: 0, quoted: 0, right: 0, wrong: 0, abstained: 0 };
}

function share({ right, quoted }: Count): number {
  return quoted === 0 ? 0 : Math.round((1000 * right) / quoted) / 10;
}

function describe(kind: string, count: Count): string {
  const { labels, quoted, right, wrong, abstained } = count;
  return `${kind.padEnd(8)} labels ${labels}  on a found quote ${quoted}  right ${right}  wrong ${wrong}  abstained ${abstained}  accuracy ${share(count)}`;
}
