import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { COMMANDS } from "../../src/commands/registry.ts";
import { makeArticle } from "../support/articles.ts";
import { ask, findButton } from "../support/web/ask.ts";
import { findFaults } from "../support/web/find-faults.ts";
import { makeHarbourLibrary } from "../support/web/harbour-corpus.ts";
import { type Stage, setStage } from "../support/web/open-page.ts";

/** Every option that the bot completes, by its command. */
const COMPLETED = COMMANDS.flatMap(({ name, options }) =>
  options.flatMap((option) => (option.kind === "text" && option.completes ? [[name, option.name] as const] : [])),
);

let library = makeHarbourLibrary();
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

test.each(["dark", "light"] as const)(
  "the first load shows the channel, without a serious fault (%s)",
  async (scheme) => {
    const page = await stage.open({ scheme });
    expect(await page.locator("html").getAttribute("data-theme")).toBe(scheme);
    expect(await page.locator("#topic").innerText()).toMatch(
      /2 articles · \d+ passages · corpus [0-9a-f]{12} · 1 problem/u,
    );
    await ask(page, "/ask ferries");
    await ask(page, "/summary ");
    expect(await findFaults(page)).toEqual([]);
  },
);

test("the theme can be changed and stays", async () => {
  const page = await stage.open({ scheme: "dark" });
  await page.getByRole("button", { name: "Light theme" }).click();
  await page.reload();
  expect(await page.locator("html").getAttribute("data-theme")).toBe("light");
});

test("commands are chosen with the arrow keys, taken with Tab, left with Escape", async () => {
  const page = await stage.open();
  await page.keyboard.type("/");
  const names = await page.locator("#picker [role=option] .entry-name").allInnerTexts();
  expect(names.slice(0, 3)).toEqual(["/ask", "/quote", "/check"]);
  await page.keyboard.press("ArrowDown");
  expect(await page.locator("#picker [aria-selected=true] .entry-name").innerText()).toBe("/quote");
  expect(await page.locator("[data-active]").getAttribute("aria-activedescendant")).toBe("entry-1");
  await page.keyboard.press("Tab");
  expect(await page.locator(".command-name").innerText()).toBe("/quote");
  expect(await page.locator("#picker [role=option] .entry-name").allInnerTexts()).toContain("private");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  expect(await page.locator("textarea").inputValue()).toBe("");
});

test("an option is completed as it is typed, by the bot's own suggestions", async () => {
  const page = await stage.open();
  await page.keyboard.type("/summary art");
  await page.keyboard.press("Tab");
  await page.locator("#picker [role=option]", { hasText: "Signs <b>on</b> the pier" }).waitFor();
  await page.keyboard.type("thaw");
  await page.locator("#picker [role=option]", { hasText: "Signs" }).waitFor({ state: "detached" });
  await page.keyboard.press("Tab");
  expect(await page.locator(".chip-value").inputValue()).toContain("Lindby waits for a thaw");
  await page.keyboard.press("Enter");
  await page.locator("discord-message[bot]", { hasText: "Summary of “Lindby waits for a thaw”" }).waitFor();
});

test.each(COMPLETED)("/%s suggests something for %s as soon as it is opened", async (command, option) => {
  const page = await stage.open();
  await page.keyboard.type(`/${command} `);
  // What is required is open already; the others are opened by their name behind the last field.
  const field = page.locator(".chip", { has: page.locator(".chip-name", { hasText: option }) }).locator("input");
  if ((await field.count()) === 0) {
    await page.locator(".tail").fill(option);
    await page.keyboard.press("Tab");
  } else await field.first().focus();
  await page.locator("#picker[aria-label=Suggestions] [role=option]").first().waitFor();
});

test("three options of a command are filled one after another, by keyboard", async () => {
  const page = await stage.open();
  const offered = page.locator("#picker [role=option]");
  await page.keyboard.type("/compare ");
  await offered.nth(1).waitFor();
  await page.keyboard.press("Tab");
  expect(await page.locator(".chip.active .chip-name").innerText()).toBe("b");
  await page.keyboard.type("pier");
  await offered.filter({ hasText: "thaw" }).waitFor({ state: "detached" });
  await page.keyboard.press("Tab");
  expect(await page.locator(".chip.active .chip-name").innerText()).toBe("about");
  await page.keyboard.type("harbour town");
  await page.keyboard.press("Enter");
  await page.locator("discord-message[bot] discord-embed", { hasText: "harbour" }).first().waitFor();
});

test("what managers alone are offered is listed for who manages the server, not for a moderator", async () => {
  const page = await stage.open();
  const starter = page.locator(".starters button", { hasText: "/stats" });
  expect(await starter.count()).toBe(0);
  await page.getByLabel("Act as").selectOption({ label: "Moderator" });
  expect(await starter.count()).toBe(0);
  await page.getByLabel("Act as").selectOption({ label: "Server manager" });
  await starter.waitFor();
});

