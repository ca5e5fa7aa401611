import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Corpus } from "../../src/core/index/corpus.ts";
import { CorpusError } from "../../src/files/corpus-error.ts";
import { makeCorpusFolder } from "../support/corpus-folder.ts";
import { waitUntil } from "../support/discord/wait-until.ts";
import { failDisk, failOpening, holdOpening, mendDisk } from "../support/failing-disk.ts";
import { findPassages } from "../support/find-passages.ts";
import { type LiveCorpus, openLiveCorpus } from "../support/live-corpus.ts";
import { doAsOrdinaryUser, hasPermissions } from "../support/ordinary-user.ts";

let root = "";
let folder = "";
let live: LiveCorpus;
beforeEach(() => {
  root = makeCorpusFolder({});
  folder = path.join(root, "corpus");
  put("corpus/a.txt", "Title\nTrade grew.");
});
afterEach(async () => {
  mendDisk();
  await live.close();
  rmSync(root, { recursive: true, force: true });
});

function put(name: string, text: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
}

async function open(): Promise<Corpus> {
  live = await openLiveCorpus(folder);
  return live.get();
}

test("a changed file is served after a moment, and the version with it", async () => {
  const before = await open();
  put("corpus/a.txt", "Title\nTrade fell.");
  await live.waitForWords("fell");
  expect(live.get().version).not.toBe(before.version);
});

test("a corpus that somebody holds is not changed by a reload", async () => {
  const held = await open();
  put("corpus/b.txt", "Other\nExports rose.");
  await live.waitForIds("a.txt", "b.txt");
  expect(held.articles.length).toBe(1);
  expect(findPassages(held.index, ["export"])).toEqual([]);
});

test("a file that turns bad is reported and the others keep being served", async () => {
  put("corpus/b.txt", "Other\nExports rose.");
  await open();
  put("corpus/b.txt", Uint8Array.from([0xff, 0x00]));
  await live.waitForIds("a.txt");
  expect(live.get().problems).toContainEqual(expect.objectContaining({ severity: "error", file: "b.txt" }));
});

test("only the file that changed is read: the others keep their articles and their problems", async () => {
  put("corpus/b.txt", "Other\nExports rose.");
  put("corpus/bad.pdf", "%PDF");
  const before = await open();
  put("corpus/a.txt", "Title\nTrade fell.");
  await live.waitForWords("fell");
  const after = live.get();
  expect(after.articles.find(({ id }) => id === "b.txt")).toBe(before.articles.find(({ id }) => id === "b.txt"));
  expect(after.problems).toEqual(before.problems);
  expect(findPassages(after.index, ["fall"]).map(({ passage }) => passage.article.id)).toEqual(["a.txt"]);
});

test("a problem is told when it is new, not with each change of another file", async () => {
  put("corpus/bad.pdf", "%PDF");
  await open();
  put("corpus/a.txt", "Title\nTrade fell.");
  await live.waitForWords("fell");
  put("corpus/worse.pdf", "%PDF");
  await live.waitForProblem("worse.pdf");
  const told = live.problems.filter(({ file }) => file.endsWith(".pdf"));
  expect(told.map(({ file }) => file)).toEqual(["bad.pdf", "worse.pdf"]);
});

test("more than a thousand files that come at once are all served", async () => {
  await open();
  for (let number = 0; number < 1_010; number += 1)
    put(`corpus/more/${number}.txt`, `Title ${number}\nShip ${number}.`);
  await waitUntil("all are served", () => live.get().articles.length === 1_011);
});

