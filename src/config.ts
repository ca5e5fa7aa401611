import { config as readDotenv } from "dotenv";
import { z } from "zod";

/** The settings of one run, read once from the environment and `.env`. */
export interface Config {
  /** Absent: the bot answers on its page alone. */
  readonly discordToken?: string;
  /** Absent: commands are registered globally. */
  readonly devGuildId?: string;
  /** Base of Discord's REST addresses, without a version. */
  readonly discordApiUrl: string;
  readonly corpusDir: string;
  /** Where what was read and the index of a large corpus are kept for the next start; absent: nowhere. */
  readonly cacheDir?: string;
  /** Where it is noted what was asked and rated; absent: nowhere. */
  readonly feedbackFile?: string;
  /** Whether the words of a question are noted too. */
  readonly keepsQuestions: boolean;
  /** Seconds between two commands of one person; 0 for none. */
  readonly cooldownSeconds: number;
  /** Seconds between two members whom one person has the bot mention; 0 for no limit. */
  readonly mentionSeconds: number;
  /** A file of words that the bot does not repeat. */
  readonly hiddenWordsFile?: string;
  /** The address that the page is served on. */
  readonly webHost: string;
  /** The page's port. Absent: no page beside Discord, port 8080 without it. */
  readonly webPort?: number;
  readonly logLevel: "trace" | "debug" | "info" | "warn" | "error" | "silent";
  /** Log lines as JSON, for a machine to read: in production. */
  readonly logsAsJson: boolean;
  /** Whether the terminal shows colour. */
  readonly hasColor: boolean;
}

/** Settings that the bot cannot run with; the message lists every one of them and what to do. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** Reads the environment, `.env` in the working folder below it. Throws ConfigError with all that is wrong. */
export function readConfig(): Config {
  readDotenv({ quiet: true });
  return parseConfig(process.env, { isTerminal: process.stdout.isTTY && process.stderr.isTTY });
}

