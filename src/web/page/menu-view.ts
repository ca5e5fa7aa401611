import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import type { ChatMessage, State } from "./state.ts";
import { styleMap } from "./style-map.ts";

/** What the menu of a message can do. */
export interface MenuActions {
  callMessageCommand(name: string, message: ChatMessage): void;
  copyText(message: ChatMessage): void;
  closeMenu(): void;
}

/** The menu of a message: the bot's message commands, as Discord lists them under "Apps". */
export function drawMenu({ menu, messages, channel }: State, actions: MenuActions): TemplateResult | typeof nothing {
  const message = messages.find(({ id }) => id === menu?.message);
  if (menu === undefined || message === undefined) return nothing;
  const run = (act: () => void): void => {
    actions.closeMenu();
    act();
  };
  return html`<div class="menu-back" @mousedown=${() => actions.closeMenu()} @contextmenu=${preventDefault}></div>
    <div
      class="menu"
      role="menu"
      aria-label="Message"
      ${styleMap({ left: `${menu.x}px`, top: `${menu.y}px` })}
      ${ref(enterMenu)}
      @keydown=${(event: KeyboardEvent) => pressInMenu(event, actions)}
    >
      <div class="menu-title" role="presentation">Apps: Verbatim</div>
      ${(channel?.messageCommands ?? []).map(
        ({ id, name }) => html`<button
          type="button"
          role="menuitem"
          tabindex="-1"
          @click=${() => run(() => actions.callMessageCommand(id, message))}
        >
          ${name}
        </button>`,
      )}
      <hr />
      <button type="button" role="menuitem" tabindex="-1" @click=${() => run(() => actions.copyText(message))}>
        Copy text
      </button>
    </div>`;
}

function enterMenu(element: Element | undefined): void {
  if (!(element instanceof HTMLElement)) return;
  queueMicrotask(() => {
    const { bottom, right } = element.getBoundingClientRect();
    if (bottom > innerHeight)
      element.style.setProperty("top", `${Math.max(8, innerHeight - element.offsetHeight - 8)}px`);
    if (right > innerWidth) element.style.setProperty("left", `${Math.max(8, innerWidth - element.offsetWidth - 8)}px`);
    if (!element.contains(document.activeElement)) listItems(element)[0]?.focus();
  });
}

function pressInMenu(event: KeyboardEvent, actions: MenuActions): void {
  const menu = event.currentTarget;
  if (!(menu instanceof HTMLElement)) return;
  const items = listItems(menu);
  const at = items.findIndex((item) => item.matches(":focus"));
  const next = NEXT.get(event.key)?.(at, items.length);
  if (next !== undefined) items[(next + items.length) % items.length]?.focus();
  else if (event.key === "Escape" || event.key === "Tab") actions.closeMenu();
  else return;
  event.preventDefault();
}

function listItems(menu: Element): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>("[role=menuitem]")];
}

function preventDefault(event: Event): void {
  event.preventDefault();
}

/** The item that a key leads to, from the one at `at` of `count`. */
const NEXT: ReadonlyMap<string, (at: number, count: number) => number> = new Map([
  ["ArrowDown", (at: number) => at + 1],
  ["ArrowUp", (at: number) => at - 1],
  ["Home", () => 0],
  ["End", (_at: number, count: number) => count - 1],
]);
