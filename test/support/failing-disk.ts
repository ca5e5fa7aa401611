import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** What is asked of a disk by path alone. */
const QUESTIONS = ["readdir", "stat", "lstat", "realpath", "open"] as const;

const answering = new Map(QUESTIONS.map((name) => [name, fs.promises[name]]));

/** By path, the code of the error that it is answered with. */
const failing = new Map<unknown, string>();

/**
 * From now on the disk answers whatever is asked of `file` with the error `failure`, as a network disk does whose server is
 * away, and all else as before. Ends with `mendDisk`.
 */
export function failDisk(file: string, failure: string): void {
  failing.set(file, failure);
  for (const [name, ask] of answering) {
    const answer = async (asked: unknown, ...rest: readonly unknown[]): Promise<unknown> => {
      const code = failing.get(asked);
      if (code !== undefined) throw Object.assign(new Error(`${code}: it fails, ${name} '${asked}'`), { code });
      return Reflect.apply(ask, fs.promises, [asked, ...rest]);
    };
    Reflect.set(fs.promises, name, answer);
  }
  syncBuiltinESMExports();
}

/** The disk answers as it does. */
export function mendDisk(): void {
  failing.clear();
  for (const [name, ask] of answering) Reflect.set(fs.promises, name, ask);
  syncBuiltinESMExports();
}
