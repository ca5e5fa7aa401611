import { spawn } from "node:child_process";
import { stat } from "node:fs/promises";
import path from "node:path";
import { readErrorCode } from "../files/error-code.ts";

/** Whether a store can be opened: *broken* is one that ends the process which reads it. */
export type StoreCheck =
  | { readonly kind: "whole" | "none" }
  | { readonly kind: "broken" | "unchecked"; readonly reason: string };

/**
 * Has the store in `file` read from end to end by a process of its own: a file of which a half is missing does not fail when it is
 * read, it ends whoever reads it.
 */
export async function checkStore(file: string): Promise<StoreCheck> {
  try {
    if ((await stat(file)).size === 0) return { kind: "none" };
  } catch (error) {
    const reason = readErrorCode(error);
    return reason === "ENOENT" ? { kind: "none" } : { kind: "unchecked", reason };
  }
  return new Promise((resolve) => {
    const program = path.join(import.meta.dirname, "check-process.js");
    const child = spawn(process.execPath, [program, file], { stdio: "ignore", env: {} });
    // The system may allow no more processes.
    child.once("error", (error) => resolve({ kind: "unchecked", reason: readErrorCode(error) }));
    child.once("exit", (code, signal) => {
      clearTimeout(patience);
      if (code === 0) resolve({ kind: "whole" });
      else if (code === REFUSED) resolve({ kind: "unchecked", reason: "it may not be opened here" });
      else if (signal === "SIGKILL") resolve({ kind: "unchecked", reason: "it takes too long" });
      else resolve({ kind: "broken", reason: signal ?? `exit code ${code}` });
    });
    const patience = setTimeout(() => child.kill("SIGKILL"), LONGEST).unref();
  });
}

/** How the program ends where the disk refuses to open the store. */
const REFUSED = 3;
/** Milliseconds: a store of gigabytes on a slow disk. */
const LONGEST = 60_000;
