import { type Logger, pino } from "pino";
import { prettyFactory } from "pino-pretty";
import { buildBoundedOutput, openStandardError } from "./bounded-output.ts";
import type { Config } from "./config.ts";

/**
 * The log of one run, on standard error: JSON lines, or readable ones in a terminal. The token is never in it. It loses
 * lines rather than time: whoever reads it may stop reading.
 */
export function buildLog(config: Pick<Config, "logLevel" | "logsAsJson" | "hasColor" | "discordToken">): Logger {
  const options = {
    level: config.logLevel,
    redact: { paths: ["token", "*.token", "authorization", "*.authorization", "headers", "*.headers"], remove: true },
    serializers: { err: describeError },
    hooks: { streamWrite: (line: string) => hideToken(line, config.discordToken) },
  };
  const output = buildBoundedOutput(openStandardError(), (lines) => {
    log.warn({ lines }, "log lines were lost: the reader of standard error did not keep up");
  });
  process.once("exit", () => output.flush());
  const format = config.logsAsJson ? keep : prettyFactory({ colorize: config.hasColor, ignore: "pid,hostname" });
  const log = pino(options, { write: (line) => output.write(format(line)) });
  return log;
}

function keep(line: string): string {
  return line;
}

/** A name that others chose, in one line of text: line ends and what cannot be seen in it are escaped. */
export function showName(name: string): string {
  return name.replace(UNSEEN, (letter) => `\\u{${letter.codePointAt(0)?.toString(16) ?? ""}}`);
}

/** Matches a line feed, U+202E and a lone surrogate; not a space and not "é". */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

// An error's message or stack may quote a request, so the token is also hidden in the finished line.
function hideToken(line: string, token: string | undefined): string {
  return token === undefined ? line : line.replaceAll(token, "[token]");
}

// Errors of the REST client carry the whole request: what somebody asked and the token of an interaction stay out.
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack } = error;
  const code = "code" in error ? error.code : undefined;
  const status = "status" in error ? error.status : undefined;
  return { type: name, message, stack, code, status };
}
