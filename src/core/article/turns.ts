import { groupBy } from "../text/group-by.ts";
import { trimSpan } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { ArticleText } from "./article-text.ts";
import { readAttendance } from "./attendance.ts";
import type { Block } from "./blocks.ts";
import { chooseItems, isPerson, type Line } from "./turn-items.ts";
import { type LabelForm, readTurnLabel } from "./turn-labels.ts";
import { findLineStarts, goesOn } from "./turn-lines.ts";

/**
 * The blocks of a text, with turns in place of the paragraphs and lines in which the text steadily says who speaks:
 *
 *     Gazette: And the schools?          Q: When does it open?
 *     ^^^^^^^ speaker                    ^ speaker
 *
 * at least two speakers who speak in turn, letters of questions and answers, names in capitals, times before names, or those
 * who it says were there. Items of a list are turns too, where more than in paragraphs speaks for it. The same blocks where
 * it does not; a label such as "Note:" or "Cost:" names nobody.
 */
export function* markTurnsInSteps(
  read: ArticleText,
  original: string,
  blocks: readonly Block[],
): Steps<readonly Block[]> {
  const found: Line[] = [];
  let paragraphs = 0;
  for (const [place, block] of blocks.entries()) {
    if (place % BLOCKS_PER_STEP === BLOCKS_PER_STEP - 1) yield;
    if (block.kind !== "paragraph" && block.kind !== "item") continue;
    const isItem = block.kind === "item";
    if (!isItem) paragraphs += 1;
    const starts = findLineStarts(read, original, block).filter((start) => {
      return readTurnLabel(read.text, { start, end: block.end }) !== undefined;
    });
    for (const [at, start] of starts.entries()) {
      const span = trimSpan(read.text, { start, end: starts[at + 1] ?? block.end });
      const label = readTurnLabel(read.text, span);
      if (label !== undefined) found.push({ ...span, place, label, isItem });
    }
  }
  if (found.length === 0) return blocks;
  const named = readAttendance(read.text, blocks);
  const turns = groupBy(chooseTurns(read.text, found, paragraphs, named), ({ place }) => place);
  if (turns.size === 0) return blocks;
  const marked: Block[] = [];
  for (const [place, block] of blocks.entries()) {
    const lines = turns.get(place);
    const last = marked.at(-1);
    if (lines !== undefined) marked.push(...splitBlock(read.text, block, lines));
    else if (last?.kind === "turn" && goesOn(read, original, last, block))
      marked[marked.length - 1] = { ...last, end: block.end };
    else marked.push(block);
    if (place % BLOCKS_PER_STEP === BLOCKS_PER_STEP - 1) yield;
  }
  return marked;
}

// What the text uses steadily; see `markTurnsInSteps`.
function chooseTurns(
  text: string,
  found: readonly Line[],
  paragraphs: number,
  named: ReadonlySet<string>,
): readonly Line[] {
  const told = found.filter(({ isItem }) => !isItem);
  const steady = new Set([
    ...chooseLetters(found),
    ...chooseCapitals(told),
    ...chooseTimed(found.filter(({ isItem, label }) => !isItem || label.form === "timed")),
    ...chooseTitled(told),
    ...chooseStopped(told),
    ...chooseDashed(told, paragraphs),
  ]);
  for (const line of chooseNames(told, paragraphs, steady)) steady.add(line);
  for (const line of chooseBeside(told, steady)) steady.add(line);
  for (const line of chooseNamed(found, named, steady)) steady.add(line);
  for (const line of chooseItems(text, found, steady)) steady.add(line);
  return found.filter((line) => steady.has(line));
}

// Those who were there: "WH: I move …" once among the turns of others, or any two of them.
function chooseNamed(found: readonly Line[], named: ReadonlySet<string>, others: ReadonlySet<Line>): readonly Line[] {
  const known = found.filter(({ label }) => named.has(label.key) && label.isSentence);
  return known.length >= FEWEST || others.size > 0 ? known : [];
}

function chooseLetters(found: readonly Line[]): readonly Line[] {
  const stopped = found.filter(({ label }) => label.form === "stopped-letter");
  // “A. Paris” is a choice as often as an answer.
  const isAsked = new Set(stopped.map(({ label }) => label.key)).has("q");
  const letters = found.filter(({ label }) => label.form === "letter" || (isAsked && label.form === "stopped-letter"));
  const hasQuestions = letters.some(({ label }) => label.key === "q" || label.isQuestion);
  return letters.length >= FEWEST && hasQuestions ? letters : [];
}

// Capitals before a colon are names where sentences follow: "HP: 15" is a figure.
function chooseCapitals(found: readonly Line[]): readonly Line[] {
  const capitals = found.filter(({ label }) => label.form === "capitals");
  const sentences = capitals.filter(({ label }) => label.isSentence).length;
  return capitals.length >= FEWEST && sentences * 2 >= capitals.length ? capitals : [];
}

// Behind the time of a clock stands what is to be done then, unless somebody comes again.
function chooseTimed(found: readonly Line[]): readonly Line[] {
  const timed = found.filter(({ label }) => label.form === "timed" || label.form === "clocked");
  const speakers = new Set(timed.map(({ label }) => label.key));
  const isSpoken = speakers.size < timed.length || timed.some(({ label }) => label.form === "timed");
  return timed.length >= FEWEST && isSpoken ? timed : [];
}

// A title is that of a person.
function chooseTitled(found: readonly Line[]): readonly Line[] {
  const titled = found.filter(({ label }) => label.form === "titled" && label.isSentence);
  return titled.length >= FEWEST ? titled : [];
}

