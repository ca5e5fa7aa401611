import { open } from "lmdb";
import { isWhole } from "./sealed-value.js";

// The program of a process of its own, started by check-store.ts: it reads a store from end to end and writes a value to it,
// and ends with 0; with 3 where it may not open it. What lies in a file that was cut off or written over ends a process that
// touches it: this one.

const [file = ""] = process.argv.slice(2);

/** EPERM, EACCES, EROFS: the disk's refusals, which say nothing of what stands in the file. */
const REFUSALS = new Set([1, 13, 30]);

function openStore() {
  try {
    return open({ path: file, noSubdir: true, encoding: "binary", keyEncoding: "binary", cache: false, noSync: true });
  } catch (error) {
    if (error instanceof Error && "code" in error && REFUSALS.has(Number(error.code))) process.exit(3);
    throw error;
  }
}

const store = openStore();
for (const { value } of store.getRange({})) isWhole(value);
const probe = Buffer.alloc(1);
try {
  store.transactionSync(() => {
    store.putSync(probe, probe);
    store.removeSync(probe);
  });
} catch {
  // A disk that is full is no fault of the store.
}
await store.close();
