import { html, nothing, type TemplateResult } from "lit";
import type { ArticlesRead } from "../../core/quotes/articles-read.ts";
import type { Composer } from "./composer.ts";
import { drawComposer } from "./composer-view.ts";
import { drawMenu, type MenuActions } from "./menu-view.ts";
import { drawMessages, type MessageActions } from "./message-view.ts";
import { drawPanel } from "./panel-view.ts";
import { findLastAnswer, listCommands, type Panel, type State } from "./state.ts";

/** What a person can do beside writing and clicking in messages. */
export interface PageActions extends MessageActions, MenuActions {
  openPanel(panel: Panel): void;
  switchTheme(): void;
  clear(): void;
  actAs(member: string): void;
  speak(locale: string): void;
}

/** The whole page. */
export function drawPage(state: State, actions: PageActions, composer: Composer): TemplateResult {
  return html`<div class="page ${state.panel.kind === "closed" ? "" : "with-panel"}">
    ${drawHeader(state, actions)}
    <main class="chat" aria-label="Channel try-it">
      <div class="scroll" id="scroll">${drawWelcome(state, composer)} ${drawMessages(state, actions)}</div>
      ${drawComposer(state, composer)} ${drawFoot(state, actions)}
    </main>
    ${drawPanel(state, actions)} ${drawMenu(state, actions)}
  </div>`;
}

function drawHeader(state: State, actions: PageActions): TemplateResult {
  const { channel, panel, theme, messages } = state;
  const request = findLastAnswer(state)?.request;
  return html`<header>
    <h1><span aria-hidden="true">#</span> try-it</h1>
    <p class="topic" id="topic">
      ${
        channel === undefined
          ? "Connecting…"
          : html`${count(channel.articles, "article")} · ${count(channel.passages, "passage")} · corpus
              <code>${channel.version}</code> ${
                channel.problems === 0 ? nothing : html`· ${count(channel.problems, "problem")}`
              }
              ${channel.read === undefined ? nothing : html`· ${describeRead(channel.read)}`}`
      }
    </p>
    <nav aria-label="Views">
      ${drawTab({ kind: "corpus", find: "" }, "Corpus", panel.kind === "corpus" || panel.kind === "article", actions)}
      ${drawTab({ kind: "why", ...(request !== undefined && { request }) }, "Why", panel.kind === "why", actions)}
      <button
        type="button"
        class="theme"
        aria-label=${theme === "dark" ? "Light theme" : "Dark theme"}
        title=${theme === "dark" ? "Light theme" : "Dark theme"}
        @click=${() => actions.switchTheme()}
      >
        ${theme === "dark" ? "☀" : "☾"}
      </button>
      <button type="button" title="Clear the channel" ?disabled=${messages.length === 0} @click=${() => actions.clear()}>
        Clear
      </button>
    </nav>
  </header>`;
}

function drawFoot(state: State, actions: PageActions): TemplateResult {
  const { members, acting } = state;
  return html`<div class="foot">
    <p class="keys">
      <kbd>/</kbd> lists the commands, <kbd>↑</kbd> <kbd>↓</kbd> choose, <kbd>Tab</kbd> takes, <kbd>Enter</kbd> sends,
      <kbd>Esc</kbd> leaves
    </p>
    <label
      >Act as
      <select
        class="acting"
        .value=${acting}
        @change=${({ target }: Event) => {
          if (target instanceof HTMLSelectElement) actions.actAs(target.value);
        }}
      >
        ${members.map(({ id, name }) => html`<option value=${id} ?selected=${id === acting}>${name}</option>`)}
      </select></label
    >
    ${drawLanguages(state, actions)}
  </div>`;
}

function describeRead({ articles, of }: ArticlesRead): string {
  return `${articles.toLocaleString("en")} of ${of.toLocaleString("en")} read for quotes`;
}

function drawLanguages({ channel, locale }: State, actions: PageActions): TemplateResult | typeof nothing {
  const languages = channel?.languages ?? [];
  if (languages.length < 2) return nothing;
  const spoken = languages.find((language) => language === locale.split("-", 1)[0]) ?? languages[0];
  const name = (language: string): string =>
    new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return html`<label
    >in
    <select
      class="acting language"
      @change=${({ target }: Event) => {
        if (target instanceof HTMLSelectElement) actions.speak(target.value);
      }}
    >
      ${languages.map(
        (language) => html`<option value=${language} ?selected=${language === spoken}>${name(language)}</option>`,
      )}
    </select></label
  >`;
}

function drawTab(opened: Panel, label: string, isOpen: boolean, actions: PageActions): TemplateResult {
  return html`<button
    type="button"
    aria-pressed=${isOpen}
    @click=${() => actions.openPanel(isOpen ? { kind: "closed" } : opened)}
  >
    ${label}
  </button>`;
}

function drawWelcome(state: State, composer: Composer): TemplateResult {
  return html`<section class="welcome" aria-labelledby="welcome">
    <div class="hash" aria-hidden="true">#</div>
    <h2 id="welcome">Welcome to #try-it!</h2>
    <p>
      This is the bot as a server's members will meet it: the same commands, the same messages, the same buttons. Nothing
      leaves this machine.
    </p>
    <div class="starters">
      ${listCommands(state).map(
        (command) => html`<button type="button" @click=${() => composer.open(command)}>
          <b>/${command.name}</b> <span>${command.description}</span>
        </button>`,
      )}
    </div>
  </section>`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
