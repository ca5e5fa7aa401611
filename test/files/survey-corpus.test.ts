import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { explainUnread } from "../../src/files/error-code.ts";
import { readCorpus } from "../../src/files/read-corpus.ts";
import { surveyCorpus } from "../../src/files/survey-corpus.ts";
import { makeCorpusFolder, writeHarbourArticle } from "../support/corpus-folder.ts";
import { failDisk, mendDisk } from "../support/failing-disk.ts";
import { doAsOrdinaryUser, hasPermissions } from "../support/ordinary-user.ts";

let root = "";
let folder = "";
beforeEach(() => {
  root = makeCorpusFolder({});
  folder = path.join(root, "corpus");
  mkdirSync(folder);
  put("corpus/a.md");
});
afterEach(() => {
  mendDisk();
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

function put(name: string): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), writeHarbourArticle(1));
}

function link(target: string, name: string): void {
  symlinkSync(target, path.join(folder, name));
}

async function read(): Promise<{ ids: string[]; problems: string[] }> {
  const { articles, problems } = await readCorpus(folder);
  return { ids: articles.map(({ id }) => id), problems: problems.map(({ file, message }) => `${file}: ${message}`) };
}

test("a linked folder and a linked file are served from the start", async () => {
  put("elsewhere/b.md");
  put("elsewhere/deep/c.md");
  link("../elsewhere", "linked");
  link("../elsewhere/b.md", "d.md");
  expect(await read()).toEqual({ ids: ["a.md", "d.md", "linked/b.md", "linked/deep/c.md"], problems: [] });
});

test.each([
  ["to the folder that it stands in", ".", /^x: The link leads to a folder that it stands in itself/u],
  ["to a folder above", "..", /^x: The link leads to a folder that it stands in itself/u],
  ["to the root of the disk", "/", /^x: The link leads to a folder that it stands in itself/u],
  ["to itself", "x", /^x: The link leads to itself/u],
  ["to nothing", "gone.md", /^x: The link leads nowhere/u],
])("a link %s is one problem, and the others are served", async (_where, target, message) => {
  link(target, "x");
  expect(await read()).toEqual({ ids: ["a.md"], problems: [expect.stringMatching(message)] });
});

test("a folder to which several ways lead is served once, under its own path where it has one", async () => {
  put("corpus/deep/b.md");
  link("deep", "again");
  link("twice", "thrice");
  link("again", "twice");
  const message = "It leads to a folder that is served as deep already.";
  expect(await read()).toEqual({
    ids: ["a.md", "deep/b.md"],
    problems: ["again", "thrice", "twice"].map((name) => `${name}: ${message}`),
  });
});

test("folders that are linked into one another are served once each, however many ways there are", async () => {
  for (const name of ["p", "q", "r"]) put(`ring/${name}/${name}.md`);
  for (const from of ["p", "q", "r"]) {
    for (const to of ["p", "q", "r"]) symlinkSync(`../${to}`, path.join(root, "ring", from, `to-${to}`));
  }
  link("../ring/p", "p");
  const { ids, problems } = await read();
  expect(ids).toEqual(["a.md", "p/p.md", "p/to-q/q.md", "p/to-r/r.md"]);
  expect(problems.length).toBe(7);
});

test.skipIf(process.platform === "win32")("a named pipe is a problem and is not opened", async () => {
  execFileSync("mkfifo", [path.join(folder, "pipe.md"), path.join(folder, "synonyms.yaml")]);
  link("pipe.md", "to-pipe.md");
  const { ids, problems } = await read();
  expect(ids).toEqual(["a.md"]);
  expect(problems.sort()).toEqual(
    ["pipe.md", "synonyms.yaml", "to-pipe.md"].map((name) => expect.stringMatching(`^${name}: It is no regular file`)),
  );
});

test.skipIf(!hasPermissions)("a folder and a file that may not be read are problems, the rest is served", async () => {
  put("corpus/closed/b.md");
  put("corpus/c.md");
  chmodSync(root, 0o755);
  chmodSync(path.join(folder, "closed"), 0);
  chmodSync(path.join(folder, "c.md"), 0);
  expect(await doAsOrdinaryUser(read)).toEqual({
    ids: ["a.md"],
    problems: [`c.md: ${explainUnread("The file", "EACCES")}`, `closed: ${explainUnread("The folder", "EACCES")}`],
  });
});

test.each(["ESTALE", "EIO", "EBUSY", "ETIMEDOUT"])(
  "a folder, a file and a link that answer %s are problems, the rest is served",
  async (code) => {
    put("corpus/away/b.md");
    put("corpus/c.md");
    put("elsewhere/d.md");
    link("../elsewhere", "linked");
    for (const name of ["away", "c.md", "linked"]) failDisk(path.join(folder, name), code);
    expect(await read()).toEqual({
      ids: ["a.md"],
      problems: [
        `away: ${explainUnread("The folder", code)}`,
        `c.md: ${explainUnread("The file", code)}`,
        `linked: ${explainUnread("What the link leads to", code)}`,
      ],
    });
  },
);

test.each(["EMFILE", "ENFILE"])("a survey that the system lets open no more files, %s, is none", async (code) => {
  put("corpus/deep/b.md");
  for (const file of [folder, path.join(folder, "deep"), path.join(folder, "a.md")]) {
    failDisk(file, code);
    await expect(surveyCorpus(folder)).rejects.toMatchObject({ code });
    mendDisk();
  }
});

test.each([
  ["ENOENT", "CorpusError"],
  ["EACCES", "CorpusError"],
  ["EMFILE", "Error"],
  ["ESTALE", "Error"],
])("a corpus folder that answers %s is a fault of the settings only when it does not pass", async (code, name) => {
  failDisk(folder, code);
  await expect(readCorpus(folder)).rejects.toMatchObject({ name });
});

test.skipIf(process.platform !== "linux")("a name that is not UTF-8 is a problem", async () => {
  const name = Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from(".md")]);
  writeFileSync(name, writeHarbourArticle(1));
  expect(await read()).toEqual({ ids: ["a.md"], problems: ["caf\uFFFD.md: The name is not UTF-8. Rename it."] });
});

test.skipIf(process.platform !== "linux")(
  "names that differ in their case alone, or hold a line end, are two",
  async () => {
    put("corpus/A.md");
    put("corpus/a\nb.md");
    const { ids, problems } = await read();
    expect(ids).toEqual(["A.md", "a\nb.md", "a.md"]);
    expect(problems).toEqual([expect.stringMatching(/^a\.md: Its name is that of A\.md/u)]);
  },
);

test("a folder may be named with a slash at its end, or from the working folder", async () => {
  put("corpus/deep/b.md");
  for (const name of [`${folder}${path.sep}`, path.relative(process.cwd(), folder)]) {
    const { articles } = await readCorpus(name);
    expect(articles.map(({ id }) => id)).toEqual(["a.md", "deep/b.md"]);
  }
});

test("a file that was just written is another one once it is older: a write within a tick of the disk's clock shows", async () => {
  const { mtimeMs } = statSync(path.join(folder, "a.md"));
  const clock = vi.spyOn(Date, "now");
  const stamps: unknown[] = [];
  for (const age of [0, 2_500, 3_500, 60_000]) {
    clock.mockReturnValue(mtimeMs + age);
    stamps.push((await surveyCorpus(folder)).entries.get("a.md"));
  }
  const [written, soon, older, old] = stamps;
  expect(soon).toEqual(written);
  expect(older).not.toEqual(written);
  expect(old).toEqual(older);
});
