import { explainUnread, readErrorCode } from "../files/error-code.ts";
import type { EvalRequest, Measurement } from "./measurement.ts";

// Loaded when asked for: a measurement of search needs no part-of-speech model.
const MEASUREMENTS: ReadonlyMap<string, () => Promise<Measurement>> = new Map([
  ["fit-summary", async () => (await import("./fit-summary.ts")).fitSummary],
  ["fit-quotes", async () => (await import("./fit-quotes.ts")).fitQuotes],
  ["pronouns", async () => (await import("./pronouns.ts")).evalPronouns],
  ["quotes", async () => (await import("./quotes.ts")).evalQuotes],
  ["summary", async () => (await import("./summary.ts")).measureSummaries],
  ["sentences", async () => (await import("./sentences.ts")).measureSentences],
  ["ask", async () => (await import("./ask.ts")).measureAsk],
  ["docs", async () => (await import("./docs.ts")).measureDocs],
  ["no-answer", async () => (await import("./no-answer.ts")).measureNoAnswer],
  ["typos", async () => (await import("./typos.ts")).measureTypos],
  ["fit-confidence", async () => (await import("./fit-confidence.ts")).fitConfidence],
  ["fit-ask", async () => (await import("./fit-ask.ts")).fitAsk],
  ["fit-documents", async () => (await import("./fit-documents.ts")).fitDocuments],
]);

/** Runs the measurement that `argv` names (`ask FILE [--run OUT]`); the exit code, 2 when the words do not fit. */
export async function runEval(argv: readonly string[]): Promise<number> {
  const [name = "", ...rest] = argv;
  const load = MEASUREMENTS.get(name);
  const request = readRequest(rest);
  if (load === undefined || request === undefined) {
    process.stderr.write(`usage: npm run --silent eval -- ${[...MEASUREMENTS.keys()].join("|")} FILE… [--run OUT]\n`);
    return 2;
  }
  const measure = await load();
  try {
    await measure(request);
  } catch (error) {
    const file = findUnreadFile(error);
    if (file === undefined) throw error;
    process.stderr.write(`${file}\n`);
    return 2;
  }
  return 0;
}

// What is wrong with a file that was named, a sentence; undefined for any other error.
function findUnreadFile(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("path" in error) || typeof error.path !== "string") return undefined;
  return explainUnread(error.path, readErrorCode(error));
}

function readRequest(rest: readonly string[]): EvalRequest | undefined {
  const at = rest.indexOf("--run");
  if (at === -1) return rest.length === 0 ? undefined : { files: rest };
  const run = rest[at + 1];
  const files = rest.filter((_, index) => index !== at && index !== at + 1);
  return run === undefined || files.length === 0 ? undefined : { files, run };
}
