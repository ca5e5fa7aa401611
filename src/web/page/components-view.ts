import { DiscordButton } from "@skyra/discord-components-core/discord-button.js";
import type { APIActionRowComponent, APIComponentInMessageActionRow, APISelectMenuOption } from "discord-api-types/v10";
import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";

/** Told which component was used, and what was chosen in a select menu. */
export type Click = (customId: string, values?: readonly string[]) => void;

/** The rows of buttons and select menus under a message. */
export function drawRows(
  rows: readonly APIActionRowComponent<APIComponentInMessageActionRow>[],
  click: Click,
): TemplateResult[] {
  return rows.map(
    (row) =>
      html`<discord-action-row slot="components">${row.components.map((component) => drawComponent(component, click))}</discord-action-row>`,
  );
}

function drawComponent(component: APIComponentInMessageActionRow, click: Click): TemplateResult | typeof nothing {
  if (component.type === STRING_SELECT) {
    const { custom_id, options, placeholder, disabled } = component;
    return drawSelect(custom_id, options, placeholder ?? "Make a selection", disabled === true, click);
  }
  if (component.type !== BUTTON) return nothing;
  const { style, disabled } = component;
  const label = "label" in component ? (component.label ?? "") : "";
  const emoji = "emoji" in component ? (component.emoji?.name ?? "") : "";
  const text = [emoji, label].filter((part) => part !== "").join(" ");
  if (style === LINK) return html`<discord-button type="secondary" url=${component.url}>${text}</discord-button>`;
  return html`<discord-button
    type=${STYLES.get(style) ?? "secondary"}
    ?disabled=${disabled}
    data-custom-id=${"custom_id" in component ? component.custom_id : ""}
    ${ref((element) => disableInner(element, disabled === true))}
    @click=${() => {
      if (disabled !== true && "custom_id" in component) click(component.custom_id);
    }}
    >${text}</discord-button
  >`;
}

// A native menu is what a keyboard, a screen reader and a phone know best.
function drawSelect(
  customId: string,
  options: readonly APISelectMenuOption[],
  placeholder: string,
  isDisabled: boolean,
  click: Click,
): TemplateResult {
  return html`<select
    class="select"
    aria-label=${placeholder}
    data-custom-id=${customId}
    ?disabled=${isDisabled}
    @change=${(event: Event) => {
      if (event.target instanceof HTMLSelectElement && event.target.value !== "") click(customId, [event.target.value]);
    }}
  >
    <option value="" selected>${placeholder}</option>
    ${options.map(
      ({ label, value, description }) =>
        html`<option value=${value}>${description === undefined ? label : `${label} – ${description}`}</option>`,
    )}
  </select>`;
}

// The element dims a disabled button but leaves it in the order of Tab.
function disableInner(element: Element | undefined, isDisabled: boolean): void {
  if (!(element instanceof DiscordButton)) return;
  void element.updateComplete.then(() => {
    const inner = element.shadowRoot?.querySelector("button");
    if (inner) inner.disabled = isDisabled;
  });
}

// Values of ComponentType and ButtonStyle: this page takes types alone from discord-api-types.
const BUTTON = 2;
const STRING_SELECT = 3;
const LINK = 5;
const STYLES: ReadonlyMap<number, string> = new Map([
  [1, "primary"],
  [2, "secondary"],
  [3, "success"],
  [4, "destructive"],
]);
