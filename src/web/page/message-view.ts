import { DiscordMessage } from "@skyra/discord-components-core/discord-message.js";
import type { APIEmbed } from "discord-api-types/v10";
import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { ref } from "lit/directives/ref.js";
import { repeat } from "lit/directives/repeat.js";
import type { Place } from "../../layout/place.ts";
import type { TextFile } from "../../message/message.ts";
import { drawRows } from "./components-view.ts";
import { drawMarkdown, type Names, readMarkdown } from "./markdown.ts";
import { MEMBER_ICON } from "./member-icon.ts";
import { drawOrigin } from "./origin-view.ts";
import { type BotMessage, type ChatMessage, findMember, isPrivate, isVisible, type State } from "./state.ts";

/** What a person can do with a message. */
export interface MessageActions {
  click(message: BotMessage, customId: string): void;
  openPlace(place: Place): void;
  openMenu(message: ChatMessage, at: { readonly x: number; readonly y: number }): void;
  explain(message: BotMessage): void;
  dismiss(message: ChatMessage): void;
}

/** The messages of the channel that the acting member sees, oldest first. */
export function drawMessages(state: State, actions: MessageActions): TemplateResult {
  const isLight = state.theme === "light";
  return html`<discord-messages class="messages" role="log" aria-label="Messages" ?light-theme=${isLight} no-background>
    ${repeat(
      state.messages.filter((message) => isVisible(message, state)),
      ({ id }) => id,
      (message) => guard([message, isLight], () => drawMessage(message, state, actions)),
    )}
  </discord-messages>`;
}

function drawMessage(message: ChatMessage, state: State, actions: MessageActions): TemplateResult {
  const isBot = message.kind !== "member";
  const author = isBot ? BOT : findMember(message.member, state).name;
  return html`<discord-message
    id=${message.id}
    tabindex="0"
    role="article"
    aria-label=${`${author}, ${renderTime(message.at)}`}
    author=${author}
    avatar=${isBot ? "/icon.svg" : MEMBER_ICON}
    ?bot=${isBot}
    ?ephemeral=${isPrivate(message)}
    ?edited=${message.kind === "bot" && message.isEdited}
    .timestamp=${renderTime(message.at)}
    .dismissMessageClicked=${() => actions.dismiss(message)}
    ${ref(enableDismissal)}
    @contextmenu=${(event: MouseEvent) => openAtMouse(event, message, actions)}
    @keydown=${(event: KeyboardEvent) => openByKey(event, message, actions)}
  >
    ${message.kind === "bot" ? drawAnswer(message, state, actions) : html`<span class="content">${drawMarkdown(message.text, buildNames(state))}</span>`}
    ${drawTools(message, actions)}
  </discord-message>`;
}

function drawAnswer(message: BotMessage, state: State, actions: MessageActions): TemplateResult {
  const { body, files, places } = message.message;
  const names = buildNames(state);
  return html`${drawOrigin(message, state)}
    <span class="content">${drawMarkdown(body.content, names)}</span>
    ${body.embeds.map((embed, index) => drawEmbed(embed, places[index] ?? undefined, names, actions))}
    ${files.map(drawFile)}
    ${drawRows(body.components, (customId) => actions.click(message, customId))}`;
}

function buildNames(state: State): Names {
  return { nameMember: (id) => findMember(id, state).name };
}

function drawEmbed(embed: APIEmbed, place: Place | undefined, names: Names, actions: MessageActions): TemplateResult {
  const { author, title, description, footer } = embed;
  return html`<discord-embed
    slot="embeds"
    .authorName=${author === undefined ? undefined : showPlain(author.name)}
    .embedTitle=${title === undefined ? undefined : showPlain(readMarkdown(title))}
  >
    ${
      description === undefined
        ? nothing
        : html`<discord-embed-description slot="description">${drawMarkdown(description, names)}</discord-embed-description>`
    }
    ${
      footer === undefined
        ? nothing
        : html`<discord-embed-footer slot="footer">${drawFooter(footer.text, place, actions)}</discord-embed-footer>`
    }
  </discord-embed>`;
}

function drawFooter(text: string, place: Place | undefined, actions: MessageActions): TemplateResult | string {
  if (place === undefined) return text;
  return html`<button type="button" class="attribution" title="Open in the corpus" @click=${() => actions.openPlace(place)}>
    ${text}
  </button>`;
}

function drawFile({ name, text }: TextFile): TemplateResult {
  const bytes = new TextEncoder().encode(text).length;
  return html`<details slot="attachments" class="file">
    <summary>${name} <small>${bytes.toLocaleString()} bytes</small></summary>
    <pre>${text}</pre>
  </details>`;
}

function drawTools(message: ChatMessage, actions: MessageActions): TemplateResult {
  return html`<div slot="thread" class="tools">
    ${
      message.kind === "bot"
        ? html`<button type="button" title="Why this answer" @click=${() => actions.explain(message)}>Why</button>`
        : nothing
    }
    <button
      type="button"
      title="More: message commands"
      aria-label="More"
      aria-haspopup="menu"
      @click=${({ currentTarget }: Event) => openBelow(currentTarget, message, actions)}
    >
      ⋯
    </button>
  </div>`;
}

function openAtMouse(event: MouseEvent, message: ChatMessage, actions: MessageActions): void {
  // A link keeps the browser's own menu, as in Discord's own page.
  if (event.composedPath().some((target) => target instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  if (event.button === 2) actions.openMenu(message, { x: event.clientX, y: event.clientY });
  else openBelow(event.currentTarget, message, actions);
}

function openByKey(event: KeyboardEvent, message: ChatMessage, actions: MessageActions): void {
  if (event.key !== "ContextMenu" && !(event.key === "F10" && event.shiftKey)) return;
  event.preventDefault();
  openBelow(event.currentTarget, message, actions);
}

function openBelow(target: EventTarget | null, message: ChatMessage, actions: MessageActions): void {
  if (!(target instanceof HTMLElement)) return;
  const { left, top, height } = target.getBoundingClientRect();
  actions.openMenu(message, { x: left + 16, y: top + Math.min(height, 32) });
}

// The element's link to dismiss a private message cannot be reached by Tab, nor used with Enter.
function enableDismissal(element: Element | undefined): void {
  if (!(element instanceof DiscordMessage)) return;
  void element.updateComplete.then(() => {
    const link = element.shadowRoot?.querySelector<HTMLElement>(".discord-message-ephemeral-link");
    if (!link || link.tabIndex === 0) return;
    link.tabIndex = 0;
    link.addEventListener("keydown", ({ key }) => {
      if (key === "Enter") link.click();
    });
  });
}

function renderTime(at: number): string {
  const date = new Date(at);
  const time = date.toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit" });
  return date.toDateString() === new Date().toDateString()
    ? `Today at ${time}`
    : `${date.toLocaleDateString("en-US")} ${time}`;
}

// The element takes "<:name:digits>" for an emoji of Discord's and would fetch its picture; in these places Discord
// itself shows text. A word joiner between the two letters keeps them apart and takes no room.
function showPlain(text: string): string {
  return text.replaceAll("<:", "<\u2060:").replaceAll("<a:", "<\u2060a:");
}

const BOT = "Verbatim";
