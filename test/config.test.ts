import { expect, test } from "vitest";
import { ConfigError, parseConfig } from "../src/config.ts";

const TERMINAL = { isTerminal: false };

test("everything has a default but the token", () => {
  expect(parseConfig({}, TERMINAL)).toEqual({
    discordApiUrl: "https://discord.com/api",
    corpusDir: "corpus",
    cacheDir: ".cache",
    feedbackFile: "data/feedback.jsonl",
    keepsQuestions: false,
    cooldownSeconds: 0,
    mentionSeconds: 30,
    webHost: "127.0.0.1",
    logLevel: "info",
    logsAsJson: false,
    hasColor: false,
  });
});

test("an empty value counts as not given", () => {
  expect(parseConfig({ DISCORD_TOKEN: "", DEV_GUILD_ID: " ", DISCORD_API_URL: "" }, TERMINAL)).toEqual(
    parseConfig({}, TERMINAL),
  );
});

test("every problem is in one message, with its variable", () => {
  const bad = { DEV_GUILD_ID: "my server", LOG_LEVEL: "loud", DISCORD_API_URL: "discord" };
  expect(() => parseConfig(bad, TERMINAL)).toThrow(ConfigError);
  expect(() => parseConfig(bad, TERMINAL)).toThrow(/DEV_GUILD_ID: .*\nDISCORD_API_URL: .*\nLOG_LEVEL: /u);
});

test("counting can be turned off, and a cooldown is a number of seconds", () => {
  expect(parseConfig({ FEEDBACK_FILE: "off" }, TERMINAL).feedbackFile).toBeUndefined();
  expect(parseConfig({ COOLDOWN_SECONDS: "2.5", FEEDBACK_TEXT: "on" }, TERMINAL)).toMatchObject({
    cooldownSeconds: 2.5,
    keepsQuestions: true,
  });
  expect(() => parseConfig({ COOLDOWN_SECONDS: "soon" }, TERMINAL)).toThrow(/COOLDOWN_SECONDS: has to be a number/u);
});

test("the page's port and address are checked", () => {
  expect(parseConfig({ WEB_PORT: "9000" }, TERMINAL).webPort).toBe(9000);
  expect(() => parseConfig({ WEB_PORT: "http" }, TERMINAL)).toThrow(/WEB_PORT: has to be a port/u);
  expect(() => parseConfig({ WEB_PORT: "70000" }, TERMINAL)).toThrow(
    /WEB_PORT: has to be a port, a whole number from 1 to 65535/u,
  );
  expect(() => parseConfig({ WEB_HOST: "everywhere" }, TERMINAL)).toThrow(/WEB_HOST: has to be an IP address/u);
});

test.each(["99999999999999999999", "0.5", "-0.5", "9".repeat(400), "0x1F90", "8e3", "8_080", "0", "-1", "65536"])(
  "a port of %s is told in one line",
  (value) => {
    expect(() => parseConfig({ WEB_PORT: value }, TERMINAL)).toThrow(/^WEB_PORT: has to be a port[^\n]*\nSet them/u);
  },
);

test.each(["0x10", "0b11", "1e3", "1e-3", "Infinity", "-Infinity", "NaN", "1,5", "30s", "9".repeat(400), "-1", "3601"])(
  "%s seconds are told in one line, not taken for what Number makes of them",
  (value) => {
    for (const name of ["COOLDOWN_SECONDS", "MENTION_SECONDS"]) {
      expect(() => parseConfig({ [name]: value }, TERMINAL)).toThrow(new RegExp(`^${name}: [^\\n]*\\nSet them`, "u"));
    }
  },
);

test.each([
  ["0", 0],
  ["007", 7],
  ["0.25", 0.25],
  ["3600", 3_600],
])("%s seconds are %d", (value, seconds) => {
  expect(parseConfig({ COOLDOWN_SECONDS: value }, TERMINAL).cooldownSeconds).toBe(seconds);
});

test("a problem never shows the token", () => {
  expect(() => parseConfig({ DISCORD_TOKEN: "se cret" }, TERMINAL)).not.toThrow(/se cret/u);
  expect(() => parseConfig({ DISCORD_TOKEN: "se cret" }, TERMINAL)).toThrow(/DISCORD_TOKEN/u);
});

test("logs are JSON in production", () => {
  expect(parseConfig({ NODE_ENV: "production" }, { isTerminal: true }).logsAsJson).toBe(true);
});

test("a cache folder of “off” is none", () => {
  expect(parseConfig({ CACHE_DIR: "off" }, TERMINAL).cacheDir).toBeUndefined();
  expect(parseConfig({ CACHE_DIR: "/var/cache/verbatim" }, TERMINAL).cacheDir).toBe("/var/cache/verbatim");
});

test.each([
  ["quotation marks", "“MTEw.Gx.abc”"],
  ["straight quotation marks", '"MTEw.Gx.abc"'],
  ["a mark at one end", "MTEw.Gx.abc’"],
  ["“Bot” before it", "Bot MTEw.Gx.abc"],
  ["a letter that is no Latin one", "МTEw.Gx.abc"],
  ["a zero-width space inside", "MTEw.Gx\u200b.abc"],
  ["a zero-width space behind", "MTEw.Gx.abc\u200b"],
  ["a direction mark before", "\u200eMTEw.Gx.abc"],
])("a token with %s is told in one line, without the token", (_, token) => {
  expect(() => parseConfig({ DISCORD_TOKEN: token }, TERMINAL)).toThrow(/^DISCORD_TOKEN: [^\n]*\nSet them/u);
  expect(() => parseConfig({ DISCORD_TOKEN: token }, TERMINAL)).not.toThrow(/abc/u);
});

test("a byte order mark and white space around a value are no part of it", () => {
  const given = { DISCORD_TOKEN: "\ufeffMTEw.Gx.abc \n", CORPUS_DIR: "\ufeffarticles" };
  expect(parseConfig(given, TERMINAL)).toMatchObject({ discordToken: "MTEw.Gx.abc", corpusDir: "articles" });
});

test.each(["CORPUS_DIR", "CACHE_DIR", "FEEDBACK_FILE", "HIDDEN_WORDS_FILE", "WEB_HOST", "WEB_PORT", "LOG_LEVEL"])(
  "%s in quotation marks is told, not taken for a name",
  (name) => {
    for (const value of ["“info”", "„info“", "«info»", "'info'", "info”", "“info", "info\u200b"]) {
      expect(() => parseConfig({ [name]: value }, TERMINAL)).toThrow(new RegExp(`^${name}: [^\\n]*\\nSet them`, "u"));
    }
  },
);

test("an apostrophe inside a folder's name is a letter of it", () => {
  expect(parseConfig({ CORPUS_DIR: "/srv/l’archive" }, TERMINAL).corpusDir).toBe("/srv/l’archive");
});
