import { DiscordAPIError, HTTPError } from "discord.js";
import { z } from "zod";
import { isNetworkError } from "./network-error.ts";

/** Why the bot cannot go on, in a sentence that says what to do, and the code to exit with. */
export interface Failure {
  readonly message: string;
  readonly exitCode: number;
  /** A fault of the bot's own, whose place belongs into the log. */
  readonly fault?: unknown;
}

/** Settings that have to be changed first (EX_CONFIG of sysexits.h). */
const EXIT_CONFIG = 78;
const EXIT_FAILURE = 1;

const TOKEN_HELP =
  "DISCORD_TOKEN: Discord does not accept it. Copy it anew from https://discord.com/developers/applications, your application, Bot, Reset Token.";

const WRONG_ADDRESS =
  "What answered knows no such address (404): it is not Discord's API. Remove DISCORD_API_URL or mend it: https://discord.com/api.";

/** The failure that an error of the REST client or of a login means. */
export function explainError(error: unknown): Failure {
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    if (error.status === 401) return { message: TOKEN_HELP, exitCode: EXIT_CONFIG };
    // Discord's own answer has a code that says what is not there.
    if (error.status === 404 && !(error instanceof DiscordAPIError && error.code !== 0))
      return { message: WRONG_ADDRESS, exitCode: EXIT_CONFIG };
    return { message: `Discord answered ${error.status} (${error.message}). Try again later.`, exitCode: EXIT_FAILURE };
  }
  if (error instanceof Error && "code" in error && error.code === "TokenInvalid") {
    return { message: TOKEN_HELP, exitCode: EXIT_CONFIG };
  }
  const reason = error instanceof Error ? error.message : String(error);
  if (isNetworkError(error)) {
    const message = `Discord cannot be reached (${reason}). Check the connection and try again.`;
    return { message, exitCode: EXIT_FAILURE };
  }
  if (error instanceof z.ZodError || error instanceof SyntaxError) {
    const message = "What answered is not Discord, or speaks another version. Check DISCORD_API_URL and any proxy.";
    return { message, exitCode: EXIT_FAILURE };
  }
  const name = error instanceof Error ? error.name : typeof error;
  const message = `The bot ran into a fault of its own (${name}: ${reason}). Please report it with the log.`;
  return { message, exitCode: EXIT_FAILURE, fault: error };
}

/** Why commands could not be registered in the server that DEV_GUILD_ID names; undefined for any other error. */
export function explainGuildError(error: unknown, guildId: string, invite: string): Failure | undefined {
  if (!(error instanceof DiscordAPIError) || ![MISSING_ACCESS, UNKNOWN_GUILD].includes(Number(error.code)))
    return undefined;
  const message = `DEV_GUILD_ID: the bot is not in the server ${guildId}. Invite it with ${invite} or remove the setting.`;
  return { message, exitCode: EXIT_CONFIG };
}

/** What a close code of the gateway means that no new connection can mend; undefined for one that it can. */
export function explainClose(code: number): Failure | undefined {
  switch (code) {
    case 4004:
      return { message: TOKEN_HELP, exitCode: EXIT_CONFIG };
    case 4010:
    case 4011:
      return {
        message: `Discord asks for other sharding (close code ${code}). Update the bot.`,
        exitCode: EXIT_FAILURE,
      };
    case 4012:
      return {
        message: "Discord no longer serves this gateway version (4012). Update the bot.",
        exitCode: EXIT_FAILURE,
      };
    case 4013:
    case 4014:
      return {
        message: `Discord refuses the intents (${code}), of which the bot asks none. Update the bot.`,
        exitCode: EXIT_FAILURE,
      };
    default:
      return undefined;
  }
}

/** What it means that so few logins are left today. */
export function explainSessionLimit(remaining: number, resetsInMs: number): Failure {
  const hours = Math.ceil(resetsInMs / 3_600_000);
  const message = `Discord allows this bot ${remaining} more logins for now; at none it resets the token. Start again in ${hours} h.`;
  return { message, exitCode: EXIT_FAILURE };
}

/** What it means that no connection came up for so long. */
export function explainSilence(seconds: number): Failure {
  return {
    message: `Discord's gateway has not been ready for ${seconds} s: exiting, to be started anew.`,
    exitCode: EXIT_FAILURE,
  };
}

const MISSING_ACCESS = 50_001;
const UNKNOWN_GUILD = 10_004;
