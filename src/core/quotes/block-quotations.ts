import type { Block } from "../article/blocks.ts";
import { APOSTROPHES } from "../text/apostrophes.ts";
import { DOUBLE_CLOSERS, DOUBLE_OPENERS } from "../text/quotation-marks.ts";
import { isEndMark, readFinalMark } from "../text/sentence-marks.ts";
import { type Span, sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { PROSE_PARTICLE_CHOICE } from "./grammar/name-particles.ts";
import type { TranscriptLine } from "./transcript.ts";

/** A quotation that is set as a block and signed: `line` tells who says what, `blocks` are those it takes. */
export interface SignedQuotation {
  readonly line: TranscriptLine;
  readonly blocks: readonly Block[];
}

/**
 * The quotations that an article sets as blocks of their own and signs with a name, in order; one that nobody signed is
 * nobody's, and is left out.
 *
 *     > The quay will hold.          > The quay will hold.
 *     > — Ada Lund, mayor            > <cite>Ada Lund</cite>
 *       ^ ^^^^^^^^ name                      ^^^^^^^^ name
 */
export function* readSignedQuotationsInSteps(text: string, blocks: readonly Block[]): Steps<SignedQuotation[]> {
  const signed: SignedQuotation[] = [];
  for (const run of yield* listRunsInSteps(blocks)) {
    const found = run.every(isSaid) ? readSigned(text, run) : undefined;
    if (found !== undefined) signed.push(found);
    yield;
  }
  return signed;
}

/** Blocks of one quotation after the other, each with the block that follows it where that begins with a dash. */
function* listRunsInSteps(blocks: readonly Block[]): Steps<readonly (readonly Block[])[]> {
  const runs: (readonly Block[])[] = [];
  let run: Block[] = [];
  for (const [at, block] of blocks.entries()) {
    if (at % BLOCKS_PER_STEP === 0) yield;
    const isQuoted = (block.quoted ?? 0) > 0;
    if (isQuoted) run.push(block);
    else if (run.length > 0) {
      runs.push([...run, block]);
      run = [];
    }
  }
  return run.length > 0 ? [...runs, run] : runs;
}

/** Blocks that are looked at in less than a millisecond. */
const BLOCKS_PER_STEP = 1_000;

function isSaid({ kind }: Block, place: number, { length }: readonly Block[]): boolean {
  return kind === "paragraph" || kind === "item" || (place > 0 && place === length - 1);
}

function readSigned(text: string, run: readonly Block[]): SignedQuotation | undefined {
  const last = run.at(-1);
  if (last === undefined) return undefined;
  const isWithin = (last.quoted ?? 0) > 0;
  if (isWithin || (last.kind === "paragraph" && DASH_FIRST.test(sliceText(text, last)))) return sign(text, run, last);
  // What follows the quotation is the article's again.
  const own = run.slice(0, -1);
  const end = own.at(-1);
  return end === undefined ? undefined : sign(text, own, end);
}

function sign(text: string, blocks: readonly Block[], last: Block): SignedQuotation | undefined {
  const [first] = blocks;
  const from = Math.max(last.start, last.end - LONGEST_SIGNATURE);
  const near = text.slice(from, last.end);
  const match = SIGNATURE.exec(near) ?? (blocks.length > 1 && from === last.start ? NAME_ALONE.exec(near) : null);
  const written = match?.groups?.name;
  if (first === undefined || match === null || written === undefined) return undefined;
  const signature = from + match.index;
  const name = from + match.index + match[0].indexOf(written);
  const words = trimMarks(text, { start: first.start, end: signature });
  const isWhole = isEndMark(
    readFinalMark(sliceText(text, { start: first.start, end: signature }).trimEnd()).charCodeAt(0),
  );
  if (words.start >= words.end || (signature === name && !isWhole)) return undefined;
  const colon = { start: signature, end: Math.min(signature + 1, last.end) };
  return {
    line: { name: { start: name, end: name + written.length }, colon, words, by: { kind: "name" } },
    blocks,
  };
}

function trimMarks(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = OUTER_START.exec(words)?.[0].length ?? 0;
  return { start: start + lead, end: end - (OUTER_END.exec(words.slice(lead))?.[0].length ?? 0) };
}

/** Code units of a line that signs: a name and an office. */
const LONGEST_SIGNATURE = 160;

const WORD = `\\p{Lu}[\\p{L}\\p{M}.${APOSTROPHES}-]{0,60}`;
const NAME = `${WORD}(?: (?:(?:${PROSE_PARTICLE_CHOICE}) ){0,3}${WORD}){1,4}`;
/** Matches " — Ada Lund, mayor of Wellow" and "-- Ada Lund" behind a sentence's end or at the start; not "so — Ada Lund came." */
const SIGNATURE = new RegExp(
  String.raw`(?<=^|[.!?…${DOUBLE_CLOSERS}’']\s*)(?:[—–―]|--?)\s*(?<name>${NAME})(?:[,(（]\s?[^.!?\n]*)?$`,
  "u",
);
/** Matches "Ada Lund" alone; not "Ada Lund came". */
const NAME_ALONE = new RegExp(`^(?<name>${NAME})$`, "u");
/** Matches the beginning of "— Ada Lund"; not of "Ada". */
const DASH_FIRST = /^(?:[—–―]|--?\s)/u;
/** Matches “ at the start, with white space. */
const OUTER_START = new RegExp(String.raw`^[\s${DOUBLE_OPENERS}]+`, "u");
/** Matches ” at the end, with white space. */
const OUTER_END = new RegExp(String.raw`[\s${DOUBLE_CLOSERS}]+$`, "u");
