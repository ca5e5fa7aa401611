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
import { type TroubleKinds, throwTroubles } from "./own-troubles.ts";

/** Milliseconds that an interaction may have been under way when it is dispatched. */
const OLDEST = 120;
/** The share of interactions that are dispatched a second time. */
const REPEATED = 0.01;
/** Messages that are remembered to be clicked on. */
const REMEMBERED = 100;

/** What people do, and what the answers to them run into. */
export interface Scene {
  readonly standIn: StandIn;
  readonly journal: Journal;
  readonly dice: Dice;
  readonly troubles: TroubleKinds;
}

/** People who use the bot behind a stand-in, each time as the dice say; all that they do is noted in the journal. */
export class People {
  readonly #scene: Scene;
  readonly #toClick: Clickable[] = [];
  readonly #toDelete: Clickable[] = [];
  readonly #known = new Set<string>();
  readonly #waiting = new Set<Promise<void>>();

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** Does one thing with the bot. */
  act(): void {
    const dice = this.#scene.dice.branch();
    const userId = dice.pick(USERS);
    const { deed } = dice.weigh(DEEDS);
    const chosen = deed === "click" || deed === "delete" ? this.#choose(deed, userId, dice) : undefined;
    if (chosen !== undefined) this.#send(deed, chosen.interaction, chosen.userId, dice);
    else if (deed === "completion") this.#send(deed, this.#type(userId, dice), userId, dice);
    else if (deed === "message-command") this.#send(deed, this.#open(userId, dice), userId, dice);
    // While there is nothing to click on, people ask.
    else this.#send("command", this.#ask(userId, dice), userId, dice);
  }

  /** Settles when everybody has seen what there is to see. */
  async finish(): Promise<void> {
    while (this.#waiting.size > 0) await Promise.all(this.#waiting);
  }

  #send(deed: Deed, interaction: APIInteraction, userId: string, dice: Dice): void {
    const { standIn, journal, troubles } = this.#scene;
    const entry = journal.open(interaction, deed, throwTroubles(dice, troubles), standIn.gateway.hasSession);
    const list = dice.happens(SHARE_REMOVED) ? this.#toDelete : this.#toClick;
    const seen = standIn.send(interaction).then((outcome) => {
      entry.outcome = outcome;
      this.#keepMessage(outcome, userId, list);
      this.#waiting.delete(seen);
    });
    this.#waiting.add(seen);
    if (dice.happens(REPEATED)) standIn.dispatchAgain(interaction);
  }

  // A message is either clicked on or removed, so that nobody clicks on what is no longer there.
  #keepMessage(outcome: Outcome, userId: string, list: Clickable[]): void {
    if (outcome.kind !== "message" || this.#known.has(outcome.shown.message.id)) return;
    this.#known.add(outcome.shown.message.id);
    if (listButtons(outcome.shown).length === 0) return;
    list.push({ shown: outcome.shown, userId });
    if (list.length > REMEMBERED) list.shift();
  }

  #ask(userId: string, dice: Dice): APIInteraction {
    const [name, values] = dice.pick(COMMANDS);
    return buildCommandInteraction(this.#find(name, ApplicationCommandType.ChatInput), values, by(userId, dice));
  }

  #type(userId: string, dice: Dice): APIInteraction {
    const [name, focused, values] = dice.pick(COMPLETIONS);
    const command = this.#find(name, ApplicationCommandType.ChatInput);
    return buildAutocompleteInteraction(command, focused, values, by(userId, dice));
  }

  #open(userId: string, dice: Dice): APIInteraction {
    const command = this.#find(dice.pick(MENU), ApplicationCommandType.Message);
    return buildMessageCommandInteraction(command, buildUserMessage(dice.pick(SAID)), by(userId, dice));
  }

  /** A click on a message; undefined when there is none to click on. */
  #choose(deed: "click" | "delete", anybody: string, dice: Dice): Click | undefined {
    const list = deed === "click" ? this.#toClick : this.#toDelete;
    const at = Math.floor(dice.between(0, list.length));
    const chosen = deed === "click" ? list[at] : list.splice(at, 1)[0];
    if (chosen === undefined) return undefined;
    const [first = DELETE, ...others] = deed === "click" ? listButtons(chosen.shown) : [];
    const userId = deed === "delete" || dice.happens(SHARE_OWN) ? chosen.userId : anybody;
    const button = dice.pick([first, ...others]);
    return { userId, interaction: buildButtonInteraction(chosen.shown.message, button, by(userId, dice)) };
  }

  #find(name: string, type: ApplicationCommandType): JsonRecord {
    const command = this.#scene.standIn.commands.find(name, type, GUILD_ID);
    if (command === undefined) throw new Error(`the bot has not registered ${name}`);
    return command;
  }
}

interface Clickable {
  readonly shown: ShownMessage;
  readonly userId: string;
}

interface Click {
  readonly interaction: APIInteraction;
  readonly userId: string;
}

function by(userId: string, dice: Dice): Origin {
  return { userId, ageMs: Math.round(dice.between(0, OLDEST)) };
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

type WeighedDeed = { readonly weight: number; readonly deed: Deed };
/** A command and what is given for its options. */
type Call = readonly [name: string, values: OptionValues];
/** The same while an option is typed into. */
type Typing = readonly [name: string, focused: string, values: OptionValues];

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
