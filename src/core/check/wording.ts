import { mergeByStart } from "../text/merge-by-start.ts";
import { saysNo } from "../text/reversing-words.ts";
import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { type Change, findChanges, readAdded } from "./changes.ts";
import type { Comparison } from "./compare.ts";
import { type Cut, findCuts } from "./cuts.ts";
import { type Finding, findFindingsInSteps } from "./findings.ts";
import { findGaps, type Gap, isFairOmission } from "./gaps.ts";
import { matchesLiterally } from "./literal.ts";
import type { QuotedWords } from "./quoted-words.ts";
import { findTurnsInSteps, type Turn } from "./turns.ts";

/** How a quotation and a place of an article compare as text, whoever said it. */
export interface Wording {
  readonly kind: "exact" | "same-words" | "fragment" | "cut-unmarked" | "differs";
  /** Whether it is a slice of the article, letter by letter, but for outer marks and marked omissions. */
  readonly isLiteral: boolean;
  /** Fair omissions that the quotation marks. */
  readonly omissions: readonly Gap[];
  /** Ends inside a sentence of the source, without a mark there. */
  readonly cuts: readonly Cut[];
  /** Stretches of the source that are left out without a mark, or with one that is no fair omission. */
  readonly gaps: readonly Gap[];
  readonly turns: readonly Turn[];
  readonly findings: readonly Finding[];
}

/**
 * Compares word by word, then letter by letter where all the words are there. `wholes` are stretches of the article that
 * stand for themselves as a sentence does: the parts of its quotes.
 */
export function* compareWordingInSteps(
  quoted: QuotedWords,
  comparison: Comparison,
  wholes: readonly Span[],
): Steps<Wording> {
  const changes = findChanges(quoted, comparison);
  yield;
  const open = changes.filter((change) => isOpen(change, quoted, comparison));
  const forgiven = new Set(changes.filter(isSameWord).flatMap(({ removed }) => removed));
  const bracketed = new Set(open.flatMap(({ removed }) => removed));
  const all = findGaps(comparison.steps, quoted)
    .filter(({ first }) => !forgiven.has(first))
    .map((gap) => (bracketed.has(gap.first) ? { ...gap, isMarked: true } : gap));
  const omissions = all.filter((gap) => gap.isMarked && (bracketed.has(gap.first) || isFairOmission(gap, comparison)));
  const gaps = all.filter((gap) => !omissions.includes(gap));
  yield;
  const ends = findCuts(quoted, comparison, wholes);
  const cuts = ends.filter(({ isMarked }) => !isMarked);
  yield;
  const turns = yield* findTurnsInSteps(quoted, comparison, changes, all, ends);
  const isAltered = changes.some((change) => change.added.length > 0 && !isSameWord(change) && !open.includes(change));
  const isUnfair = gaps.some(({ isMarked }) => isMarked);
  yield;
  const isLiteral =
    changes.every(({ kind, added }) => added.length === 0 || kind === "page") &&
    matchesLiterally(setShownAside(quoted, changes), comparison);
  return {
    kind: chooseKind({ isAltered: isAltered || isUnfair, hasGaps: gaps.length > 0, isLiteral, ends, turns }),
    isLiteral,
    omissions,
    cuts,
    gaps,
    turns,
    findings: yield* findFindingsInSteps(quoted, comparison, changes),
  };
}

interface Grounds {
  readonly isAltered: boolean;
  readonly hasGaps: boolean;
  readonly isLiteral: boolean;
  readonly ends: readonly Cut[];
  readonly turns: readonly Turn[];
}

// A mark at an end makes the piece an honest one, unless it hides what turns the sense round.
function chooseKind({ isAltered, hasGaps, isLiteral, ends, turns }: Grounds): Wording["kind"] {
  if (isAltered) return "differs";
  if (hasGaps) return "cut-unmarked";
  if (ends.some(({ isMarked }) => !isMarked || turns.length > 0)) return "fragment";
  return isLiteral ? "exact" : "same-words";
}

// What a page shows for words of the article is no letter of it.
function setShownAside(quoted: QuotedWords, changes: readonly Change[]): QuotedWords {
  const shown = changes.flatMap((change) => (change.kind === "page" ? readAdded(change, quoted) : []));
  return shown.length === 0 ? quoted : { ...quoted, aside: mergeByStart<Span>(quoted.aside, shown) };
}

function isSameWord({ kind }: Change): boolean {
  return kind === "spelling" || kind === "page";
}

// What stands in square brackets is told to be the writer's; a “not” in them turns the sense round all the same.
function isOpen(change: Change, quoted: QuotedWords, comparison: Comparison): boolean {
  if (change.kind !== "brackets" || change.removed.length > MOST_REPLACED) return false;
  const { lang } = comparison.window.article;
  const removed = change.removed.flatMap((number) => comparison.window.words[number]?.key ?? []);
  return ![...removed, ...readAdded(change, quoted).map(({ key }) => key)].some((key) => saysNo(key, lang));
}

/** Words of the article for which something in brackets may stand. */
const MOST_REPLACED = 8;