test("a pasted quotation is checked from the menu of its message", async () => {
  const page = await stage.open();
  await page.keyboard.insertText("She said: “We will open the southern channel before Easter,” I think.");
  await page.keyboard.press("Enter");
  await page.locator("discord-message").first().focus();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Check this quote" }).click();
  const answer = page.locator("discord-message[bot]");
  await answer.getByText("Only you can see this").waitFor();
  await answer.locator("discord-embed", { hasText: "northern" }).first().waitFor();
});

// The bot is asked while a question is typed: the next key has to wait until its suggestions are there, as a person does.
async function leaveQuestion(page: Page, words: string): Promise<void> {
  await page.keyboard.type(`/ask ${words}`);
  await page.locator("#picker[aria-label=Suggestions] [role=option]", { hasText: words }).first().waitFor();
  await page.keyboard.press("Tab");
  await page.locator(".tail:focus").waitFor();
}

function offerOf(page: Page, name: string): Locator {
  return page.locator("#picker [role=option]", { hasText: name }).first();
}

test("a private answer is marked and can be dismissed", async () => {
  const page = await stage.open();
  await leaveQuestion(page, "ferries");
  await page.keyboard.type("priv");
  await offerOf(page, "private").waitFor();
  await page.keyboard.press("Tab");
  await page.locator("#picker[aria-label=Suggestions] [role=option]").first().waitFor();
  await page.keyboard.press("Tab");
  await page.locator(".tail:focus").waitFor();
  await page.keyboard.press("Enter");
  const answer = page.locator("discord-message[bot]");
  await answer.getByText("Only you can see this").waitFor();
  await page.getByLabel("Act as").selectOption({ label: "Another member" });
  expect(await answer.count()).toBe(0);
  await page.getByLabel("Act as").selectOption({ label: "You" });
  await answer.getByText("Dismiss message").focus();
  await page.keyboard.press("Enter");
  await answer.waitFor({ state: "detached" });
});

test("a member is mentioned by name", async () => {
  const page = await stage.open();
  await leaveQuestion(page, "ferries");
  await page.keyboard.type("for");
  await offerOf(page, "for").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.type("anoth");
  await offerOf(page, "Another member").waitFor();
  await page.keyboard.press("Tab");
  await page.locator(".tail:focus").waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".md-mention", { hasText: "@Another member" }).waitFor();
});

test.each([
  ["/ask when do the ferries run", "The ferries"],
  ["/quote Holm", "northern channel"],
  ["/quote ", "Holm"],
  ["/check We will open the northern channel before Easter", "northern channel"],
  ["/summary ", "Summary of"],
  ["/timeline ", "1987"],
  ["/receipt k7f3q-5-2hd8-9a2c41-80a1b2", "no longer in the corpus"],
  ["/sources ", "Lindby waits for a thaw"],
  ["/cite Lindby", "Lindby"],
  ["/help ", "/ask"],
])("%s is answered by keyboard", async (line, words) => {
  const page = await stage.open();
  const answer = await ask(page, line);
  expect(await answer.innerText()).toContain(words);
});

test("every button of an answer does something", async () => {
  const page = await stage.open();
  const answer = await ask(page, "/ask ferries islands harbour");
  const answers = page.locator("discord-message[bot]");
  await findButton(answer, "Context 1").click();
  await answer.locator("discord-button", { hasText: "Close" }).waitFor();
  await answer.getByText("(edited)").waitFor();
  await findButton(answer, "Close").click();
  await answer.locator("discord-button", { hasText: "Context 1" }).waitFor();
  await findButton(answer, "Raw text").click();
  await answers.nth(1).locator("details.file").first().waitFor();
  await findButton(answer, "Helpful").click();
  await findButton(answer, "Not it").click();
  await answers.nth(3).waitFor();
  expect(await findButton(answer, "Source 1").getAttribute("href")).toContain("https://gazette.example/thaw#:~:text=");
  await findButton(answer, "Delete").click();
  await answers.nth(3).waitFor({ state: "detached" });
});

test("pages are turned, and not beyond the ends", async () => {
  library = makeHarbourLibrary(makeArticle(MANY_QUOTES, { title: "Many words" }, "many.txt"));
  const page = await stage.open();
  const answer = await ask(page, "/quote Lund");
  await answer.getByText("1 / 2").waitFor();
  expect(await findButton(answer, "Previous").isDisabled()).toBe(true);
  await findButton(answer, "Next").click();
  await answer.getByText("2 / 2").waitFor();
  expect(await findButton(answer, "Next").isDisabled()).toBe(true);
  library = makeHarbourLibrary();
});