/** The settings that `environment` gives; an empty value counts as not given. Throws ConfigError. */
export function parseConfig(environment: Environment, output: { readonly isTerminal: boolean }): Config {
  const given = readGiven(environment);
  const wrapped = given.flatMap(([name, value]) => findWrapping(name, value) ?? []);
  const parsed = SCHEMA.safeParse(Object.fromEntries(given));
  if (!parsed.success || wrapped.length > 0) {
    const others = (parsed.error?.issues ?? []).filter(({ path }) => !wrapped.some(({ name }) => name === path[0]));
    const faults = [...wrapped.map(({ fault }) => fault), ...keepFirsts(others).map(describeIssue)];
    throw new ConfigError(`${faults.join("\n")}\nSet them in .env or in the environment; .env.example explains each.`);
  }
  const { DISCORD_TOKEN, DEV_GUILD_ID, DISCORD_API_URL, CORPUS_DIR, CACHE_DIR, LOG_LEVEL, NODE_ENV, NO_COLOR } =
    parsed.data;
  const { FEEDBACK_FILE, FEEDBACK_TEXT, COOLDOWN_SECONDS, MENTION_SECONDS, HIDDEN_WORDS_FILE, WEB_HOST, WEB_PORT } =
    parsed.data;
  return {
    ...(DISCORD_TOKEN !== undefined && { discordToken: DISCORD_TOKEN }),
    ...(DEV_GUILD_ID !== undefined && { devGuildId: DEV_GUILD_ID }),
    discordApiUrl: DISCORD_API_URL,
    corpusDir: CORPUS_DIR,
    ...(CACHE_DIR !== "off" && { cacheDir: CACHE_DIR }),
    ...(FEEDBACK_FILE !== "off" && { feedbackFile: FEEDBACK_FILE }),
    keepsQuestions: FEEDBACK_TEXT === "on",
    cooldownSeconds: COOLDOWN_SECONDS,
    mentionSeconds: MENTION_SECONDS,
    ...(HIDDEN_WORDS_FILE !== undefined && { hiddenWordsFile: HIDDEN_WORDS_FILE }),
    webHost: WEB_HOST,
    ...(WEB_PORT !== undefined && { webPort: WEB_PORT }),
    logLevel: LOG_LEVEL,
    logsAsJson: NODE_ENV === "production",
    hasColor: output.isTerminal && NO_COLOR === undefined,
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

// White space around a value, a byte order mark too, is nobody's intention.
function readGiven(environment: Environment): (readonly [name: string, value: string])[] {
  return Object.keys(SCHEMA.shape).flatMap((name) => {
    const value = environment[name]?.trim() ?? "";
    return value === "" ? [] : [[name, value] as const];
  });
}

/** What stands around a value that was copied from a text: it would count as a part of it. */
function findWrapping(name: string, value: string): { readonly name: string; readonly fault: string } | undefined {
  if (QUOTED.test(value)) return { name, fault: `${name}: stands in quotation marks. Write the value without them.` };
  if (!EDGED.test(value)) return undefined;
  return { name, fault: `${name}: begins or ends with a character that cannot be seen. Type the value anew.` };
}

// A value that breaks several rules is told once: whoever mends the first fault reads the rules.
function keepFirsts(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.filter(({ path }, index) => issues.findIndex((other) => other.path[0] === path[0]) === index);
}

function describeIssue({ path, message }: z.core.$ZodIssue): string {
  return `${path.join(".")}: ${message}`;
}

/** Matches “corpus”, "corpus" and „corpus“, also with one mark alone; not l'archive. */
const QUOTED = /^["'`\p{Pi}\p{Pf}„‚＂＇]|["'`\p{Pi}\p{Pf}＂＇]$/u;
/** Matches a value with a zero-width space or a direction mark at an end; not with one inside. */
const EDGED = /^\p{Cf}|\p{Cf}$/u;

const TOKEN_FAULT =
  "a token holds letters, digits, “.”, “_” and “-” alone: no quotation marks, no spaces, no “Bot” before it. Copy it anew.";

/** Matches "30", "2.5" and "-1"; not "0x10", "1e3" or "Infinity", which Number reads as well. */
const DECIMAL = /^-?\d+(?:\.\d+)?$/u;

/** A number as people write it; `fault` for anything else, also for one with so many digits that it counts as infinite. */
function decimal(fault: string, check: (number: z.ZodNumber) => z.ZodNumber): z.ZodType<number> {
  return z
    .string()
    .regex(DECIMAL, fault)
    .transform(Number)
    .pipe(check(z.number(fault)));
}

const SECONDS = decimal("has to be a number of seconds, such as 30 or 2.5.", (seconds) =>
  seconds.min(0, "has to be 0 or more.").max(3_600, "has to be at most 3600, an hour."),
);

const PORT_FAULT = "has to be a port, a whole number from 1 to 65535.";

const SCHEMA = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^[A-Za-z0-9._-]+$/u, TOKEN_FAULT)
    .optional(),
  DEV_GUILD_ID: z
    .string()
    .regex(/^\d{17,20}$/u, "has to be a server's id, 17 to 20 digits (right-click the server, Copy Server ID).")
    .optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/u, message: "has to be an address such as https://discord.com/api." })
    .default("https://discord.com/api"),
  CORPUS_DIR: z.string().default("corpus"),
  CACHE_DIR: z.string().default(".cache"),
  FEEDBACK_FILE: z.string().default("data/feedback.jsonl"),
  FEEDBACK_TEXT: z.enum(["on", "off"], { message: "has to be on or off." }).default("off"),
  COOLDOWN_SECONDS: SECONDS.default(0),
  MENTION_SECONDS: SECONDS.default(30),
  HIDDEN_WORDS_FILE: z.string().optional(),
  WEB_HOST: z.union([z.ipv4(), z.ipv6()], "has to be an IP address such as 127.0.0.1.").default("127.0.0.1"),
  WEB_PORT: decimal(PORT_FAULT, (port) =>
    port.multipleOf(1, PORT_FAULT).min(1, PORT_FAULT).max(65_535, PORT_FAULT),
  ).optional(),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "silent"], {
      message: "has to be one of trace, debug, info, warn, error, silent.",
    })
    .default("info"),
  NODE_ENV: z.string().optional(),
  NO_COLOR: z.string().optional(),
});
