import { existsSync } from "node:fs";
import pino from "pino";
import { type Browser, chromium, type Page } from "playwright-core";
import { buildCommands, MESSAGE_COMMANDS } from "../../../src/commands/registry.ts";
import type { Library } from "../../../src/core/library/library.ts";
import { serveWeb, type WebServer } from "../../../src/web/serve-web.ts";
import { runAtOnce } from "../run-at-once.ts";
import { tallyNotes } from "../tally-notes.ts";
import { PAGE_FOLDER } from "./page-parts.ts";

/** A browser and a server of the page on this machine, for one file of tests. */
export interface Stage {
  readonly server: WebServer;
  /** A page in a profile of its own, once it shows the channel; its faults are collected in `faults`. */
  open(options?: PageOptions): Promise<Page>;
  /** Errors of scripts and of the Content-Security-Policy, and requests that left this machine's page. */
  readonly faults: string[];
  closePages(): Promise<void>;
  close(): Promise<void>;
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: "dark" | "light";
}

/** Serves the built page from this library and starts Chromium. Throws when there is none. */
export async function setStage(getLibrary: () => Library): Promise<Stage> {
  if (!existsSync(CHROMIUM)) throw new Error(`${CHROMIUM} is missing: apt-get install chromium, or set CHROMIUM`);
  const log = pino({ level: "silent" });
  const commands = buildCommands(() => Promise.resolve(tallyNotes([])));
  const getContext = () => ({
    commands,
    messageCommands: MESSAGE_COMMANDS,
    library: getLibrary(),
    runSteps: runAtOnce,
  });
  const settings = { host: "127.0.0.1", port: 0, pageFolder: PAGE_FOLDER, getContext, log };
  const [server, browser] = await Promise.all([serveWeb(settings), launch()]);
  const faults: string[] = [];
  return {
    server,
    faults,
    open: (options = {}) => openPage(browser, server.url, faults, options),
    closePages: async () => {
      for (const context of browser.contexts()) await context.close();
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function openPage(browser: Browser, url: string, faults: string[], options: PageOptions): Promise<Page> {
  const { width = 1280, height = 800, scheme = "dark" } = options;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
  context.setDefaultTimeout(WAIT);
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith("data:")) faults.push(request.url());
  });
  await page.goto(url);
  await page.locator(".starters button").first().waitFor();
  return page;
}

// Debian's Chromium, as root and without a display; Playwright gives it a new, empty profile.
function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Milliseconds until something that shall appear counts as missing. */
const WAIT = 5_000;

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
