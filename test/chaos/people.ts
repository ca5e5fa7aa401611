import type { APIInteraction } from "discord-api-types/v10";
import { ApplicationCommandType } from "discord-api-types/v10";
import type { Outcome } from "../support/discord/interaction-ledger.ts";
import {
  buildAutocompleteInteraction,
  buildButtonInteraction,
  buildCommandInteraction,
  buildMessageCommandInteraction,
  type OptionValues,
  type Origin,
} from "../support/discord/interactions.ts";
import { type JsonRecord, readRecords, readString } from "../support/discord/json.ts";
import { buildUserMessage, type ShownMessage } from "../support/discord/messages.ts";
import { GUILD_ID } from "../support/discord/people.ts";
import type { StandIn } from "../support/discord/stand-in.ts";
import type { Dice } from "./dice.ts";
import type { Deed, Journal } from "./journal.ts";
import { throwTroubles } from "./own-troubles.ts";

/** People who use the bot, each time in a way that the dice choose. */
export interface People {
  /** Does one thing with the bot. */
  act(): void;
  /** Settles when everybody has seen what there is to see. */
  finish(): Promise<void>;
}

/** Milliseconds that an interaction may have been under way when it is dispatched. */
const OLDEST = 120;
/** The share of interactions that are dispatched a second time. */
const REPEATED = 0.01;
/** Messages that are remembered to be clicked on. */
const REMEMBERED = 100;

/** People who talk to the bot behind the stand-in; all that they do is noted in the journal. */
export function gatherPeople(standIn: StandIn, journal: Journal, dice: Dice): People {
  const toClick: Clickable[] = [];
  const toDelete: Clickable[] = [];
  const known = new Set<string>();
  const waiting = new Set<Promise<void>>();

  const send = (deed: Deed, interaction: APIInteraction, userId: string): void => {
    const entry = journal.open(interaction, deed, throwTroubles(dice), standIn.gateway.hasSession);
    const seen = standIn.send(interaction).then((outcome) => {
      entry.outcome = outcome;
      keepMessage(outcome, userId);
      waiting.delete(seen);
    });
    waiting.add(seen);
    if (dice.happens(REPEATED)) standIn.dispatchAgain(interaction);
  };

  // A message is either clicked on or removed, so that nobody clicks on what is no longer there.
  const keepMessage = (outcome: Outcome, userId: string): void => {
    if (outcome.kind !== "message" || known.has(outcome.shown.message.id)) return;
    known.add(outcome.shown.message.id);
    if (listButtons(outcome.shown).length === 0) return;
    const list = dice.happens(SHARE_REMOVED) ? toDelete : toClick;
    list.push({ shown: outcome.shown, userId });
    if (list.length > REMEMBERED) list.shift();
  };

  const origin = (userId: string): Origin => ({ userId, ageMs: Math.round(dice.between(0, OLDEST)) });

  const act = (): void => {
    const userId = dice.pick(USERS);
    const { deed } = dice.weigh(DEEDS);
    switch (deed) {
      case "completion": {
        const [name, focused, values] = dice.pick(COMPLETIONS);
        const command = findCommand(standIn, name, ApplicationCommandType.ChatInput);
        send(deed, buildAutocompleteInteraction(command, focused, values, origin(userId)), userId);
        return;
      }
      case "message-command": {
        const command = findCommand(standIn, dice.pick(MENU), ApplicationCommandType.Message);
        send(deed, buildMessageCommandInteraction(command, buildUserMessage(dice.pick(SAID)), origin(userId)), userId);
        return;
      }
      case "click": {
        const chosen = takeOne(toClick, dice, "stays");
        const button = chosen && pickButton(chosen.shown, dice);
        if (!button) {
          command(userId);
          return;
        }
        const clicker = dice.happens(SHARE_OWN) ? chosen.userId : userId;
        send(deed, buildButtonInteraction(chosen.shown.message, button, origin(clicker)), clicker);
        return;
      }
      case "delete": {
        const chosen = takeOne(toDelete, dice, "goes");
        if (!chosen) {
          command(userId);
          return;
        }
        send(deed, buildButtonInteraction(chosen.shown.message, DELETE, origin(chosen.userId)), chosen.userId);
        return;
      }
      case "command":
        command(userId);
    }
  };

  const command = (userId: string): void => {
    const [name, values] = dice.pick(COMMANDS);
    const registered = findCommand(standIn, name, ApplicationCommandType.ChatInput);
    send("command", buildCommandInteraction(registered, values, origin(userId)), userId);
  };

  return {
    act,
    finish: async () => {
      while (waiting.size > 0) await Promise.all(waiting);
    },
  };
}

