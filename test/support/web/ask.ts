import type { Locator, Page } from "playwright-core";

/** Types a command as a person does, sends it, and waits for the answer. */
export async function ask(page: Page, line: string): Promise<Locator> {
  const answers = page.locator("discord-message[bot]");
  const before = await answers.count();
  await page.keyboard.type(line);
  // A list that is open would take the Enter: what was typed shall stand. Completions come a moment after the letter.
  await page.waitForTimeout(COMPLETION);
  if ((await page.locator("#picker [aria-selected=true]").count()) > 0) await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  const answer = answers.nth(before);
  await answer.waitFor();
  return answer;
}

/** The button of a message that bears this label. */
export function findButton(message: Locator, label: string): Locator {
  return message.locator("discord-button", { hasText: label }).locator("button, a");
}

/** Milliseconds. */
const COMPLETION = 100;
