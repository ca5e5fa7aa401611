import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { type Deferred, defer } from "../../src/discord/deferred.ts";

/** What is asked of a disk by path alone. */
const QUESTIONS = ["readdir", "stat", "lstat", "realpath", "open"] as const;

type Question = (typeof QUESTIONS)[number];

const answering = new Map(QUESTIONS.map((name) => [name, fs.promises[name]]));

/** By question and path, the code of the error that is the answer. */
const failing = new Map<string, string>();

/** By question and path, what the answer waits for. */
const held = new Map<string, { readonly asked: Deferred<void>; readonly released: Deferred<void> }>();

/**
 * From now on the disk answers whatever is asked of `file` with an error of this code, as a network disk does whose server
 * is away, and all else as before. Ends with `mendDisk`.
 */
export function failDisk(file: string, code: string): void {
  fail(file, code, QUESTIONS);
}

/** The same for what stands in `file` alone: it is seen, and cannot be opened. */
export function failOpening(file: string, code: string): void {
  fail(file, code, ["open"]);
}

/** From now on `file` takes its time to open: `asked` resolves when somebody tries to, who waits for `release`. */
export function holdOpening(file: string): { readonly asked: Promise<void>; readonly release: () => void } {
  const [asked, released] = [defer<void>(), defer<void>()];
  held.set(`open ${file}`, { asked, released });
  answerByTable();
  return { asked: asked.promise, release: () => released.resolve() };
}

/** The disk answers as it does. */
export function mendDisk(): void {
  failing.clear();
  for (const { released } of held.values()) released.resolve();
  held.clear();
  for (const [name, ask] of answering) Reflect.set(fs.promises, name, ask);
  syncBuiltinESMExports();
}

function fail(file: string, failure: string, questions: readonly Question[]): void {
  for (const name of questions) failing.set(`${name} ${file}`, failure);
  answerByTable();
}

function answerByTable(): void {
  for (const [name, ask] of answering) {
    const answer = async (...asked: readonly unknown[]): Promise<unknown> => {
      const question = `${name} ${String(asked[0])}`;
      const hold = held.get(question);
      hold?.asked.resolve();
      await hold?.released.promise;
      const code = failing.get(question);
      if (code !== undefined) throw Object.assign(new Error(`${code}: it fails, ${question}`), { code });
      return Reflect.apply(ask, fs.promises, asked);
    };
    Reflect.set(fs.promises, name, answer);
  }
  syncBuiltinESMExports();
}
