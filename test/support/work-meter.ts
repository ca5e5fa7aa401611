import { Session } from "node:inspector/promises";
import { countRegex } from "./regex-steps.ts";

/** Thrown by a measured routine that does more than it may: it need not be waited for. */
export class TooMuchWork extends Error {}

/** Counts work, the same on every machine. */
export interface WorkMeter {
  /** The work of `routine`; may throw `TooMuchWork` as soon as it is over `most`. */
  measure(routine: () => unknown, most: number): Promise<number>;
}

/** Counts how often each block of `src` and of the libraries that it calls is run. */
export class BlockMeter implements WorkMeter {
  readonly #session = new Session();

  async open(): Promise<void> {
    this.#session.connect();
    await this.#session.post("Profiler.enable");
    await this.#session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  }

  async close(): Promise<void> {
    await this.#session.post("Profiler.stopPreciseCoverage");
    this.#session.disconnect();
  }

  async measure(routine: () => unknown): Promise<number> {
    await this.#takeBlocks();
    await routine();
    return this.#takeBlocks();
  }

  async #takeBlocks(): Promise<number> {
    const { result } = await this.#session.post("Profiler.takePreciseCoverage");
    return result
      .filter(({ url }) => COUNTED.test(url))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0);
  }
}

/**
 * Counts the steps that a backtracking engine takes for each regular expression, and the code units or items that the
 * engine's own routines go over.
 */
export class EngineMeter implements WorkMeter {
  #native = 0;
  #most = 0;

  async measure(routine: () => unknown, most: number): Promise<number> {
    this.#native = 0;
    this.#most = most;
    const restore = this.#patch();
    try {
      await routine();
    } finally {
      restore();
    }
    return this.#native;
  }

  #add(work: number): void {
    this.#native += work;
    if (this.#native > this.#most) throw new TooMuchWork(`over ${this.#most} steps`);
  }

  #patch(): () => void {
    const restores = [this.#patchExec(), this.#patchSegment()];
    const each = (prototype: object, names: readonly string[], measure: Measure): void => {
      for (const name of names) restores.push(patch(prototype, name, (work) => this.#add(work), measure));
    };
    each(Array.prototype, ["slice", "splice", "concat", "join", "reverse"], ({ length }) => Number(length));
    each(Array.prototype, ["indexOf", "includes", "lastIndexOf"], ({ length }) => Number(length));
    each(Uint8Array.prototype, ["fill"], ({ length }) => Number(length));
    each(String.prototype, ["indexOf", "includes"], measureSearch);
    each(String.prototype, ["lastIndexOf"], (text, [, from], found) => {
      return Math.min(Number(text.length), Number(from ?? Number.POSITIVE_INFINITY)) - Math.max(0, Number(found));
    });
    each(String.prototype, ["toLowerCase", "toLocaleLowerCase"], ({ length }) => Number(length));
    each(String.prototype, ["normalize"], (_, __, composed) => measureComposing(composed));
    return () => {
      for (const restore of restores) restore();
    };
  }

  // Every other way to use a regular expression calls this one.
  #patchExec(): () => void {
    const exec = NATIVE_EXEC;
    const add = (work: number): void => this.#add(work);
    const room = (): number => this.#most - this.#native;
    let isCounting = false;
    RegExp.prototype.exec = function (text) {
      if (!isCounting) {
        isCounting = true;
        try {
          const from = this.global || this.sticky ? this.lastIndex : 0;
          add(findCounted(this)?.countSteps(String(text), from, room()) ?? String(text).length);
        } finally {
          isCounting = false;
        }
      }
      return exec.call(this, text);
    };
    return () => {
      RegExp.prototype.exec = exec;
    };
  }

  // The segmenter of scripts without spaces takes more than its share for a long run.
  #patchSegment(): () => void {
    const segment = NATIVE_SEGMENT;
    const add = (work: number): void => this.#add(work);
    Intl.Segmenter.prototype.segment = function (text) {
      add(text.length * Math.ceil(text.length / LINEAR_SEGMENT));
      return segment.call(this, text);
    };
    return () => {
      Intl.Segmenter.prototype.segment = segment;
    };
  }
}

type Measure = (self: { readonly length?: unknown }, args: readonly unknown[], result: unknown) => number;

function patch(prototype: object, name: string, add: (work: number) => void, measure: Measure): () => void {
  const own: unknown = Reflect.get(prototype, name);
  if (typeof own !== "function") throw new Error(`${name} is no routine`);
  let isCounting = false;
  Reflect.set(prototype, name, function (this: { length?: unknown }, ...args: unknown[]): unknown {
    const result: unknown = Reflect.apply(own, this, args);
    if (isCounting) return result;
    isCounting = true;
    try {
      add(measure(this, args, result));
    } finally {
      isCounting = false;
    }
    return result;
  });
  return () => {
    Reflect.set(prototype, name, own);
  };
}

const measureSearch: Measure = ({ length }, [, from], found) => {
  return (typeof found === "number" && found >= 0 ? found : Number(length)) - Number(from ?? 0);
};

/** Sorting the accents of one letter takes the square of their number, in the engine's library of Unicode. */
function measureComposing(text: unknown): number {
  if (typeof text !== "string") return 0;
  let work = text.length;
  for (const [run] of text.matchAll(/\p{M}{31,}/gu)) work += run.length ** 2;
  return work;
}

function findCounted({ source, flags }: RegExp) {
  const key = `${flags} ${source}`;
  if (!counted.has(key)) counted.set(key, countRegex(source, flags));
  return counted.get(key);
}

const counted = new Map<string, ReturnType<typeof countRegex>>();

// The engine's own, which are called on what they are asked of.
// oxlint-disable-next-line typescript/unbound-method
const NATIVE_EXEC = RegExp.prototype.exec;
// oxlint-disable-next-line typescript/unbound-method
const NATIVE_SEGMENT = Intl.Segmenter.prototype.segment;

/** Code units of a run that the segmenter reads in linear time. */
const LINEAR_SEGMENT = 1_000;
/** Matches the project's own code and its libraries; not the tests and what runs them. */
const COUNTED =
  /\/src\/(?:core|message|commands)\/|\/node_modules\/(?:chrono-node|wink-|@orama|minisearch|any-ascii|micromark)/u;