describe("what is put in the place of another", () => {
  test("a folder that is moved away takes its articles with it", async () => {
    put("corpus/sub/b.txt", "Other\nExports rose.");
    await open();
    rmSync(path.join(folder, "sub"), { recursive: true });
    await live.waitForIds("a.txt");
    expect(live.get().problems.map(({ file }) => file)).toEqual(["a.txt", "a.txt"]);
    expect(findPassages(live.get().index, ["export"])).toEqual([]);
  });

  test("when the folder goes away the last corpus keeps serving, and one made anew is served and watched", async () => {
    await open();
    rmSync(folder, { recursive: true });
    await waitUntil("it is told", () => live.failures.length > 0);
    expect(live.get().articles.length).toBe(1);
    put("corpus/b.txt", "Other\nExports rose.");
    await live.waitForIds("b.txt");
    put("corpus/c.txt", "Third\nImports fell.");
    await live.waitForIds("b.txt", "c.txt");
    expect(live.failures).toEqual([expect.any(CorpusError), "over"]);
  });

  test("another folder in its place is served and watched", async () => {
    put("next/b.txt", "Other\nExports rose.");
    await open();
    renameSync(folder, path.join(root, "old"));
    renameSync(path.join(root, "next"), folder);
    await live.waitForIds("b.txt");
    put("corpus/c.txt", "Third\nImports fell.");
    await live.waitForIds("b.txt", "c.txt");
  });

  test("a corpus that is a link is served from where the link leads, at once and when that is another place", async () => {
    put("next/b.txt", "Other\nExports rose.");
    renameSync(folder, path.join(root, "first"));
    symlinkSync("first", folder);
    await open();
    expect(live.get().articles.map(({ id }) => id)).toEqual(["a.txt"]);
    rmSync(folder);
    symlinkSync("next", folder);
    await live.waitForIds("b.txt");
    put("next/c.txt", "Third\nImports fell.");
    await live.waitForIds("b.txt", "c.txt");
  });

  test("so is a link in it, to a folder or to a file, and a link behind that", async () => {
    put("first/b.txt", "Other\nExports rose.");
    put("next/c.txt", "Third\nImports fell.");
    symlinkSync("first", path.join(root, "now"));
    symlinkSync("../now", path.join(folder, "linked"));
    symlinkSync("../now/b.txt", path.join(folder, "file.txt"));
    await open();
    put("first/b.txt", "Other\nExports fell for once.");
    await waitUntil("both are read anew", () => {
      return live.get().articles.filter(({ text }) => text.includes("for once")).length === 2;
    });
    rmSync(path.join(root, "now"));
    symlinkSync("next", path.join(root, "now"));
    await live.waitForIds("a.txt", "linked/c.txt");
    await live.waitForProblem("file.txt");
    put("next/b.txt", "Back\nIt is here.");
    await live.waitForIds("a.txt", "file.txt", "linked/b.txt", "linked/c.txt");
  });

  test("a folder with the name of a file, and a file again", async () => {
    await open();
    rmSync(path.join(folder, "a.txt"));
    put("corpus/a.txt/b.txt", "Other\nExports rose.");
    await live.waitForIds("a.txt/b.txt");
    rmSync(path.join(folder, "a.txt"), { recursive: true });
    put("corpus/a.txt", "Title\nTrade grew again.");
    await live.waitForIds("a.txt");
  });
});

describe("what cannot be served is told of, and the next change is served", () => {
  async function expectServing(...ids: readonly string[]): Promise<void> {
    put("corpus/next.txt", "Next\nExports rose.");
    await live.waitForIds("a.txt", "next.txt", ...ids);
    expect(live.failures).toEqual([]);
  }

  test.each([
    ["a link to itself", "loop.txt"],
    ["a link to the corpus", "."],
    ["a link to a folder above", ".."],
    ["a link to nothing", "gone"],
  ])("%s", async (_what, target) => {
    await open();
    symlinkSync(target, path.join(folder, "loop.txt"));
    await live.waitForProblem("loop.txt");
    await expectServing();
  });

  test.skipIf(process.platform === "win32")("a named pipe, which does not keep it from closing either", async () => {
    await open();
    execFileSync("mkfifo", [path.join(folder, "pipe.txt")]);
    await live.waitForProblem("pipe.txt");
    await expectServing();
    await live.close();
  });

  test.skipIf(!hasPermissions)("a file and a folder that may not be read, until they may", async () => {
    chmodSync(root, 0o755);
    put("corpus/closed/c.txt", "Third\nImports fell.");
    chmodSync(path.join(folder, "closed"), 0);
    await doAsOrdinaryUser(async () => {
      await open();
      await live.waitForProblem("closed");
    });
    put("locked.txt", "Other\nExports rose.");
    chmodSync(path.join(root, "locked.txt"), 0);
    await doAsOrdinaryUser(async () => {
      await asRoot(() => renameSync(path.join(root, "locked.txt"), path.join(folder, "locked.txt")));
      await live.waitForProblem("locked.txt");
      await asRoot(() => chmodSync(path.join(folder, "locked.txt"), 0o644));
      await asRoot(() => chmodSync(path.join(folder, "closed"), 0o755));
      await live.waitForIds("a.txt", "closed/c.txt", "locked.txt");
    });
  });
});

