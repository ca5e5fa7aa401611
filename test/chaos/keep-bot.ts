import type { StandIn } from "../support/discord/stand-in.ts";
import { type Bot, startBot, startReadyBot } from "../support/discord/start-bot.ts";
import type { Journal } from "./journal.ts";
import { PROMPT } from "./spells.ts";

/** The bot, started anew whenever it ends, as a supervisor does. */
export interface BotKeeper {
  /** Ends it as a deploy does and starts it anew. */
  restart(): Promise<void>;
  /** Ends it for good. */
  stop(): Promise<void>;
  /** Every line that any of its processes wrote. */
  readLines(): readonly string[];
}

/**
 * Starts the bot and keeps it alive; an end that nobody asked for, or that was no clean one, is
 * noted as a death.
 */
export async function keepBot(
  standIn: StandIn,
  journal: Journal,
  env: Readonly<Record<string, string>>,
): Promise<BotKeeper> {
  let current: { readonly bot: Bot; isWanted: boolean };
  const bots: Bot[] = [];
  const watch = (bot: Bot): void => {
    const own = { bot, isWanted: true };
    current = own;
    bots.push(bot);
    void bot.exited.then((code) => {
      if (!own.isWanted && code === 0) return;
      journal.deaths.push({ code, lastLines: bot.lines.slice(-5) });
      if (own.isWanted) watch(startBot(standIn, { env }));
    });
  };
  watch((await startReadyBot(standIn, { env })).bot);
  const stop = async (): Promise<void> => {
    const { bot } = current;
    current.isWanted = false;
    await bot.stop();
  };
  return {
    stop,
    restart: async () => {
      const from = performance.now();
      // Who stops says farewell: Discord drops the session, and sends nothing until there is a new one.
      standIn.gateway.forgetSession();
      await stop();
      watch(startBot(standIn, { env }));
      const until = performance.now();
      journal.spells.push({ side: "gateway", kind: "restart", from, until, grace: PROMPT.start, ends: "session" });
    },
    readLines: () => bots.flatMap(({ lines }) => lines),
  };
}
