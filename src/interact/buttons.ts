import type { APIButtonComponent } from "discord-api-types/v10";
import type { Command } from "../commands/command.ts";
import { cutAtWord } from "../layout/cut-at-word.ts";
import type { Page } from "../layout/page.ts";
import type { Switch } from "../layout/sheet.ts";
import type { Words } from "../layout/words/words.ts";
import { LIMITS } from "../message/limits.ts";
import type { Row } from "../message/message.ts";
import { type Action, DELETE_ID, writeCustomId } from "./custom-id.ts";
import type { View } from "./view.ts";

/** What the buttons of a message stand for. */
export interface ButtonPlan {
  readonly view: View;
  readonly command: Command;
  /** The words of the asker that the message repeats, in order. */
  readonly asked: readonly string[];
  readonly page: Page;
  readonly switches: readonly Switch[];
  /** Places of the page, from 1, that hold source text. */
  readonly places: readonly number[];
  readonly words: Words;
  /** Who may remove it: a private message is dismissed by Discord itself. */
  readonly removal: "offered" | "not-offered";
  /** Whether the asker is asked if the answer helped. */
  readonly rating: "asked" | "not-asked";
}

/** The rows of buttons under a view: contexts, then pages, raw text and removal, then other orders and people to choose from, then the rating. */
export function buildButtons(plan: ButtonPlan): Row[] {
  const rows = [
    ...chunk(buildContextButtons(plan)),
    [...buildPageButtons(plan), ...buildToolButtons(plan)],
    ...chunk(buildSwitchButtons(plan)),
  ];
  if (plan.rating === "asked") rows.push(buildRatingButtons(plan));
  return rows
    .filter((buttons) => buttons.length > 0)
    .map((buttons) => ({ type: ACTION_ROW, components: [...buttons] }));
}

function buildContextButtons({ places, ...plan }: ButtonPlan): APIButtonComponent[] {
  const { view, words } = plan;
  const most = Math.floor((LIMITS.embeds - plan.page.sections.length) / NEIGHBOURS);
  return places.flatMap((place, index) => {
    const isOpen = view.open.includes(place);
    const others = view.open.filter((other) => other !== place);
    // A further context that would not fit beside the open ones takes their place.
    const open = isOpen ? others : [...(others.length < most ? others : []), place].sort((a, b) => a - b);
    const label = isOpen ? words.closeContext(index + 1) : words.openContext(index + 1);
    return buildButton(plan, "show", { ...view, open }, label);
  });
}

function buildPageButtons(plan: Omit<ButtonPlan, "places">): APIButtonComponent[] {
  const { number, count } = plan.page;
  if (count === 1) return [];
  const { view, words } = plan;
  const previous = buildButton(plan, "show", { ...view, page: number - 1, open: [] }, words.previousPage);
  const next = buildButton(plan, "show", { ...view, page: number + 1, open: [] }, words.nextPage);
  const counter: APIButtonComponent = {
    type: BUTTON,
    style: SECONDARY,
    label: words.pageOf(number, count),
    custom_id: "counter",
    disabled: true,
  };
  if (previous.length === 0 || next.length === 0) return [counter];
  return [
    ...(number === 1 ? [disable("previous", words.previousPage)] : previous),
    counter,
    ...(number === count ? [disable("next", words.nextPage)] : next),
  ];
}

// Another order, or another person, begins anew.
function buildSwitchButtons({ switches, ...plan }: ButtonPlan): APIButtonComponent[] {
  return switches.flatMap(({ option, value, label }) => {
    const args = { ...plan.view.args, [option]: value };
    return buildButton(plan, "show", { ...plan.view, args, page: 1, open: [] }, cutAtWord(label, LIMITS.buttonLabel));
  });
}

function buildToolButtons({ places, removal, ...plan }: ButtonPlan): APIButtonComponent[] {
  const { words } = plan;
  const raw = places.length === 0 ? [] : buildButton(plan, "raw", plan.view, words.rawText);
  if (removal === "not-offered") return raw;
  return [...raw, { type: BUTTON, style: DANGER, label: words.remove, custom_id: DELETE_ID }];
}

function buildRatingButtons(plan: ButtonPlan): APIButtonComponent[] {
  const view = { ...plan.view, page: 1, open: [] };
  return [
    ...buildButton(plan, "helpful", view, plan.words.helpful),
    ...buildButton(plan, "unhelpful", view, plan.words.unhelpful),
  ];
}

// A button whose state does not fit into its id is left out: it could not do what it says.
function buildButton(
  { command, asked }: Pick<ButtonPlan, "command" | "asked">,
  action: Action,
  view: View,
  label: string,
): APIButtonComponent[] {
  const id = writeCustomId({ action, view }, command, asked);
  return id === undefined ? [] : [{ type: BUTTON, style: SECONDARY, label, custom_id: id }];
}

function disable(id: string, label: string): APIButtonComponent {
  return { type: BUTTON, style: SECONDARY, label, custom_id: id, disabled: true };
}

function chunk(buttons: readonly APIButtonComponent[]): APIButtonComponent[][] {
  const rows: APIButtonComponent[][] = [];
  for (let at = 0; at < buttons.length; at += LIMITS.buttonsPerRow) {
    rows.push(buttons.slice(at, at + LIMITS.buttonsPerRow));
  }
  return rows;
}

/** Embeds that an open context adds: the passage before and the one after. */
const NEIGHBOURS = 2;

// The values of ComponentType.ActionRow, ComponentType.Button, ButtonStyle.Secondary and ButtonStyle.Danger.
const ACTION_ROW = 1;
const BUTTON = 2;
const SECONDARY = 2;
const DANGER = 4;
