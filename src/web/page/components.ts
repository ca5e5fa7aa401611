import { DiscordActionRow } from "@skyra/discord-components-core/discord-action-row.js";
import { DiscordAuthorInfo } from "@skyra/discord-components-core/discord-author-info.js";
import { DiscordButton } from "@skyra/discord-components-core/discord-button.js";
import { DiscordCommand } from "@skyra/discord-components-core/discord-command.js";
import { DiscordEmbed } from "@skyra/discord-components-core/discord-embed.js";
import { DiscordEmbedDescription } from "@skyra/discord-components-core/discord-embed-description.js";
import { DiscordEmbedFooter } from "@skyra/discord-components-core/discord-embed-footer.js";
import { DiscordMessage } from "@skyra/discord-components-core/discord-message.js";
import { DiscordMessages } from "@skyra/discord-components-core/discord-messages.js";
import { DiscordReply } from "@skyra/discord-components-core/discord-reply.js";
import { DiscordVerifiedAuthorTag } from "@skyra/discord-components-core/discord-verified-author-tag.js";
import { type CSSResult, css, type LitElement } from "lit";

/**
 * Defines the elements that draw a message. Their colours are those of an older Discord and some are too pale to be
 * read by everybody, so each takes the page's instead; to be called before the first one is drawn.
 */
export function defineComponents(): void {
  for (const [component, style] of STYLES) component.elementStyles = [...component.elementStyles, style];
}

const STYLES: readonly (readonly [typeof LitElement, CSSResult])[] = [
  [
    DiscordMessages,
    css`
      :host {
        border: 0;
        background: none;
        color: inherit;
        font-family: inherit;
      }
    `,
  ],
  [
    DiscordMessage,
    css`
      :host {
        color: var(--text) !important;
        font-family: inherit;
        font-size: 1rem;
        padding-right: 1rem;
      }
      :host(:hover),
      :host(:focus-visible) {
        background-color: var(--hover);
      }
      :host([ephemeral]) {
        background-color: var(--private);
        padding-right: 1rem;
      }
      .discord-message-content {
        min-width: 0;
      }
      .discord-author-avatar img {
        cursor: default;
      }
      .discord-message-timestamp,
      .discord-message-edited,
      .discord-message-ephemeral {
        color: var(--muted) !important;
      }
      .discord-message-ephemeral .discord-message-ephemeral-link {
        color: var(--link);
      }
    `,
  ],
  [
    DiscordAuthorInfo,
    css`
      :host .discord-author-username {
        color: var(--strong) !important;
      }
    `,
  ],
  [DiscordVerifiedAuthorTag, css``],
  [
    DiscordCommand,
    css`
      :host {
        color: var(--muted) !important;
      }
      .discord-replied-message-username {
        color: var(--strong) !important;
      }
      :host .discord-slash-command-name,
      :host .discord-slash-command-name:hover,
      :host .discord-context-command-name,
      :host .discord-replied-message-content > span {
        background-color: var(--called);
        color: var(--strong) !important;
        cursor: default;
        opacity: 1;
      }
    `,
  ],
  [
    DiscordReply,
    css`
      :host {
        color: var(--muted) !important;
      }
      :host .discord-replied-message-username {
        color: var(--strong) !important;
      }
    `,
  ],
  [
    DiscordEmbed,
    css`
      :host {
        color: var(--text) !important;
        margin: 0.25rem 0;
        line-height: inherit;
      }
      :host .discord-left-border {
        background-color: var(--embed-edge);
      }
      :host .discord-embed-wrapper {
        background-color: var(--embed) !important;
        border: 0;
        max-width: 432px;
      }
      :host .discord-embed-wrapper .discord-embed-grid {
        display: grid;
      }
      slot[name="footer"]::slotted(*) {
        grid-column: 1/1;
      }
      :host .discord-embed-author,
      :host .discord-embed-title {
        color: var(--strong) !important;
      }
    `,
  ],
  [
    DiscordEmbedDescription,
    css`
      :host {
        display: block;
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
    `,
  ],
  [
    DiscordEmbedFooter,
    css`
      :host {
        color: var(--muted) !important;
        overflow-wrap: anywhere;
      }
    `,
  ],
  [DiscordActionRow, css``],
  [
    DiscordButton,
    css`
      :host > *:first-child {
        font-family: inherit;
        border-radius: 4px;
      }
      .secondary {
        color: var(--button-text);
        background-color: var(--button);
      }
      .secondary:hover,
      .secondary.hoverable:hover {
        background-color: var(--button-hover);
      }
      .destructive {
        background-color: #c9323a;
      }
      :focus-visible {
        outline: 2px solid var(--focus);
        outline-offset: 2px;
      }
    `,
  ],
];