describe("what cannot be looked at for a reason that may pass", () => {
  test.each(["ESTALE", "EIO", "EBUSY"])(
    "a folder that answers %s keeps its articles, the others are reloaded, and it is read again",
    async (code) => {
      put("corpus/away/deep/b.txt", "Other\nExports rose.");
      await open();
      failDisk(path.join(folder, "away"), code);
      put("corpus/away/c.txt", "Third\nImports fell.");
      mkdirSync(path.join(folder, "new"));
      await live.waitForProblem("away");
      put("corpus/new/d.txt", "Fourth\nTrade rests.");
      await live.waitForIds("a.txt", "away/deep/b.txt", "new/d.txt");
      mendDisk();
      await live.waitForIds("a.txt", "away/c.txt", "away/deep/b.txt", "new/d.txt");
      expect(live.get().problems.filter(({ file }) => file === "away")).toEqual([]);
      expect(live.failures).toEqual([]);
    },
  );

  test("what a link leads to, a folder or a file, stays served, and goes when it is gone", async () => {
    put("elsewhere/b.txt", "Other\nExports rose.");
    symlinkSync("../elsewhere", path.join(folder, "linked"));
    symlinkSync("../elsewhere/b.txt", path.join(folder, "file.txt"));
    await open();
    for (const name of ["linked", "file.txt"]) failDisk(path.join(folder, name), "ESTALE");
    await Promise.all([live.waitForProblem("linked"), live.waitForProblem("file.txt")]);
    put("corpus/c.txt", "Third\nImports fell.");
    await live.waitForIds("a.txt", "c.txt", "file.txt", "linked/b.txt");
    rmSync(path.join(root, "elsewhere"), { recursive: true });
    mendDisk();
    await live.waitForIds("a.txt", "c.txt");
    expect(live.failures).toEqual([]);
  });

  test("is served once it can be when that was so from the start", async () => {
    put("corpus/away/b.txt", "Other\nExports rose.");
    failDisk(path.join(folder, "away"), "EIO");
    await open();
    expect(live.get().articles.map(({ id }) => id)).toEqual(["a.txt"]);
    mendDisk();
    await live.waitForIds("a.txt", "away/b.txt");
  });
});

test.each(["EIO", "EMFILE"])(
  "an article whose file answers %s is kept, and the file read again though nothing changes",
  async (code) => {
    await open();
    failOpening(path.join(folder, "a.txt"), code);
    put("corpus/a.txt", "Title\nTrade fell.");
    // Old enough not to be looked at again for its age alone.
    utimesSync(path.join(folder, "a.txt"), 1_700_000_000, 1_700_000_000);
    await waitUntil("it is told", () => live.problems.some(({ message }) => message.includes(code)));
    // Once this is served nothing is yet to be told of the other file.
    put("corpus/b.txt", "Other\nExports rose.");
    await live.waitForIds("a.txt", "b.txt");
    expect(live.get().articles.find(({ id }) => id === "a.txt")?.text).toContain("grew");
    mendDisk();
    await live.waitForWords("fell");
    expect(live.failures).toEqual([]);
  },
);

test("synonyms whose file cannot be read at the start are read once it can be, though nothing changes", async () => {
  put("corpus/synonyms.yaml", "- [Trade, Commerce]");
  // Old enough not to be looked at again for its age alone.
  utimesSync(path.join(folder, "synonyms.yaml"), 1_700_000_000, 1_700_000_000);
  failOpening(path.join(folder, "synonyms.yaml"), "EIO");
  await open();
  expect(live.problems).toContainEqual(expect.objectContaining({ file: "synonyms.yaml" }));
  expect(live.get().index.lexicon.synonyms.size).toBe(0);
  mendDisk();
  await waitUntil("they are read", () => live.get().index.lexicon.synonyms.size > 0);
  expect(live.get().problems.filter(({ file }) => file === "synonyms.yaml")).toEqual([]);
});

