import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Article } from "../core/article/article.ts";
import type { Problem } from "../core/article/problem.ts";
import type { Reading, Readings } from "../core/library/readings.ts";
import type { ArticlesRead } from "../core/quotes/articles-read.ts";
import { NameIndex } from "../core/quotes/name-index.ts";
import type { ArticleQuotes, Quote } from "../core/quotes/quote.ts";
import type { Span } from "../core/text/span.ts";
import type { Steps } from "../core/text/steps.ts";
import { runSteps } from "../files/run-steps.ts";
import type { Store } from "../store/store.ts";
import {
  packFailure,
  unpackEventsInSteps,
  unpackMentionsInSteps,
  unpackOutcome,
  unpackQuotesInSteps,
  unpackSaidInSteps,
} from "./pack-reading.ts";
import { type PoolResult, type PoolSettings, ReadingPool } from "./reading-pool.ts";

/** How far the reading of the articles is. */
export interface ReadingProgress extends ArticlesRead {
  /** Those that are yet to be read: some of the others may be unreadable. */
  readonly left: number;
}

/** What reads articles ahead works with. */
export interface ReadAheadParts {
  /** Where readings are kept for the next start. */
  readonly store: Promise<Store>;
  /** Tells the code that reads: what another one has read is not taken. */
  readonly code: Promise<string>;
  readonly pool: PoolSettings;
  /**
   * How long an answer waits for articles that are being read: *short*ly, and only where few are left, or for the *whole* of
   * them: for one answer alone, for which nothing is read before it is asked for.
   */
  readonly patience: "short" | "whole";
  readonly onProgress: (progress: ReadingProgress) => void;
  /** An article cannot be read. */
  readonly onProblem: (problem: Problem) => void;
  /** Nothing can be read, for this reason. */
  readonly onBroken: (reason: string) => void;
}

/** Reads articles ahead in threads of their own, and keeps what it found. */
export class ReadAhead implements Readings {
  readonly index = new NameIndex();
  readonly #parts: ReadAheadParts;
  readonly #pool: ReadingPool;
  readonly #waits = new Map<Article, Set<() => void>>();
  readonly #failures = new Map<Article, Problem>();
  /** Readings that were asked for last, the oldest first. */
  readonly #recent = new Map<Article, ArticleQuotes>();
  readonly #keys = new WeakMap<Article, string>();
  /** Articles that are to be read or being read. */
  readonly #unread = new Set<Article>();
  #articles: readonly Article[] = [];
  /** Those of which it is known what was read before. */
  #served: readonly Article[] = [];
  #last: ReadonlySet<Article> = new Set();
  #store: Store | undefined;
  #code = "";
  #isBroken = false;
  #isClosed = false;
  #work: Promise<void> = Promise.resolve();

