import path from "node:path";
import { afterAll, beforeAll, test } from "vitest";
import { readCorpus } from "../../src/files/read-corpus.ts";
import { buildLibrary, type OpenedLibrary } from "../support/libraries.ts";
import { ask, findButton } from "../support/web/ask.ts";
import { type Stage, setStage } from "../support/web/open-page.ts";

// Takes the pictures of the README from the page on the project's own corpus: npm run screenshots.

const FOLDER = path.join(import.meta.dirname, "../screenshots");
const ROOT = path.join(import.meta.dirname, "../..");

let library: OpenedLibrary;
let stage: Stage;

beforeAll(async () => {
  const { articles, problems } = await readCorpus(path.join(ROOT, "corpus"));
  library = buildLibrary(articles, problems);
  stage = await setStage(() => library);
});
afterAll(async () => {
  await stage.close();
});

test("a question, answered", async () => {
  const page = await stage.open({ width: 900, height: 560 });
  await ask(page, "/ask trade turnover");
  await page.screenshot({ path: path.join(FOLDER, "ask.png") });
});

test("the list of commands", async () => {
  const page = await stage.open({ width: 900, height: 560 });
  await page.keyboard.type("/");
  await page.locator("#picker [role=option]").first().waitFor();
  await page.screenshot({ path: path.join(FOLDER, "commands.png") });
});

test("an attribution, opened in the corpus", async () => {
  const page = await stage.open({ width: 1000, height: 560 });
  const answer = await ask(page, "/ask trains from Russia");
  await answer.locator(".attribution").first().click();
  await page.locator(".passage.target").waitFor();
  await page.screenshot({ path: path.join(FOLDER, "corpus.png") });
});

test("why a summary has these sentences", async () => {
  const page = await stage.open({ width: 1000, height: 560, scheme: "light" });
  await ask(page, "/summary ");
  await page.getByRole("button", { name: "Why", exact: true }).first().click();
  await page.locator(".panel .chart").waitFor();
  await page.screenshot({ path: path.join(FOLDER, "why.png") });
});

test("a phone", async () => {
  const page = await stage.open({ width: 390, height: 720, scheme: "light" });
  const answer = await ask(page, "/summary ");
  await findButton(answer, "Context 1").waitFor();
  await page.screenshot({ path: path.join(FOLDER, "phone.png") });
});
