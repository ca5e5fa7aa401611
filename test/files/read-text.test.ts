import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readArticles } from "../../src/files/read-articles.ts";
import { readText, type SizeLimit } from "../../src/files/read-text.ts";
import { makeCorpusFolder } from "../support/corpus-folder.ts";

const LIMIT: SizeLimit = { bytes: 1024 * 1024, lines: 100, advice: "Split it." };

let folder = "";
beforeEach(() => {
  folder = makeCorpusFolder({});
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
}

test("a file up to the limit is read whole, one byte more is refused with what to do", async () => {
  const text = "ä".repeat(LIMIT.bytes / 2);
  expect(await readText(put("a.txt", text), LIMIT)).toEqual({ kind: "text", text });
  expect(await readText(put("b.txt", `${text}.`), LIMIT)).toMatchObject({
    kind: "refused",
    fault: "The file is larger than 1 MiB. Split it.",
  });
});

test("a file of more lines than are allowed is refused", async () => {
  expect(await readText(put("a.txt", "a\n".repeat(100)), LIMIT)).toMatchObject({ kind: "text" });
  expect(await readText(put("b.txt", "a\r".repeat(101)), LIMIT)).toMatchObject({
    kind: "refused",
    fault: "The file has more than 100 lines. Split it.",
  });
});

test.skipIf(process.platform !== "linux")(
  "no more than the limit is read of a file that has more than it said",
  async () => {
    // The system makes this one up while it is read, and says that it has no byte.
    expect(await readText("/proc/self/status", { ...LIMIT, bytes: 100 })).toMatchObject({ kind: "refused" });
  },
);

test("a folder is refused; where nothing is, nothing is said", async () => {
  mkdirSync(path.join(folder, "a.txt"));
  expect(await readText(path.join(folder, "a.txt"), LIMIT)).toMatchObject({ kind: "refused", mayPass: false });
  expect(await readText(path.join(folder, "b.txt"), LIMIT)).toEqual({ kind: "none" });
  expect(await readText(path.join(folder, "a.txt", "b", "c.txt"), LIMIT)).toEqual({ kind: "none" });
});

test("an article whose file is removed before it is read is gone, and no problem", async () => {
  const read = [];
  for await (const one of readArticles(folder, [["gone.md", { kind: "file", stamp: "1" }]])) read.push(one);
  expect(read).toEqual([{ id: "gone.md", problems: [], mayPass: false }]);
});

const BUILT = fileURLToPath(new URL("../../dist/files/read-text.js", import.meta.url));

/** Opens all files that it may, reads one more, and closes them after a moment or not. */
const CROWDED = `
  import { closeSync, openSync } from "node:fs";
  import { readText } from ${JSON.stringify(BUILT)};
  const [file, gives] = process.argv.slice(1);
  const limit = { bytes: 1000, lines: 100, advice: "" };
  await readText(file, limit);
  const taken = [];
  try { for (;;) taken.push(openSync(file)); } catch {}
  if (gives === "back") setTimeout(() => taken.forEach((one) => closeSync(one)), 20);
  const read = await readText(file, limit);
  if (gives !== "back") taken.forEach((one) => closeSync(one));
  console.log(JSON.stringify(read));
`;

test.skipIf(process.platform === "win32").each([
  ["waits for one where all that may be open are, for a moment", "back", { kind: "text", text: "Text." }],
  ["says that it may pass where they stay so", "never", expect.objectContaining({ kind: "refused", mayPass: true })],
])("reading a file %s", (_claim, gives, outcome) => {
  const node = [process.execPath, "--input-type=module", "-e", CROWDED, put("a.txt", "Text."), gives];
  const { stdout } = spawnSync("sh", ["-c", 'ulimit -n 64; exec "$@"', "sh", ...node], { encoding: "utf8" });
  expect(JSON.parse(stdout)).toEqual(outcome);
});