  constructor(parts: ReadAheadParts) {
    this.#parts = parts;
    this.#pool = new ReadingPool(parts.pool, {
      onResult: (article, result) => this.#take(article, result),
      onBroken: (reason) => this.#break(reason),
    });
  }

  /** From now on these articles are asked for: what was read of them is taken from the store, the others are read. */
  serve(articles: readonly Article[]): void {
    this.#articles = articles;
    this.#work = this.#work.then(() => this.#serve(articles));
  }

  async prepare(articles: readonly Article[]): Promise<void> {
    await this.#work;
    if (this.#unread.size === 0) return;
    const unread = articles.filter((article) => this.#unread.has(article));
    const [only] = unread;
    if (only === undefined || this.#isBroken) return;
    if (articles.length === 1) {
      this.#pool.hurry(only);
      await this.#waitFor(unread, LONGEST_WAIT);
    } else if (this.#parts.patience === "whole") {
      this.#pool.add(unread.filter((article) => !this.#waits.has(article)));
      await this.#waitFor(unread);
    } else if (unread.length <= FEW) await this.#waitFor(unread, SHORT_WAIT);
  }

  async prepareCompletion(articles: readonly Article[]): Promise<void> {
    if (this.#parts.patience === "whole") await this.prepare(articles);
  }

  *findSaidInSteps(article: Article): Steps<ArticleQuotes | undefined> {
    const known = this.#recent.get(article);
    const packed = known === undefined ? this.#findPacked(article) : undefined;
    const said = known ?? (packed && (yield* unpackSaidInSteps(packed)));
    if (said === undefined) return undefined;
    this.#recent.delete(article);
    this.#recent.set(article, said);
    for (const oldest of this.#recent.keys()) {
      if (this.#recent.size <= MOST_RECENT) break;
      this.#recent.delete(oldest);
    }
    return said;
  }

  *findQuotesInSteps(article: Article, places: readonly number[]): Steps<ReadonlyMap<number, Quote>> {
    const packed = this.#findPacked(article);
    return packed === undefined ? NO_QUOTES : yield* unpackQuotesInSteps(packed, places);
  }

  *findMentionsInSteps(article: Article, places: readonly number[]): Steps<readonly Span[]> {
    const packed = this.#findPacked(article);
    return packed === undefined ? [] : yield* unpackMentionsInSteps(packed, places);
  }

  async findEvents(article: Article): Promise<Reading["events"] | undefined> {
    const packed = this.#findPacked(article);
    return packed && runSteps(unpackEventsInSteps(packed));
  }

  countRead(articles: readonly Article[]): ArticlesRead {
    if (articles === this.#served) {
      const { length } = articles;
      return { articles: length - this.#unread.size - this.#failures.size, of: length };
    }
    return { articles: articles.filter((article) => this.index.has(article)).length, of: articles.length };
  }

  listProblems(): readonly Problem[] {
    return [...this.#failures.values()];
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#settle();
    await this.#pool.close();
    await this.#work;
    await this.#store?.close();
  }

  async #serve(articles: readonly Article[]): Promise<void> {
    this.#store ??= await this.#parts.store;
    this.#code ||= await this.#parts.code;
    if (this.#isClosed || articles !== this.#articles) return;
    const present = new Set(articles);
    await runSteps(this.#forgetInSteps(present));
    this.#last = present;
    const unread = await runSteps(this.#takeKeptInSteps(articles, this.#store));
    for (const article of unread) this.#unread.add(article);
    this.#served = articles;
    if (this.#parts.patience === "short" && !this.#isBroken) this.#pool.add(unread);
    this.#tell();
  }

  // Questions that are under way may still ask for the articles before these.
  *#forgetInSteps(present: ReadonlySet<Article>): Steps<void> {
    const gone = new Set([...this.index.articles()].filter((one) => !present.has(one) && !this.#last.has(one)));
    if (gone.size > 0) yield* this.index.removeInSteps(gone);
    for (const article of [...this.#unread, ...this.#failures.keys()]) {
      if (present.has(article)) continue;
      this.#unread.delete(article);
      this.#failures.delete(article);
    }
    this.#pool.keepOnly(present);
  }

  *#takeKeptInSteps(articles: readonly Article[], store: Store): Steps<Article[]> {
    const unread: Article[] = [];
    for (const article of articles) {
      yield;
      if (this.index.has(article) || this.#failures.has(article) || this.#unread.has(article)) continue;
      const packed = store.read(this.#nameKey(article));
      if (packed === undefined) unread.push(article);
      else this.#admit(article, packed);
    }
    return unread;
  }

  #take(article: Article, result: PoolResult): void {
    // The file has changed while it was read.
    if (!this.#unread.delete(article)) return;
    const packed = result.kind === "read" ? result.packed : packFailure(result.reason);
    const problem = this.#admit(article, packed);
    if (problem !== undefined) this.#parts.onProblem(problem);
    // What cannot be written is kept in memory by the store, which tells of it.
    this.#store?.write(this.#nameKey(article), packed).catch(() => undefined);
    this.#settle(article);
    this.#tell();
  }

  #admit(article: Article, packed: Uint8Array): Problem | undefined {
    const outcome = unpackOutcome(packed);
    if (outcome.kind === "read") {
      this.index.add(article, outcome.digest);
      return undefined;
    }
    const message = `who says what in it cannot be read (${outcome.reason}): it is found and shown as ever, without quotes.`;
    const problem = { severity: "warning", kind: "unread-quotes", file: article.id, message } as const;
    this.#failures.set(article, problem);
    return problem;
  }

  #findPacked(article: Article): Uint8Array | undefined {
    if (!this.index.has(article)) return undefined;
    return this.#store?.read(this.#nameKey(article)) ?? this.#readAgain(article);
  }

  // Another bot has the same store, and has forgotten what it did not need.
  #readAgain(article: Article): undefined {
    if (this.#unread.has(article) || this.#isClosed) return;
    this.#unread.add(article);
    this.#pool.add([article]);
  }

  // All that a reading follows from.
  #nameKey(article: Article): string {
    const known = this.#keys.get(article);
    if (known !== undefined) return known;
    const { id, hash, lang, date } = article;
    const ending = id.slice(id.lastIndexOf(".") + 1);
    const parts = [this.#code, hash, ending, lang ?? "", date ?? ""].join("\n");
    const key = createHash("sha256").update(parts).digest("hex");
    this.#keys.set(article, key);
    return key;
  }

  #tell(): void {
    this.#parts.onProgress({ ...this.countRead(this.#articles), left: this.#unread.size });
    if (this.#unread.size === 0) this.#work = this.#work.then(() => this.#sweep());
  }

  // Other versions' readings, and those of files that are no more.
  async #sweep(): Promise<void> {
    const store = this.#store;
    if (store === undefined || this.#isClosed || this.#unread.size > 0) return;
    if (store.count() <= this.#articles.length * MOST_KEPT + FEW) return;
    const keys = new Set(this.#articles.map((article) => this.#nameKey(article)));
    await store.keepOnly(keys).catch(() => undefined);
  }

  #break(reason: string): void {
    this.#isBroken = true;
    this.#settle();
    this.#parts.onBroken(reason);
  }

  /** Resolves once these are read, or after `longest` milliseconds. */
  async #waitFor(articles: readonly Article[], longest = FOREVER): Promise<void> {
    const read = articles.map((article) => {
      return new Promise<void>((resolve) => {
        const waits = this.#waits.get(article) ?? new Set();
        this.#waits.set(article, waits.add(resolve));
      });
    });
    // The threads do not keep the process alive, who waits for them does.
    const over = new AbortController();
    const patience = wait(longest, undefined, { signal: over.signal }).catch(() => undefined);
    await Promise.race([Promise.all(read), patience]);
    over.abort();
  }

  #settle(...articles: readonly Article[]): void {
    for (const article of articles.length === 0 ? [...this.#waits.keys()] : articles) {
      for (const resolve of this.#waits.get(article) ?? []) resolve();
      this.#waits.delete(article);
    }
  }
}

/** Milliseconds that an answer waits for an article that somebody names. */
const LONGEST_WAIT = 20_000;
/** Articles that are read in a moment, and milliseconds that an answer waits for them: then it comes at once, yet. */
const FEW = 60;
const SHORT_WAIT = 1_000;
/** As many milliseconds as a timer takes. */
const FOREVER = 2 ** 31 - 1;
/** Readings that are kept unpacked, for who asks about one article again and again. */
const MOST_RECENT = 4;
const NO_QUOTES: ReadonlyMap<number, Quote> = new Map();
/** Values in the store to an article that is there, after which the others are forgotten. */
const MOST_KEPT = 2;
