import type { Article } from "../article/article.ts";
import type { Block } from "../article/blocks.ts";
import { FIRST_PERSON, FIRST_PERSON_PLURAL } from "../text/first-person.ts";
import { sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { findInterviewed } from "./interviewed.ts";
import { NAME_LINKS } from "./name-links.ts";
import { isAddress } from "./people/name-words.ts";
import type { TranscriptLine } from "./transcript.ts";

/** The answers of an interview without labels, and the blocks that they and the questions are. */
export interface Interview {
  readonly lines: readonly TranscriptLine[];
  readonly blocks: readonly Block[];
}

/**
 * Reads an interview whose questions are set apart and name nobody, and whose answers do neither:
 *
 *     **Why twelve seats?**
 *
 *     Because I can hear twelve people.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ said by whom the lines above the first question say that the text asks
 *
 * Empty where the text does not say that it asks somebody, or where hardly an answer speaks of itself.
 */
export function* readInterviewInSteps(article: Article): Steps<Interview> {
  const { text, title, blocks } = article;
  if (blocks.some(({ kind }) => kind === "turn")) return NONE;
  const questions = chooseQuestions(yield* listSetBlocksInSteps(article), text);
  const first = blocks.findIndex((block) => questions.has(block));
  if (first === -1) return NONE;
  const above = blocks.slice(0, first).filter(({ kind }) => kind === "paragraph" || kind === "heading");
  const lines = above.slice(-MOST_ABOVE).map((block) => sliceText(text, block).slice(0, LONGEST_LINE));
  const interviewed = findInterviewed([title, ...lines]);
  if (interviewed === undefined) return NONE;
  yield;
  const asked = interviewed.kind === "one" ? interviewed.name : undefined;
  const answers = yield* listAnswersInSteps(text, blocks.slice(first), questions, asked);
  const own = answers.filter((answer) => answer.some((block) => isOwn(text, block)));
  if (answers.length < FEWEST || own.length * LEAST_OWN < answers.length) return NONE;
  const by = { kind: "answer", ...(asked !== undefined && { asked }) } as const;
  const said = answers.flat();
  return { lines: said.map(({ start, end }) => ({ words: { start, end }, by })), blocks: [...questions, ...said] };
}

type Style = "strong" | "emphasis" | "heading";

interface SetBlock {
  readonly block: Block;
  readonly style: Style;
}

// Headings, and paragraphs that are set in one way from end to end.
function* listSetBlocksInSteps({ blocks, inline }: Article): Steps<readonly SetBlock[]> {
  const set: SetBlock[] = [];
  let at = 0;
  for (const [place, block] of blocks.entries()) {
    if (place % BLOCKS_PER_STEP === 0) yield;
    while (at < inline.length && (inline[at]?.start ?? 0) < block.start) at += 1;
    if (block.kind === "heading") set.push({ block, style: "heading" });
    const mark = inline[at];
    if (block.kind !== "paragraph" || mark === undefined || mark.start !== block.start) continue;
    if ((mark.kind === "strong" || mark.kind === "emphasis") && block.end - mark.end <= LONGEST_MARK)
      set.push({ block, style: mark.kind });
  }
  return set;
}

// Of the ways in which blocks are set the one in which most questions are, with what else is set so from the first one on.
function chooseQuestions(set: readonly SetBlock[], text: string): ReadonlySet<Block> {
  const styles: readonly Style[] = ["strong", "emphasis", "heading"];
  const runs = styles.map((style) => {
    const own = set.filter((one) => one.style === style).map(({ block }) => block);
    const from = own.findIndex((block) => isQuestion(text, block));
    return from === -1 ? [] : own.slice(from);
  });
  const counted = runs.map((run) => ({ run, asking: run.filter((block) => isQuestion(text, block)).length }));
  const fitting = counted.filter(({ run, asking }) => asking >= FEWEST && asking * 2 >= run.length);
  const [most] = fitting.sort((a, b) => b.asking - a.asking);
  return new Set(most?.run);
}

// The paragraphs below each question that has one; none that names who is asked, since that is the author's.
function* listAnswersInSteps(
  text: string,
  blocks: readonly Block[],
  questions: ReadonlySet<Block>,
  asked: string | undefined,
): Steps<readonly (readonly Block[])[]> {
  const answers: Block[][] = [];
  const last = blocks.findLastIndex((block) => questions.has(block));
  let isOpen = false;
  for (const [place, block] of blocks.entries()) {
    if (place % BLOCKS_PER_STEP === 0) yield;
    if (questions.has(block)) {
      answers.push([]);
      isOpen = true;
      continue;
    }
    const answer = answers.at(-1);
    // Behind the last answer stands what the author has to add: whoever goes on there says "I".
    const isAdded = place > last + 1 && !isOwn(text, block);
    if (block.kind === "heading" || isAdded) isOpen = false;
    const isSaid = block.kind === "paragraph" || block.kind === "item";
    if (!isOpen || !isSaid || answer === undefined || (block.quoted ?? 0) > 0) continue;
    if (asked === undefined || !isNamed(sliceText(text, block), asked)) answer.push(block);
  }
  return answers.filter((answer) => answer.length > 0);
}

// "Ferrant laughs", but not "my brother Paul Ferrant" where she is Nadia.
function isNamed(words: string, asked: string): boolean {
  const [given = "", ...rest] = asked.split(" ");
  const surname = rest.at(-1) ?? given;
  for (let at = words.indexOf(surname); at !== -1; at = words.indexOf(surname, at + surname.length)) {
    const other = BEFORE_SURNAME.exec(words.slice(Math.max(0, at - LONGEST_GIVEN), at))?.groups?.given;
    if (other === undefined || other === given || isAddress(other)) return true;
  }
  return false;
}

function isQuestion(text: string, { start, end }: Block): boolean {
  return QUESTION.test(text.slice(Math.max(start, end - LONGEST_MARK), end));
}

function isOwn(text: string, block: Block): boolean {
  const words = sliceText(text, block).slice(0, LONGEST_LINE);
  return FIRST_PERSON.test(words) || PLURAL.test(words);
}

const NONE: Interview = { lines: [], blocks: [] };
/** Questions, and answers, without which nobody is interviewed. */
const FEWEST = 2;
/** Answers of which one at least speaks of itself. */
const LEAST_OWN = 4;
/** Blocks above the first question that say who is asked, and code units of one block that are looked at. */
const MOST_ABOVE = 12;
const LONGEST_LINE = 2_000;
/** Code units behind the words that are set: a mark, and the mark of a note. */
const LONGEST_MARK = 3;
const BLOCKS_PER_STEP = 200;
/** Code units before a surname in which a given name stands. */
const LONGEST_GIVEN = 40;
/** Matches "Paul " and "Liesbeth de " before a surname; not "the ". */
const BEFORE_SURNAME = new RegExp(`(?<given>\\p{Lu}[\\p{L}’'-]+) ${NAME_LINKS}$`, "u");
/** Matches what a question ends with: "?", "? " and "?”"; not "." */
const QUESTION = /[?？؟]["”»)]?$/u;
/** Matches "We broke", "my boat", "wir" and "meine"; not "Wet". */
const PLURAL = new RegExp(`(?<!\\p{L})(?:${FIRST_PERSON_PLURAL}|[Mm]ein\\p{Ll}*)(?!\\p{L})`, "u");
