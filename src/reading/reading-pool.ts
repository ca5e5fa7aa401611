import { Worker } from "node:worker_threads";
import type { Article } from "../core/article/article.ts";
import { SAME_PLACE } from "../core/article/origins.ts";
import { readErrorCode } from "../files/error-code.ts";
import { type ReadingPlace, type ReadingReport, type ReadingTask, STEPS, TASK } from "./reading-messages.ts";

/** How an article was read: a packed reading, or why there is none. */
export type PoolResult =
  | { readonly kind: "read"; readonly packed: Uint8Array }
  | { readonly kind: "failed"; readonly reason: string };

/** What a pool works with. */
export interface PoolSettings {
  /** The built `reading-worker`. */
  readonly program: string;
  /** Threads at a time. */
  readonly most: number;
  /** Megabytes of values that a thread may keep. */
  readonly memory: number;
  /** Milliseconds of a look at the threads. */
  readonly look: number;
  /** Looks without a step after which an article is given up. */
  readonly stuck: number;
  /** Looks after which an article is given up, whatever is done. */
  readonly longest: (article: Article) => number;
  /** Looks without an article after which the threads end: they take much memory. */
  readonly rest: number;
}

/** What is told of a pool. */
export interface PoolEvents {
  readonly onResult: (article: Article, result: PoolResult) => void;
  /** No thread can be started, for this reason: nothing is read any more. */
  readonly onBroken: (reason: string) => void;
}

/**
 * Threads that read articles, started when there is something to read. What an article does to its thread, it does to itself alone: where
 * it throws, comes to no end or takes all memory, it is given up, and another thread goes on with the others.
 */