type WeighedDeed = { readonly weight: number; readonly deed: Deed };
/** A command and what is given for its options. */
type Call = readonly [name: string, values: OptionValues];
/** The same while an option is typed into. */
type Typing = readonly [name: string, focused: string, values: OptionValues];

interface Clickable {
  readonly shown: ShownMessage;
  readonly userId: string;
}

function takeOne(list: Clickable[], dice: Dice, then: "stays" | "goes"): Clickable | undefined {
  const at = Math.floor(dice.between(0, list.length));
  return then === "stays" ? list[at] : list.splice(at, 1)[0];
}

function findCommand(standIn: StandIn, name: string, type: ApplicationCommandType): JsonRecord {
  const command = standIn.commands.find(name, type, GUILD_ID);
  if (command === undefined) throw new Error(`the bot has not registered ${name}`);
  return command;
}

function pickButton(shown: ShownMessage, dice: Dice): string | undefined {
  const [first, ...others] = listButtons(shown);
  return first === undefined ? undefined : dice.pick([first, ...others]);
}

/** The ids of buttons that can be clicked on and do not remove the message. */
function listButtons({ message }: ShownMessage): string[] {
  return readRecords(message.components)
    .flatMap((row) => readRecords(row.components))
    .filter(({ disabled, custom_id: id }) => disabled !== true && typeof id === "string" && id !== DELETE)
    .map((button) => readString(button.custom_id));
}

/** The id of the button that removes an answer. */
const DELETE = "delete";
/** Of the messages with buttons: how many will be removed. */
const SHARE_REMOVED = 0.3;
/** Of the clicks: how many are by the person who asked. */
const SHARE_OWN = 0.7;

const USERS = Array.from({ length: 8 }, (_, index) => `140000000000000001${index}`) as [string, ...string[]];

const DEEDS: readonly [WeighedDeed, ...WeighedDeed[]] = [
  { weight: 45, deed: "command" },
  { weight: 25, deed: "completion" },
  { weight: 8, deed: "message-command" },
  { weight: 15, deed: "click" },
  { weight: 7, deed: "delete" },
];

const COMMANDS: readonly [Call, ...Call[]] = [
  ["ask", { question: "harbour berth winter" }],
  ["ask", { question: "When does the council meet?" }],
  ["ask", { question: "zebra" }],
  ["ask", { question: "peace trade", private: true }],
  ["quote", { speaker: "Holm" }],
  ["quote", {}],
  ["check", { quote: "the harbour had waited 3 years for the day" }],
  ["summary", {}],
  ["timeline", {}],
  ["compare", { a: "harbour-0.md", b: "harbour-1.md", about: "harbour berth" }],
  ["sources", {}],
  ["cite", { id: "harbour-0.md", style: "bibtex" }],
  ["help", {}],
];

const COMPLETIONS: readonly [Typing, ...Typing[]] = [
  ["ask", "question", { question: "harb" }],
  ["ask", "article", { question: "harbour", article: "open" }],
  ["quote", "speaker", { speaker: "ho" }],
];

const MENU: readonly [string, ...string[]] = ["Check this quote", "Find the source"];
const SAID: readonly [string, ...string[]] = [
  "“ready for the day”",
  "The harbour had waited 3 years",
  "the pilots and the dockers",
];
