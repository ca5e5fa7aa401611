import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { ask } from "../support/web/ask.ts";
import { findFaults } from "../support/web/find-faults.ts";
import { makeHarbourLibrary } from "../support/web/harbour-corpus.ts";
import { type Stage, setStage } from "../support/web/open-page.ts";

const library = makeHarbourLibrary();
let stage: Stage;

beforeAll(async () => {
  stage = await setStage(() => library);
});
afterEach(async () => {
  await stage.closePages();
  expect(stage.faults.splice(0)).toEqual([]);
});
afterAll(async () => {
  await stage.close();
});

test.each(["dark", "light"] as const)("an attribution opens its article at the passage (%s)", async (scheme) => {
  const page = await stage.open({ scheme });
  const answer = await ask(page, "/ask replacement bus bridge");
  await answer.locator(".attribution").first().click();
  const target = page.locator(".passage.target", { hasText: "replacement bus" });
  await target.waitFor();
  await expect.poll(async () => (await target.boundingBox())?.y).toSatisfy((y) => y > 0 && y < 800);
  expect(await page.locator(".passage mark.q-direct").first().innerText()).toContain("northern channel");
  expect(await page.locator("mark.chosen").count()).toBeGreaterThan(0);
  expect(await findFaults(page)).toEqual([]);
});

test("the list of articles is narrowed down, and names the problems of the files", async () => {
  const page = await stage.open();
  await page.getByRole("button", { name: "Corpus", exact: true }).click();
  await page.locator(".articles li").nth(1).waitFor();
  expect(await page.locator(".articles li").count()).toBe(2);
  expect(await page.locator(".problems").innerText()).toContain("harbour.txt: author: Not stated.");
  await page.getByPlaceholder("Find an article").fill("pier");
  await page.locator(".articles li", { hasText: "thaw" }).waitFor({ state: "detached" });
  await page.locator(".articles button", { hasText: "Signs <b>on</b> the pier" }).click();
  await page.locator(".passage", { hasText: "<img src=x onerror=alert(1)>" }).waitFor();
  await page.getByRole("button", { name: "All articles" }).click();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  expect(await page.locator(".panel").count()).toBe(0);
});

test.each([
  ["/ask ferries", ".bar"],
  ["/quote Holm", "dl"],
  ["/summary ", ".chart .chosen"],
  ["/check We will open the northern channel before Easter", "dl"],
])("the reasons of %s are shown", async (line, drawn) => {
  const page = await stage.open();
  await ask(page, line);
  await page.getByRole("button", { name: "Why", exact: true }).first().click();
  await page.locator(`.panel ${drawn}`).first().waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.locator(".panel button.words").first().click();
  await page.locator(".passage.target").waitFor();
});

test("a panel takes the focus when it opens and gives it back when Escape closes it", async () => {
  const page = await stage.open();
  await page.getByRole("button", { name: "Corpus", exact: true }).press("Enter");
  expect(await page.locator(".panel h2").evaluate((title) => title.matches(":focus"))).toBe(true);
  await page.keyboard.press("Escape");
  expect(await page.locator("textarea").evaluate((box) => box.matches(":focus"))).toBe(true);
});

test("an open view of reasons follows the last answer", async () => {
  const page = await stage.open();
  await page.getByRole("button", { name: "Why", exact: true }).click();
  await page.getByText("Ask something first").waitFor();
  await ask(page, "/summary ");
  await page.locator(".panel .chart").waitFor();
});

test("on a phone everything fits: nothing is wider than the screen", async () => {
  const page = await stage.open({ width: 360, height: 740 });
  const fits = () => page.evaluate("document.documentElement.scrollWidth <= innerWidth");
  await page.keyboard.type("/");
  expect(await fits()).toBe(true);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Backspace");
  const answer = await ask(page, "/ask ferries islands");
  expect(await fits()).toBe(true);
  expect(await findFaults(page)).toEqual([]);
  await answer.locator(".attribution").first().click();
  await page.locator(".passage.target").waitFor();
  expect(await fits()).toBe(true);
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await answer.waitFor();
});
