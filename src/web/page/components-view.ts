import { DiscordButton } from "@skyra/discord-components-core/discord-button.js";
import type { APIActionRowComponent, APIComponentInMessageActionRow } from "discord-api-types/v10";
import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";

/** Told which button was used. */
export type Click = (customId: string) => void;

/** The rows of buttons under a message. */
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
  if (component.type !== BUTTON) return nothing;
  const { style, disabled } = component;
  const label = "label" in component ? (component.label ?? "") : "";
  if (style === LINK) return html`<discord-button type="secondary" url=${component.url}>${label}</discord-button>`;
  return html`<discord-button
    type=${STYLES.get(style) ?? "secondary"}
    ?disabled=${disabled}
    data-custom-id=${"custom_id" in component ? component.custom_id : ""}
    ${ref((element) => disableInner(element, disabled === true))}
    @click=${() => {
      if (disabled !== true && "custom_id" in component) click(component.custom_id);
    }}
    >${label}</discord-button
  >`;
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
const LINK = 5;
const STYLES: ReadonlyMap<number, string> = new Map([
  [2, "secondary"],
  [4, "destructive"],
]);
