import { groupBy } from "../text/group-by.ts";
import type { LineGroup, LineTable } from "./line-table.ts";
import type { HeadingCandidate } from "./plain-candidates.ts";
import { type HeadingLabel, readLabelBefore } from "./plain-labels.ts";

/** A line that begins with a number as a heading may, and goes on as a paragraph or an item does. */
export interface NumberedLine extends Pick<HeadingLabel, "label" | "number"> {
  readonly first: number;
  /** Of a candidate for a heading. */
  readonly isOverOther?: boolean;
}

/** The numbered lines of a group that are no candidate for a heading, `candidate` being what the group begins with. */
export function listNumberedLines(
  lines: LineTable,
  { first, last }: LineGroup,
  candidate: HeadingCandidate | undefined,
): readonly NumberedLine[] {
  const from = candidate?.kind === "numbered" ? candidate.end + 1 : first;
  const found: NumberedLine[] = [];
  for (let line = from; line <= Math.min(last, from + MOST_LINES); line += 1) {
    // “12 boats” may begin a line of a wrapped paragraph by chance.
    if (line > first && line > from && !lines.isFinished(line - 1)) continue;
    const label = readLabelBefore(lines.read(line));
    if (label !== undefined) found.push({ first: line, label: label.label, number: label.number });
  }
  return found;
}

/**
 * Of numbered lines of one label those that may be headings: not a short rule that ends as a sentence does, where its like
 * are paragraphs, or items with nothing below. “1.2” is one here, “4. Fees.” over what they are is none:
 *
 *     1.1 Boats pay twenty euros a year, and whoever does
 *     not pay loses his berth.
 *
 *     1.2 Dogs stay outside.
 */
export function dropClauses(
  run: readonly HeadingCandidate[],
  others: readonly NumberedLine[],
): readonly HeadingCandidate[] {
  if (!run.some(({ isClause }) => isClause)) return run;
  const dropped = new Set<NumberedLine>();
  for (const pool of listPools([...run, ...others].sort((a, b) => a.first - b.first))) {
    const over = pool.judged.filter(({ isOverOther }) => isOverOther === true).length;
    if (over * 2 <= pool.judged.length) for (const one of pool.all) dropped.add(one);
  }
  return run.filter((one) => one.isClause !== true || !dropped.has(one));
}

interface Pool {
  readonly all: readonly NumberedLine[];
  /** Those that tell what the others are: text below the last one of a list is none of it. */
  readonly judged: readonly NumberedLine[];
}

// Numbers of several parts are one row over the whole text; others begin anew in each list.
function listPools(lines: readonly NumberedLine[]): readonly Pool[] {
  const chains: NumberedLine[][] = [];
  const openByLast = new Map<number, NumberedLine[]>();
  for (const line of lines) {
    const [number = 0, ...deeper] = line.number;
    if (deeper.length > 0) continue;
    const steps = Array.from({ length: WIDEST_STEP }, (_, place) => number - 1 - place);
    const before = steps.find((last) => openByLast.has(last));
    const chain = before === undefined ? [] : (openByLast.get(before) ?? []);
    if (before === undefined) chains.push(chain);
    else openByLast.delete(before);
    chain.push(line);
    openByLast.set(number, chain);
  }
  const deep = groupBy(
    lines.filter(({ number }) => number.length > 1),
    ({ number }) => number.length,
  );
  return [
    ...chains.map((all) => ({ all, judged: all.length > 1 ? all.slice(0, -1) : all })),
    ...[...deep.values()].map((all) => ({ all, judged: all })),
  ];
}

/** Lines of a group that numbers are looked for in. */
const MOST_LINES = 200;
/** How far a number may be from the one before: some may be missing. */
const WIDEST_STEP = 3;
