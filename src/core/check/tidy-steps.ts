import { crossesSentences } from "../text/sentences.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import type { Step } from "./align.ts";
import { findChanges } from "./changes.ts";
import type { SourceWindow } from "./find-windows.ts";
import { isBracketed, type QuotedWords } from "./quoted-words.ts";
import { isShownSo } from "./shown-words.ts";

/**
 * The steps of an alignment as a reader would mark them: words that match by chance far behind the rest count as added,
 * a changed word at either end has its counterpart beside it, and in each change what was removed comes first.
 */
export function tidySteps(steps: readonly Step[], quoted: QuotedWords, window: SourceWindow): Step[] {
  const fromEnd = dropStrays(steps, quoted);
  const fromStart = dropStrays([...fromEnd].reverse(), quoted).reverse();
  return orderChanges(pairEdges(fromStart, quoted, window));
}

/**
 * Share of the quotation's words that the source has in the same order, 0 to 1; common words count a quarter, those in
 * brackets nothing, and another spelling of a word, or what a page shows for it, is that word. 0 where no two of them stand together.
 */
export function measureSimilarity(steps: readonly Step[], quoted: QuotedWords, window: SourceWindow): number {
  let same = 0;
  let all = 0;
  const changes = findChanges(quoted, { steps, window });
  const respelled = new Set(
    changes.flatMap(({ kind, added }) => (kind === "spelling" || kind === "page" ? added : [])),
  );
  for (const step of steps) {
    if (step.kind === "removed" || isBracketed(quoted, step.quoted)) continue;
    const weight = STOP_WORDS.has(quoted.words[step.quoted]?.key ?? "") ? COMMON_WORD : 1;
    all += weight;
    if (step.kind === "same" || respelled.has(step.quoted)) same += weight;
  }
  const neededRun = quoted.words.length >= LONG ? 3 : 2;
  return all === 0 || findLongestRun(steps) < neededRun ? 0 : same / all;
}

function findLongestRun(steps: readonly Step[]): number {
  let longest = 0;
  let run = 0;
  for (const step of steps) {
    run = step.kind === "same" ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

// The last words of the steps are strays when fewer match than the gap before them makes likely to match by chance.
function dropStrays(steps: readonly Step[], quoted: QuotedWords): Step[] {
  const kept = [...steps];
  for (;;) {
    const end = kept.findLastIndex(({ kind }) => kind === "removed");
    let begin = end;
    while (kept[begin]?.kind === "removed") begin -= 1;
    if (end === -1 || begin === -1) return kept;
    const gap = end - begin;
    const tail = kept.slice(end + 1);
    const matches = tail.filter(({ kind }) => kind === "same").length;
    const next = tail.find((step) => step.kind !== "removed");
    const isMarked = next !== undefined && quoted.omissions.has(next.quoted);
    if (isMarked || matches >= Math.log2(gap + 1) / 2) return kept;
    kept.splice(begin + 1, kept.length, ...tail.map(asAdded));
  }
}

function asAdded(step: Step): Step {
  return step.kind === "same" ? { kind: "added", quoted: step.quoted } : step;
}

// “… carry out preparatory talks” stands for “… work”: as many words of the source as were added are its counterpart.
function pairEdges(steps: readonly Step[], quoted: QuotedWords, window: SourceWindow): Step[] {
  const first = steps.findIndex(({ kind }) => kind === "same");
  const last = steps.findLastIndex(({ kind }) => kind === "same");
  const head = steps[first];
  const tail = steps[last];
  if (head?.kind !== "same" || tail?.kind !== "same") return [...steps];
  const count = (from: number, direction: 1 | -1, edge: readonly Step[]): number =>
    countShown(window, from, direction, edge, quoted) ?? countWithin(window, from, direction, edge.length);
  const before = count(head.source, -1, steps.slice(0, first));
  const behind = count(tail.source, 1, steps.slice(last + 1));
  return [
    ...steps.slice(0, first),
    ...Array.from({ length: before }, (_, index): Step => ({ kind: "removed", source: head.source - before + index })),
    ...steps.slice(first, last + 1),
    ...Array.from({ length: behind }, (_, index): Step => ({ kind: "removed", source: tail.source + 1 + index })),
    ...steps.slice(last + 1),
  ];
}

// How many words of the source a page shows as the one that was added; undefined where it is another.
function countShown(
  { article, words }: SourceWindow,
  from: number,
  direction: 1 | -1,
  edge: readonly Step[],
  quoted: QuotedWords,
): number | undefined {
  const own = edge.flatMap((step) => (step.kind === "added" ? (quoted.words[step.quoted] ?? []) : []));
  return SHOWN_AS_ONE.find((count) => {
    const first = direction === 1 ? from + 1 : from - count;
    const source = words.slice(Math.max(0, first), first + count);
    return source.length === count && isShownSo(quoted.text, own, source, article, words[first - 1]);
  });
}

// At most `count` words from `from` on that belong to the same sentence.
function countWithin({ article, words }: SourceWindow, from: number, direction: 1 | -1, count: number): number {
  let taken = 0;
  while (taken < count) {
    const at = words[from + taken * direction];
    const next = words[from + (taken + 1) * direction];
    if (at === undefined || next === undefined) break;
    const both = { start: Math.min(at.start, next.start), end: Math.max(at.end, next.end) };
    if (crossesSentences(article.text, both, article.lang)) break;
    taken += 1;
  }
  return taken;
}

function orderChanges(steps: readonly Step[]): Step[] {
  const ordered: Step[] = [];
  const added: Step[] = [];
  for (const step of steps) {
    if (step.kind === "added") added.push(step);
    else {
      if (step.kind === "same") ordered.push(...added.splice(0));
      ordered.push(step);
    }
  }
  return [...ordered, ...added];
}

/** Words of an article that a page may show as one: none, whose note is marked, or two parts of one. */
const SHOWN_AS_ONE: readonly number[] = [0, 1, 2];
/** Weight of a word that joins others ("the", "of") against one that names a thing. */
const COMMON_WORD = 0.25;
/** Words from which a quotation needs three matching ones together, not two. */
const LONG = 6;
