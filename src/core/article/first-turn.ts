import type { Steps } from "../text/steps.ts";
import type { ArticleSource } from "./article.ts";
import type { ArticleText } from "./article-text.ts";
import type { Block } from "./blocks.ts";
import { type ChosenTitle, chooseTitleByWordsInSteps } from "./choose-title.ts";
import { readTurnLabel } from "./turn-labels.ts";
import { standsRightBefore } from "./turn-lines.ts";
import { markTurnsInSteps } from "./turns.ts";

/** A title, and the blocks with their turns where these were looked for already, among all blocks. */
interface TitleBesideTurns extends ChosenTitle {
  readonly marked?: readonly Block[];
}

/**
 * `chooseTitleByWordsInSteps`, but for what somebody says: where the line that would be the title is the first turn of those who speak, the
 * title is what fits next, and the turn is text.
 *
 *     Ada: Is it late?          Ada Holm: a life in lamps
 *     ^^^^^^^^^^^^^^^^ text      ^^^^^^^^^^^^^^^^^^^^^^^^^ title
 *
 *     Ben: It is.               Ada Holm: I was born here.
 */
export function* chooseTitleInSteps(source: ArticleSource, read: ArticleText): Steps<TitleBesideTurns> {
  const chosen = yield* chooseTitleByWordsInSteps(source, read);
  const line = chosen.block ?? read.blocks.find(({ kind }) => kind !== "furniture");
  if (line?.kind !== "paragraph" || readTurnLabel(read.text, line) === undefined) return chosen;
  const blocks = yield* markTurnsInSteps(read, source.original, read.blocks);
  const isSaid = isSpoken(source, read, blocks, line);
  const other = isSaid ? yield* chooseTitleByWordsInSteps(source, { ...read, blocks }) : chosen;
  return other.block === undefined && other.site === undefined ? { ...other, marked: blocks } : other;
}

// A line that does not end as a sentence does is said where it goes on at once, or where no turn ends so.
function isSpoken({ original }: ArticleSource, read: ArticleText, blocks: readonly Block[], { start }: Block): boolean {
  const at = blocks.findIndex((block) => block.start === start);
  const [turn, next] = [blocks[at], blocks[at + 1]];
  if (turn?.kind !== "turn") return false;
  if (endsSentence(read, turn) || (next !== undefined && standsRightBefore(read.origins, original, turn, next)))
    return true;
  const others = blocks.filter((block) => block.kind === "turn" && block !== turn);
  return !others.some((other) => endsSentence(read, other));
}

function endsSentence({ text }: ArticleText, turn: Block): boolean {
  return readTurnLabel(text, turn)?.isSentence === true;
}
