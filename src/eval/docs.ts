import { writeFile } from "node:fs/promises";
import { answerQuestion } from "../core/answers/answer-question.ts";
import { openMemoryLibrary } from "../core/library/memory-library.ts";
import { indexFolder } from "../files/index-folder.ts";
import { runSteps } from "../files/run-steps.ts";
import {
  checkAnchors,
  countShownWords,
  DOCS_KINDS,
  type DocsKind,
  type DocsQuestion,
  type DocsSet,
  foldShown,
  isRightPassage,
  readDocsSets,
} from "./docs-set.ts";
import type { EvalRequest } from "./measurement.ts";

/**
 * Measures what /ask shows of reference texts, by set and kind of question: right passage first (hit1) and among three
 * (hit3), reciprocal rank (mrr), first and surely so (sure1), answerable but told "not in the corpus" (falseNo), questions
 * without an answer that were refused or answered with a perhaps (refused), median words of the first passage (words).
 */
export async function measureDocs({ files, run }: EvalRequest): Promise<void> {
  const runs = new Map<string, readonly DocsResult[]>();
  for (const folder of files) {
    for (const set of await readDocsSets(folder)) {
      for (const fault of await checkAnchors(set)) process.stderr.write(`${fault}\n`);
      runs.set(set.name, await askSet(set));
    }
  }
  if (run !== undefined) await writeFile(run, JSON.stringify(Object.fromEntries(runs), undefined, 1));
  printRuns(runs);
}

/** What was shown to one question. */
interface DocsResult {
  readonly id: string;
  readonly question: string;
  readonly kind: DocsKind;
  readonly isDenied: boolean;
  readonly isRefused: boolean;
  /** The place of the first right passage among those shown, from 1; 0 when none is. */
  readonly rank: number;
  /** Words of the passage that is shown first; 0 when none is. */
  readonly words: number;
  readonly shown: readonly { readonly file: string; readonly text: string }[];
}

async function askSet({ data, questions }: DocsSet): Promise<DocsResult[]> {
  const { corpus } = await indexFolder(data);
  const library = openMemoryLibrary(corpus, runSteps);
  const results: DocsResult[] = [];
  for (const question of questions) {
    const answer = await answerQuestion(question.question, library, runSteps);
    const hits = answer.kind === "passages" ? answer.hits : answer.nearest;
    const shown = hits.map(({ article, text }) => ({ file: article, text }));
    results.push(judge(question, shown, answer.kind !== "passages"));
  }
  return results;
}

function judge({ id, question, kind, right }: DocsQuestion, shown: DocsResult["shown"], isDenied: boolean): DocsResult {
  return {
    id,
    question,
    kind,
    isDenied,
    isRefused: isDenied,
    rank: shown.findIndex(({ file, text }) => isRightPassage({ file, folded: foldShown(text) }, right)) + 1,
    words: countShownWords(shown[0]?.text ?? ""),
    shown: shown.slice(0, LISTED),
  };
}

/** Passages that a run keeps of each question. */
const LISTED = 3;

/** Figures of questions; null where there are none to measure by. */
interface DocsFigures {
  readonly n: number;
  readonly hit1: number | null;
  readonly hit3: number | null;
  readonly mrr: number | null;
  readonly sure1: number | null;
  readonly falseNo: number | null;
  readonly none: number;
  readonly refused: number | null;
  readonly words: number;
}

function summarize(results: readonly DocsResult[]): DocsFigures {
  const answerable = results.filter(({ kind }) => kind !== "none");
  const none = results.filter(({ kind }) => kind === "none");
  const words = answerable.flatMap((result) => (result.words > 0 ? [result.words] : [])).sort((a, b) => a - b);
  const share = (rate: (result: DocsResult) => number): number | null => averageOf(answerable.map(rate));
  return {
    n: answerable.length,
    hit1: share(({ rank }) => Number(rank === 1)),
    hit3: share(({ rank }) => Number(rank >= 1 && rank <= LISTED)),
    mrr: share(({ rank }) => (rank > 0 ? 1 / rank : 0)),
    sure1: share(({ rank, isRefused }) => Number(rank === 1 && !isRefused)),
    falseNo: share(({ isDenied }) => Number(isDenied)),
    none: none.length,
    refused: averageOf(none.map(({ isRefused }) => Number(isRefused))),
    words: words[words.length >> 1] ?? 0,
  };
}

function averageOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 1000) / 1000;
}

const COLUMNS = ["n", "hit1", "hit3", "mrr", "sure1", "falseNo", "none", "refused", "words"] as const;

type KindFigures = Readonly<Partial<Record<DocsKind, DocsFigures>>>;

function printRuns(runs: ReadonlyMap<string, readonly DocsResult[]>): void {
  process.stdout.write(`${formatRow("", (column) => column)}\n`);
  const sets = new Map([...runs].map(([name, results]) => [name, printSet(name, results)]));
  const all = printSet("all", [...runs.values()].flat());
  const mean = (name: "hit1" | "hit3" | "mrr"): number | null =>
    averageOf([...sets.values()].map((figures) => figures[name] ?? 0));
  const meanOfSets = { hit1: mean("hit1"), hit3: mean("hit3"), mrr: mean("mrr") };
  process.stdout.write(`${JSON.stringify({ ...all, meanOfSets, sets: Object.fromEntries(sets) })}\n`);
}

function printSet(name: string, results: readonly DocsResult[]): DocsFigures & { readonly kinds: KindFigures } {
  const all = summarize(results);
  printFiguresOf(name, all);
  const kinds: Partial<Record<DocsKind, DocsFigures>> = {};
  for (const kind of DOCS_KINDS) {
    const members = results.filter((result) => result.kind === kind);
    if (members.length === 0) continue;
    const figures = summarize(members);
    kinds[kind] = figures;
    if (kind !== "none") printFiguresOf(`  ${kind}`, figures);
  }
  return { ...all, kinds };
}

function printFiguresOf(name: string, figures: DocsFigures): void {
  process.stdout.write(`${formatRow(name, (column) => String(figures[column] ?? "–"))}\n`);
}

function formatRow(name: string, write: (column: (typeof COLUMNS)[number]) => string): string {
  return name.padEnd(NAME_WIDTH) + COLUMNS.map((column) => write(column).padStart(COLUMN_WIDTH)).join("");
}

const NAME_WIDTH = 34;
const COLUMN_WIDTH = 8;
