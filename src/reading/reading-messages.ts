import type { Article } from "../core/article/article.ts";

/** An article that a worker is to read. */
export interface ReadingTask {
  /** Above 0, another one for each task. */
  readonly number: number;
  readonly article: Article;
}

/** A packed reading, or what was thrown. */
export type ReadingReport =
  | { readonly number: number; readonly packed: Uint8Array }
  | { readonly number: number; readonly thrown: string };

/** What a worker is started with. */
export interface ReadingPlace {
  /** The number of the task that is being done, 0 for none; and how many steps were done in all. */
  readonly progress: Int32Array;
}

/** Places in `progress`. */
export const TASK = 0;
export const STEPS = 1;
