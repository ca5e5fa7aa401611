import type { Block } from "../article/blocks.ts";
import { isAnswerLabel, isDialogueLabel, isQuestionLabel } from "../text/dialogue-words.ts";
import { type Span, sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { splitWords } from "../text/word-list.ts";
import { Examination } from "./examination.ts";
import { isGivenName, isRoleNoun } from "./people/name-words.ts";

/** A turn of a dialogue: who speaks, a colon, and the words up to the block's end. An answer without a label has the words alone. */
export interface TranscriptLine {
  readonly name?: Span;
  readonly colon?: Span;
  readonly words: Span;
  readonly by: LineLabel;
}

/**
 * What the label of a line is: a name; an office that stands for who holds it, in the form in which two are compared; or the
 * letter of a question or an answer, with whoever the text says asks or is asked there. An answer without a label is that of
 * whom the text says that it asks.
 */
export type LineLabel =
  | { readonly kind: "name" }
  | { readonly kind: "office"; readonly office: string; readonly holder?: string }
  | { readonly kind: "letter"; readonly isAnswer: boolean; readonly meant?: string }
  | { readonly kind: "answer"; readonly asked?: string }
  | { readonly kind: "nobody" };

/**
 * The turns among the blocks of an article, in order, without those of no words.
 *
 *     LUND: Thank you. I want to know why …
 *     ^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ words
 */
export function* readTranscriptLinesInSteps(
  text: string,
  title: string,
  blocks: readonly Block[],
): Steps<readonly TranscriptLine[]> {
  const lines: TranscriptLine[] = [];
  const examination = new Examination();
  examination.readLine(title);
  for (const block of blocks) {
    yield;
    if (block.kind !== "turn") {
      examination.read(text, block);
      continue;
    }
    const behind = COLON.exec(text.slice(block.speaker.end, Math.min(block.end, block.speaker.end + LONGEST_GAP)));
    const colon = block.speaker.end + (behind?.[1]?.length ?? 0);
    const words = { start: block.speaker.end + (behind?.[0].length ?? 0), end: block.end };
    if (words.start >= words.end) continue;
    const holder = findHolder(text, { start: block.speaker.end, end: colon });
    const by = readLabel(sliceText(text, block.speaker), holder, examination);
    lines.push({
      name: holder !== undefined && by.kind === "office" ? holder.span : block.speaker,
      colon: { start: colon, end: Math.min(colon + 1, block.end) },
      words,
      by,
    });
  }
  return lines;
}

interface Holder {
  readonly span: Span;
  readonly name: string;
}

// "The Minister of Transport (Ms. Ada Crewe):" names who holds the office in brackets.
function findHolder(text: string, behind: Span): Holder | undefined {
  const match = HOLDER.exec(sliceText(text, behind));
  const name = match?.groups?.name;
  if (match === null || name === undefined) return undefined;
  const start = behind.start + match.index + match[0].indexOf(name);
  return { span: { start, end: start + name.length }, name };
}

function readLabel(label: string, holder: Holder | undefined, { asking, asked }: Examination): LineLabel {
  if (isDialogueLabel(label)) {
    const isAnswer = isAnswerLabel(label) && !(isQuestionLabel(label) && asked === undefined);
    const meant = isAnswer ? asked : asking;
    return { kind: "letter", isAnswer, ...(meant !== undefined && { meant }) };
  }
  const words = label.toLowerCase().split(/\s+/u);
  // "DEAR ABBY:" opens a letter to her.
  if (words[0] === "dear" || words.some((word) => ANONYMOUS.has(word))) return { kind: "nobody" };
  if (words.at(-1) === "witness")
    return { kind: "letter", isAnswer: true, ...(asked !== undefined && { meant: asked }) };
  if (!isOffice(words)) return { kind: "name" };
  const office = words.filter((word) => word !== "the").join(" ");
  return { kind: "office", office, ...(holder && { holder: holder.name }) };
}

// "The CHAIRMAN" and "Minister for Transport", but not "Chairman Holm".
function isOffice(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  // "LARRY KING" is called so.
  if (words.length === 2 && isGivenName(words[0] ?? "")) return false;
  if (isRoleNoun(last) || OFFICES.has(last) || words[0] === "the") return true;
  const joint = words.findIndex((word) => word === "of" || word === "for");
  return joint > 0 && isRoleNoun(words[joint - 1] ?? "");
}

/** Matches "(Ms. Ada Crewe)", "(Mrs. Abbott)" and "(Ada Crewe)"; not "(North)" and "(voice-over)". */
const HOLDER =
  /\((?<name>(?:\p{Lu}[\p{L}\p{M}.’'-]*\s){1,4}(?:(?:de|la|van|von|der|den)\s){0,2}\p{Lu}[\p{L}\p{M}’'-]+)\)/u;
/** Code units in which a colon stands behind a name: a time or an office may be in between. */
const LONGEST_GAP = 200;
/**
 * Matches ": ", " : ", ". ", " – ", " [10:32]: ", " (Bergby) (Lab): ", ", MAYOR: " and " of Texas. " behind a name; in a
 * group what stands before the mark.
 */
const COLON =
  /^((?: of [\p{L} ]{1,40})?(?: ?[[(][^\])]*[\])]){0,3}(?:, [^:：]{1,80})?[>\s]?)(?:[.)]?[:：]|[.)]|[–—-](?=\s))[”"]?\s*/u;
const OFFICES: ReadonlySet<string> = splitWords(
  `chair moderator dispatch operator interviewer presenter narrator unit tempore
  moderatorin moderation interviewerin intervieweur intervieweuse sprecher sprecherin vorsitz vorsitzende vorsitzender
  sitzungsleitung präsident präsidentin präsidium animateur animatrice modérateur modératrice journaliste président
  présidente entrevistador entrevistadora moderador moderadora presentador presentadora presidente presidenta
  ведущий ведущая председатель председательствующий корреспондент sunucu moderatör başkan`,
);
/** Words of labels that stand for anybody. */
const ANONYMOUS: ReadonlySet<string> = splitWords(
  "unidentified unknown voice voices audience crowd caller participant male female several",
);
