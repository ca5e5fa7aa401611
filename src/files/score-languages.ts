import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { readErrorCode } from "./error-code.ts";

/** The language that the words of a text are nearest to. */
export interface LanguageScore {
  /** Its primary subtag; empty for a text without words. */
  readonly language: string;
  readonly isReliable: boolean;
  /** How near the words are to that language, from 0 to 1. */
  readonly own: number;
  /** How near they are to English, from 0 to 1. */
  readonly english: number;
}

/** The scores of all texts in their order, or why there are none. */
export type Scoring =
  | { readonly kind: "scores"; readonly scores: readonly LanguageScore[] }
  | { readonly kind: "failed"; readonly reason: string };

/** Scores some short texts. Rejects with the reason of `signal` once that is aborted, and for nothing else. */
export type ScoreLanguages = (texts: readonly string[], signal?: AbortSignal) => Promise<Scoring>;

/** What the process is asked. */
export interface Questions {
  readonly id: number;
  readonly texts: readonly string[];
}

/** What it answers to the questions of that id. */
export interface Answers {
  readonly id: number;
  readonly scores: readonly LanguageScore[];
}

/**
 * Scores texts in a process of its own, by statistics of letters: their table takes some eighty megabytes and most of a
 * second to load, for which nobody has to wait here. A thread would do but for its memory, of which the C library keeps
 * half when it ends. The process is started for the first texts, and again after it died; it is ended once nobody has
 * asked it for some seconds. It keeps this one alive only while somebody waits.
 */
export function openScorer(startProcess: () => ChildProcess): ScoreLanguages {
  let scorer: ScoringProcess | undefined;
  return async (texts, signal) => {
    signal?.throwIfAborted();
    try {
      if (scorer === undefined || scorer.hasEnded) scorer = new ScoringProcess(startProcess());
    } catch (error) {
      // The system may allow no more processes.
      return { kind: "failed", reason: readErrorCode(error) };
    }
    return scorer.score(texts, signal);
  };
}

/** The program that `openScorer` asks, started. It is given nothing of this one's: no options, no token, no output. */
export function startLanguageProcess(): ChildProcess {
  const program = path.join(import.meta.dirname, "language-process.js");
  return fork(program, { execArgv: [], env: {}, stdio: ["ignore", "ignore", "ignore", "ipc"] });
}

/** Scores texts in the one process that this one has for it. */
export const scoreLanguages: ScoreLanguages = openScorer(startLanguageProcess);

class ScoringProcess {
  /** Nothing may be asked of it any more. */
  hasEnded = false;
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (scoring: Scoring) => void>();
  #asked = 0;
  #rest: NodeJS.Timeout | undefined;

  constructor(process: ChildProcess) {
    this.#process = process;
    // Only its own program writes to the channel.
    process.on("message", (message) => {
      const { id, scores } = message as Answers;
      this.#waiting.get(id)?.({ kind: "scores", scores });
    });
    process.on("error", (error) => this.#fail(readErrorCode(error)));
    process.once("exit", (code, signal) => this.#fail(signal ?? `exit code ${code}`));
  }

  async score(texts: readonly string[], signal: AbortSignal | undefined): Promise<Scoring> {
    clearTimeout(this.#rest);
    this.#asked += 1;
    const questions: Questions = { id: this.#asked, texts };
    this.#process.ref();
    this.#process.channel?.ref();
    this.#process.send(questions);
    try {
      return await this.#waitFor(questions.id, signal);
    } finally {
      this.#waiting.delete(questions.id);
      if (this.#waiting.size === 0) this.#endSoon();
    }
  }

  #waitFor(id: number, signal: AbortSignal | undefined): Promise<Scoring> {
    return new Promise((resolve, reject) => {
      const giveUp = (): void => reject(signal?.reason);
      signal?.addEventListener("abort", giveUp, { once: true });
      this.#waiting.set(id, (scoring) => {
        signal?.removeEventListener("abort", giveUp);
        resolve(scoring);
      });
    });
  }

  #endSoon(): void {
    if (this.hasEnded) return;
    this.#process.unref();
    this.#process.channel?.unref();
    this.#rest = setTimeout(() => {
      this.hasEnded = true;
      this.#process.kill();
    }, REST).unref();
  }

  #fail(reason: string): void {
    this.hasEnded = true;
    clearTimeout(this.#rest);
    // What cannot be spoken to is of no use.
    this.#process.kill();
    for (const settle of this.#waiting.values()) settle({ kind: "failed", reason });
  }
}

/** Milliseconds without a question after which the process ends: whoever writes saves several files one after another. */
const REST = 5_000;