test.skipIf(process.platform !== "linux")("a folder takes one watch, however many files are in it", async () => {
  for (let number = 0; number < 200; number += 1) put(`corpus/sub/${number}.txt`, "Title\nText.");
  const before = countWatches();
  await open();
  put("corpus/b.txt", "Other\nExports rose.");
  await waitUntil("it is served", () => live.get().articles.length === 202);
  expect(countWatches() - before).toBe(2);
});

// A user's own namespace has its own count of watches: the system's is left alone.
const NO_WATCHES = ["-Ur", "sh", "-c", 'echo 0 > /proc/sys/user/max_inotify_watches && exec "$@"', "sh"];
const canForbidWatches = spawnSync("unshare", [...NO_WATCHES, "true"]).status === 0;

test.skipIf(!canForbidWatches)(
  "where no watch can be had the corpus is looked through, which is told once",
  async () => {
    await open();
    const script = `
    import { openCorpus } from ${JSON.stringify(path.join(import.meta.dirname, "../../dist/files/live-corpus.js"))};
    const tell = (kind) => (what) => console.log(kind, what.articles?.map(({ id }) => id).join() ?? String(what));
    await openCorpus(process.argv[1], { onLoad: tell("load"), onFailure: tell("failure"), onPoll: tell("poll") });
    process.stdin.resume();`;
    const child = spawn("unshare", [...NO_WATCHES, process.execPath, "--input-type=module", "-e", script, folder], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    let told = "";
    child.stdout.on("data", (part: Buffer) => {
      told += part.toString();
    });
    const waitFor = (line: string): Promise<void> => waitUntil(line, () => told.includes(line));
    await waitFor("poll ENOSPC");
    put("corpus/b.txt", "Other\nExports rose.");
    await waitFor("load a.txt,b.txt");
    rmSync(path.join(folder, "a.txt"));
    await waitFor("load b.txt");
    child.stdin.destroy();
    child.kill();
    expect(told.match(/^poll/gmu)?.length).toBe(1);
    expect(told).not.toContain("failure");
  },
);

test.skipIf(process.platform !== "linux")(
  "what a failed reload should have read is read with the next change",
  async () => {
    await open();
    const away = path.join(root, "away");
    const reading = holdOpening(path.join(folder, "slow.txt"));
    put("corpus/slow.txt", "All work\nAll work and no play makes a dull day.");
    // Old enough not to be looked at again for its age alone.
    utimesSync(path.join(folder, "slow.txt"), 1_700_000_000, 1_700_000_000);
    await reading.asked;
    renameSync(folder, away);
    reading.release();
    await waitUntil("the watch and the reload have failed", () => live.failures.length === 2);
    expect(live.get().articles.length).toBe(1);
    renameSync(away, folder);
    put("corpus/c.txt", "Third\nImports fell.");
    await live.waitForIds("a.txt", "c.txt", "slow.txt");
  },
);

test.skipIf(process.platform !== "linux")("closing gives up what is being read", async () => {
  await open();
  const reading = holdOpening(path.join(folder, "slow.txt"));
  put("corpus/slow.txt", "All work\nAll work and no play makes a dull day.");
  await reading.asked;
  const closed = live.close();
  reading.release();
  await closed;
  expect(live.get().articles.map(({ id }) => id)).toEqual(["a.txt"]);
  expect(live.failures).toEqual([]);
});

/** Watches that this process has of the system. */
function countWatches(): number {
  const infos = readdirSync("/proc/self/fdinfo").map((name) => readIfThere(`/proc/self/fdinfo/${name}`));
  return infos.join("\n").match(/^inotify wd:/gmu)?.length ?? 0;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

async function asRoot(act: () => void): Promise<void> {
  if (process.getuid?.() === 0) process.seteuid?.(0);
  act();
  if (process.getuid?.() === 0) process.seteuid?.(65_534);
}