test("a click by another member is answered privately, and a moderator may delete", async () => {
  const page = await stage.open();
  const answer = await ask(page, "/ask ferries");
  await page.getByLabel("Act as").selectOption({ label: "Another member" });
  await findButton(answer, "Delete").click();
  await page.getByText("Only you can see this").waitFor();
  await page.getByLabel("Act as").selectOption({ label: "Moderator" });
  await findButton(answer, "Delete").click();
  await answer.locator("discord-embed").first().waitFor({ state: "detached" });
});

test("a pasted text is searched for and copied from its menu, by mouse and by keyboard", async () => {
  const page = await stage.open();
  await page.keyboard.type("They say the ferries stood still for nine days.");
  await page.keyboard.press("Enter");
  const message = page.locator("discord-message").first();
  await message.click({ button: "right" });
  await page.getByRole("menuitem", { name: "Find the source" }).click();
  const answers = page.locator("discord-message[bot]");
  await answers.nth(1).getByText("stood still for nine days").first().waitFor();
  await answers.nth(1).getByText("Only you can see this").waitFor();
  await message.focus();
  await page.keyboard.press("Shift+F10");
  await page.keyboard.press("ArrowUp");
  expect(await page.getByRole("menuitem", { name: "Copy text" }).evaluate((item) => item.matches(":focus"))).toBe(true);
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  expect(await page.getByRole("menu").count()).toBe(0);
  expect(await message.evaluate((element) => element.matches(":focus"))).toBe(true);
});

test("options are typed as in the terminal, and plain words are answered as there", async () => {
  const page = await stage.open();
  await page.keyboard.type("/timeline about: ferries");
  expect(await page.locator(".chip-name").allInnerTexts()).toEqual(["about"]);
  expect(await page.locator(".chip-value").inputValue()).toBe("ferries");
  await page.keyboard.press("Enter");
  const answers = page.locator("discord-message[bot]");
  await answers.first().waitFor();
  await ask(page, "how long did the ferries stand still?");
  await answers.nth(1).getByText("for nine days").first().waitFor();
  await ask(page, "/nope at all");
  await answers.nth(2).getByText("a command that this version of the bot does not have").waitFor();
  await ask(page, `long ${"words ".repeat(60)}`);
  await answers.nth(3).getByText("“question” takes at most 300 characters.").waitFor();
});

test("what was said survives a reload, in this tab alone", async () => {
  const page = await stage.open();
  await ask(page, "/ask ferries");
  await page.keyboard.type("/quote Ho");
  await page.reload();
  await page.locator("discord-embed").first().waitFor();
  expect(await page.locator(".command-name").innerText()).toBe("/quote");
  const other = await stage.open();
  expect(await other.locator("discord-message").count()).toBe(0);
});

test("two pages at once do not mix, and one that is closed in the middle harms nobody", async () => {
  const [one, two, three] = await Promise.all([stage.open(), stage.open(), stage.open()]);
  await three.keyboard.type("/ask ferries");
  await three.keyboard.press("Enter");
  await three.context().close();
  await Promise.all([ask(one, "/ask ferries"), ask(two, "/ask marker")]);
  expect(await one.locator("discord-message").count()).toBe(1);
  expect(await two.locator("discord-message").innerText()).toContain("marker");
});

test("a corpus that is reloaded under an open page shows in its header, and old buttons answer anew", async () => {
  const page = await stage.open();
  const answer = await ask(page, "/ask ferries");
  library = makeHarbourLibrary(makeArticle("The lighthouse is red.", { title: "Red" }, "red.txt"));
  await page.getByText(/3 articles/u).waitFor();
  await findButton(answer, "Context 1").click();
  await answer.getByText("(edited)").waitFor();
  library = makeHarbourLibrary();
});

test("a server that has gone is said, and nothing breaks", async () => {
  const page = await stage.open();
  await page.context().setOffline(true);
  await ask(page, "/ask ferries");
  await page.getByText("The bot is not running").waitFor();
  await page.context().setOffline(false);
  await ask(page, "/ask ferries");
  await page.locator("discord-embed").first().waitFor();
  // The browser itself notes each request that failed.
  expect(stage.faults.filter((fault) => !fault.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
  stage.faults.splice(0);
});

test("HTML and script addresses of a text stay text", async () => {
  const page = await stage.open();
  await ask(page, "/ask marker painted shed");
  await ask(page, "/ask note door press <img src=x onerror=alert(4)>");
  await page.locator("discord-embed", { hasText: "<script>alert(2)</script>" }).first().waitFor();
  await page.keyboard.type("<img src=x onerror=alert(5)> [a](javascript:alert(6))");
  await page.keyboard.press("Enter");
  await page.locator("discord-message", { hasText: "alert(5)" }).first().waitFor();
  expect(await page.locator("[onerror], script:not([src]), a[href^=javascript]").count()).toBe(0);
});

const MANY_QUOTES = Array.from(
  { length: 7 },
  (_, day) =>
    `Anna Lund said on day ${day + 1} that the harbour would stay closed for ${day + 2} more weeks at the least.`,
).join("\n\n");