export class ReadingPool {
  readonly #settings: PoolSettings;
  readonly #events: PoolEvents;
  #waiting: ReadingTask[] = [];
  #workers: PoolWorker[] = [];
  #numbers = 0;
  #failedStarts = 0;
  #idle = 0;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(settings: PoolSettings, events: PoolEvents) {
    this.#settings = settings;
    this.#events = events;
  }

  /** Reads these articles after those that wait. */
  add(articles: readonly Article[]): void {
    for (const article of articles) this.#waiting.push(this.#number(article));
    this.#work();
  }

  /** Reads an article, which may wait already, before the others. */
  hurry(article: Article): void {
    const known = this.#waiting.find((task) => task.article === article);
    this.#waiting = [known ?? this.#number(article), ...this.#waiting.filter((task) => task !== known)];
    this.#work();
  }

  /** Gives up those that wait, and are not among these. */
  keepOnly(articles: ReadonlySet<Article>): void {
    this.#waiting = this.#waiting.filter(({ article }) => articles.has(article));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#waiting = [];
    clearInterval(this.#timer);
    await Promise.all(this.#workers.map((worker) => worker.end()));
  }

  #number(article: Article): ReadingTask {
    this.#numbers += 1;
    return { number: this.#numbers, article };
  }

  #work(): void {
    if (this.#isClosed || this.#waiting.length === 0) return;
    this.#idle = 0;
    this.#timer ??= setInterval(() => this.#look(), this.#settings.look).unref();
    const { most } = this.#settings;
    // A thread takes half a second to start: for a few articles one is enough.
    const wanted = Math.min(most, Math.ceil(this.#waiting.length / WORTH_A_THREAD));
    while (this.#workers.length < wanted) this.#start();
    for (const worker of this.#workers) {
      while (worker.hasRoom && this.#waiting.length > 0) worker.give(this.#waiting.shift());
    }
  }

  #start(): void {
    const worker: PoolWorker = new PoolWorker(this.#settings, {
      onReport: (task, report) => {
        this.#failedStarts = 0;
        this.#events.onResult(task.article, readReport(report));
        this.#work();
      },
      onEnd: (reason) => this.#lose(worker, reason),
    });
    this.#workers.push(worker);
  }

  // Only the article that was being read is to blame: the others that the thread was given are read by the next.
  #lose(worker: PoolWorker, reason: string): void {
    this.#workers = this.#workers.filter((other) => other !== worker);
    if (this.#isClosed) return;
    const { guilty, innocent } = worker.readTasks();
    this.#waiting = [...innocent, ...this.#waiting];
    if (guilty !== undefined) this.#events.onResult(guilty.article, { kind: "failed", reason });
    else if (innocent.length > 0) this.#failedStarts += 1;
    if (this.#failedStarts < MOST_STARTS) this.#work();
    else {
      this.#isClosed = true;
      clearInterval(this.#timer);
      this.#events.onBroken(reason);
    }
  }

  #look(): void {
    for (const worker of this.#workers) worker.look();
    const isIdle = this.#waiting.length === 0 && this.#workers.every(({ isFree }) => isFree);
    this.#idle = isIdle ? this.#idle + 1 : 0;
    if (this.#idle < this.#settings.rest) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    const resting = this.#workers;
    this.#workers = [];
    for (const worker of resting) void worker.end();
  }
}

function readReport(report: ReadingReport): PoolResult {
  return "packed" in report ? { kind: "read", packed: report.packed } : { kind: "failed", reason: report.thrown };
}

interface WorkerEvents {
  readonly onReport: (task: ReadingTask, report: ReadingReport) => void;
  readonly onEnd: (reason: string) => void;
}

/** One thread, and what it was given. */
class PoolWorker {
  readonly #worker: Worker;
  readonly #settings: PoolSettings;
  readonly #progress = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  readonly #tasks = new Map<number, ReadingTask>();
  #reason = "the thread ended";
  #steps = -1;
  #seen = 0;
  #stuck = 0;
  #looks = 0;

  constructor(settings: PoolSettings, events: WorkerEvents) {
    this.#settings = settings;
    const place: ReadingPlace = { progress: this.#progress };
    // It is given nothing of this process: no token, no options.
    this.#worker = new Worker(settings.program, {
      workerData: place,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: settings.memory, maxYoungGenerationSizeMb: YOUNG },
    });
    this.#worker.unref();
    this.#worker.on("message", (report: ReadingReport) => {
      const task = this.#tasks.get(report.number);
      this.#tasks.delete(report.number);
      if (task !== undefined) events.onReport(task, report);
    });
    this.#worker.once("error", (error) => {
      this.#reason = readErrorCode(error) === "ERR_WORKER_OUT_OF_MEMORY" ? OUT_OF_MEMORY : String(error);
    });
    this.#worker.once("exit", () => events.onEnd(this.#reason));
  }

  /** Whether another article may be given: there is one beside that which is being read, for no thread to wait. */
  get hasRoom(): boolean {
    return this.#tasks.size < GIVEN_AT_ONCE;
  }

  get isFree(): boolean {
    return this.#tasks.size === 0;
  }

  give(task: ReadingTask | undefined): void {
    if (task === undefined) return;
    this.#tasks.set(task.number, task);
    const { article } = task;
    // The file itself is not read, nor where its letters stand in it.
    this.#worker.postMessage({ ...task, article: { ...article, file: NO_FILE, origins: SAME_PLACE } });
  }

  /** The article that was being read when the thread ended, and the others that it was given. */
  readTasks(): { readonly guilty: ReadingTask | undefined; readonly innocent: readonly ReadingTask[] } {
    const guilty = this.#tasks.get(Atomics.load(this.#progress, TASK));
    return { guilty, innocent: [...this.#tasks.values()].filter((task) => task !== guilty) };
  }

  /** Ends the thread when its article comes to no end. */
  look(): void {
    const number = Atomics.load(this.#progress, TASK);
    const steps = Atomics.load(this.#progress, STEPS);
    this.#stuck = number !== 0 && number === this.#seen && steps === this.#steps ? this.#stuck + 1 : 0;
    this.#looks = number !== 0 && number === this.#seen ? this.#looks + 1 : 0;
    this.#seen = number;
    this.#steps = steps;
    const task = this.#tasks.get(number);
    if (task === undefined) return;
    const isOver = this.#stuck >= this.#settings.stuck || this.#looks >= this.#settings.longest(task.article);
    // Once: while others keep the processors busy, a thread takes its time to end.
    if (!isOver || this.#reason === NO_END) return;
    this.#reason = NO_END;
    void this.#worker.terminate();
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

const NO_FILE: Article["file"] = { common: new Uint32Array(), others: "" };
const OUT_OF_MEMORY = "it takes too much memory";
const NO_END = "it comes to no end";

/** Articles that wait for each thread before one more is started. */
const WORTH_A_THREAD = 40;
const GIVEN_AT_ONCE = 2;
/** Threads in a row that end before they read anything. */
const MOST_STARTS = 3;
/** Megabytes of values that live for a moment. */
const YOUNG = 4;
