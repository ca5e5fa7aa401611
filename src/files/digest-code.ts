import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/**
 * SHA-256 of what follows from the program and not from the texts alone: those of the project's files, by their paths in it, that
 * `files` matches, its libraries' versions, and Node.js. What was made by another program has another one.
 */
export async function digestCode(files: RegExp): Promise<Buffer> {
  const hash = createHash("sha256").update(process.version);
  for (const file of await listCode(files)) hash.update(await readFile(file));
  return hash.digest();
}

async function listCode(matching: RegExp): Promise<string[]> {
  const root = path.join(import.meta.dirname, "..");
  const files = (await readdir(root, { recursive: true })).filter((name) => matching.test(name)).sort();
  return [path.join(root, "../package.json"), ...files.map((name) => path.join(root, name))];
}