// "Mr. HOLM. We met." again and again: no other line begins so.
function chooseStopped(found: readonly Line[]): readonly Line[] {
  const stopped = found.filter(({ label }) => label.form === "stopped-title");
  return isInTurn(stopped) ? stopped : [];
}

// "Mayor Holt – We met.": a list of people and what they are is written so too, but names each once.
function chooseDashed(found: readonly Line[], paragraphs: number): readonly Line[] {
  const dashed = found.filter(({ label }) => label.form === "dashed" && label.isSentence);
  return isInTurn(dashed) && dashed.length * 2 >= paragraphs ? dashed : [];
}

// "THE WITNESS: May I?" once beside the turns of others.
function chooseBeside(found: readonly Line[], others: ReadonlySet<Line>): readonly Line[] {
  const places = new Set([...others].map(({ place }) => place));
  return found.filter(({ place, label }) => {
    const isBeside = places.has(place - 1) || places.has(place + 1) || places.has(place);
    return isBeside && label.isSentence && BESIDE_FORMS.has(label.form);
  });
}

// Of several who speak one speaks again.
function isInTurn(lines: readonly Line[]): boolean {
  const speakers = new Set(lines.map(({ label }) => label.key)).size;
  return speakers >= FEWEST && lines.length > speakers;
}

function chooseNames(found: readonly Line[], paragraphs: number, others: ReadonlySet<Line>): readonly Line[] {
  const names = found.filter(({ label }) => label.form === "name" || label.form === "titled");
  const keys = new Set(names.map(({ label }) => label.key));
  const byKey = [...groupBy(names, ({ label }) => shortenKey(label.key, keys)).values()];
  const steady = byKey.filter((lines) => lines.length >= FEWEST && isSpoken(lines));
  if (steady.length + (others.size > 0 ? 1 : 0) < FEWEST) {
    const exchange = isAsking(steady) ? steady.flat() : findExchange(names);
    return exchange.length > 0 ? exchange : findBesideInitials(names, others);
  }
  const turns = steady.flat();
  const asks = turns.some(({ label }) => label.isQuestion) || others.size > 0;
  if (!asks && turns.length * 2 < paragraphs) return [];
  if (!asks && isCycle(steady)) return [];
  const places = new Set([...turns, ...others].map(({ place }) => place));
  const between = names.filter(({ place, label }) => {
    return label.isSentence && (places.has(place - 1) || places.has(place + 1) || places.has(place));
  });
  return [...turns, ...between];
}

// "Senator Ann Lee:" once, and "Lee:" from then on.
function shortenKey(key: string, keys: ReadonlySet<string>): string {
  const last = key.split(" ").at(-1) ?? key;
  return keys.has(last) ? last : key;
}

// One who asks again and again, above answers without a name.
function isAsking(steady: readonly (readonly Line[])[]): boolean {
  const lines = steady.flat();
  return lines.length > 0 && lines.every(({ label }) => label.isQuestion);
}

// One question and its answer, and what these two say elsewhere.
function findExchange(names: readonly Line[]): readonly Line[] {
  const place = names.findIndex(({ label }, at) => {
    const answer = names[at + 1];
    return label.isQuestion && answer?.label.isSentence && answer.label.key !== label.key;
  });
  const [question, answer] = [names[place], names[place + 1]];
  if (question === undefined || answer === undefined || answer.place - question.place > 1) return [];
  const keys = new Set([question.label.key, answer.label.key]);
  return names.filter(({ label }) => label.isSentence && keys.has(label.key));
}

// Each but once, beside turns of people in capitals: "Jane Doe: So be it." behind "WH: I move …".
function findBesideInitials(names: readonly Line[], others: ReadonlySet<Line>): readonly Line[] {
  const capitals = [...others].filter(({ label }) => label.form === "capitals");
  const places = new Set(capitals.map(({ place }) => place));
  return names.filter((line) => {
    const { place, label } = line;
    return label.isSentence && isPerson(line) && (places.has(place - 1) || places.has(place + 1) || places.has(place));
  });
}

function isSpoken(lines: readonly Line[]): boolean {
  return lines.filter(({ label }) => label.isSentence).length >= lines.length * MOSTLY;
}

// Three fields and more that come again in the same order are those of a form.
function isCycle(byKey: readonly (readonly Line[])[]): boolean {
  if (byKey.length < 3) return false;
  const all = byKey.flat().sort((a, b) => a.start - b.start);
  return all.every(({ label }, at) => at < byKey.length || all[at - byKey.length]?.label.key === label.key);
}

function splitBlock(text: string, block: Block, lines: readonly Line[]): readonly Block[] {
  const split: Block[] = [];
  const { depth, quoted, note } = block;
  const stand = {
    ...(depth !== undefined && { depth }),
    ...(quoted !== undefined && { quoted }),
    ...(note !== undefined && { note }),
  };
  const [first] = lines;
  if (first !== undefined && first.start > block.start) {
    split.push({ ...block, ...trimSpan(text, { start: block.start, end: first.start }) });
  }
  for (const [at, { start, label }] of lines.entries()) {
    const span = trimSpan(text, { start, end: lines[at + 1]?.start ?? block.end });
    split.push({ ...stand, ...span, kind: "turn", speaker: label.speaker });
  }
  return split;
}

/** How a speaker is written who needs not speak twice. */
const BESIDE_FORMS: ReadonlySet<LabelForm> = new Set(["capitals", "titled", "stopped-title"]);
/** Turns, and speakers, without which nobody speaks in turn. */
const FEWEST = 2;
/** The share of what stands behind a name that is a sentence, where it speaks. */
const MOSTLY = 0.6;
const BLOCKS_PER_STEP = 200;
