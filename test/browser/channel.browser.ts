import { afterAll, beforeAll, expect, test } from "vitest";
import { makeLibrary } from "../support/articles.ts";
import { findFaults } from "../support/web/find-faults.ts";
import { type Stage, setStage } from "../support/web/open-page.ts";

const library = makeLibrary("The harbour froze in January, and the ferries stood still for nine days.");
let stage: Stage;

beforeAll(async () => {
  stage = await setStage(() => library);
});
afterAll(async () => {
  await stage.close();
});

test.each(["dark", "light"] as const)("a question is asked by keyboard and answered (%s)", async (scheme) => {
  const page = await stage.open({ scheme });
  await page.keyboard.type("/ask ferries");
  await page.keyboard.press("Enter");
  await page.locator("discord-embed strong", { hasText: "ferries" }).waitFor();
  expect(await findFaults(page)).toEqual([]);
  expect(stage.faults).toEqual([]);
});
