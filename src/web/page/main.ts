import { render } from "lit";
import { fetchChannel } from "./client.ts";
import { defineComponents } from "./components.ts";
import { buildComposer } from "./composer.ts";
import { callMessageCommand, clickComponent, readText, submitDraft } from "./conversation.ts";
import { EMPTY_DRAFT } from "./draft.ts";
import { drawPage, type PageActions } from "./page-view.ts";
import { loadPanel, openPanel } from "./panel.ts";
import { restoreState, saveState, saveTheme } from "./session.ts";
import { buildStore, CLOSED, type Panel, type State } from "./state.ts";

defineComponents();
const root = document.getElementById("page");
if (root === null) throw new Error("the page has no place to draw on");

const first = restoreState();
let drawn: State = { ...first, draft: { kind: "text", text: "" } };
const store = buildStore(first, draw);
const composer = buildComposer(store, (draft) => void submitDraft(draft, store));
const actions: PageActions = {
  click: (message, customId) => void clickComponent(message, customId, store),
  callMessageCommand: (name, message) => void callMessageCommand(name, message, store),
  copyText: (message) => {
    if (isSecureContext) void navigator.clipboard.writeText(readText(message));
  },
  openPlace: ({ article, passage }) => openPanel({ kind: "article", id: article, passage }, store),
  openMenu: ({ id }, at) => store.change({ menu: { message: id, ...at } }),
  explain: ({ request }) => openPanel({ kind: "why", request }, store),
  dismiss: ({ id }) => store.change({ messages: store.read().messages.filter((message) => message.id !== id) }),
  closeMenu,
  openPanel: (panel) => openPanel(panel, store),
  switchTheme: () => {
    const theme = store.read().theme === "dark" ? "light" : "dark";
    saveTheme(theme);
    store.change({ theme });
  },
  clear: () => store.change({ messages: [] }),
  actAs: (acting) => store.change({ acting }),
  speak: (locale) => {
    store.change({ locale, draft: EMPTY_DRAFT, picker: CLOSED });
    void updateChannel();
  },
};

document.addEventListener("keydown", typeAnywhere);
draw(first);
void loadPanel(store);
void watchChannel();

function draw(state: State): void {
  if (root === null) return;
  document.documentElement.dataset.theme = state.theme;
  const scroll = document.getElementById("scroll");
  const wasAtEnd = scroll === null || scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR;
  render(drawPage(state, actions, composer), root);
  if (state.draft !== drawn.draft) focusActive();
  if ((state.panel.kind === "closed") !== (drawn.panel.kind === "closed")) followPanel(state.panel);
  const isNew =
    state.messages.length > drawn.messages.length || (drawn.channel === undefined && state.messages.length > 0);
  if (isNew || (wasAtEnd && (state.messages !== drawn.messages || state.panel.kind !== drawn.panel.kind)))
    void scrollToEnd();
  saveState(state, drawn);
  drawn = state;
}

// As in Discord, what is typed goes into the message box wherever the focus is, unless it is in another field.
function typeAnywhere({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): void {
  const isWriting = target instanceof Element && target.closest("input, textarea, select, [role=menu]") !== null;
  if (key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey && !isWriting) focusActive();
}

// On a phone the panel hides the channel: whoever opens it goes on there, and back in the message box.
function followPanel({ kind }: Panel): void {
  if (kind === "closed") focusActive();
  else document.querySelector<HTMLElement>(".panel h2")?.focus();
}

function focusActive(): void {
  const active = document.querySelector<HTMLElement>("[data-active]");
  if (active !== null && document.activeElement !== active) active.focus();
}

// The elements of a message draw themselves a moment later: only then is its height known.
async function scrollToEnd(): Promise<void> {
  await new Promise(requestAnimationFrame);
  const scroll = document.getElementById("scroll");
  scroll?.scrollTo({ top: scroll.scrollHeight });
}

// Whoever opened the menu by keyboard goes on at the message.
function closeMenu(): void {
  const { menu, ...rest } = store.read();
  store.replace(rest);
  if (menu !== undefined) document.getElementById(menu.message)?.focus();
}

/** Keeps the header true to the corpus, which may be reloaded while the page is open. */
async function watchChannel(): Promise<void> {
  for (;;) {
    if (document.visibilityState === "visible") await updateChannel();
    await new Promise((resolve) => setTimeout(resolve, WATCH_EVERY));
  }
}

async function updateChannel(): Promise<void> {
  const channel = await fetchChannel(store.read().locale).catch(() => undefined);
  const { channel: known } = store.read();
  if (channel === undefined || JSON.stringify(channel) === JSON.stringify(known)) return;
  store.change({ channel });
  if (known !== undefined && channel.version !== known.version) void loadPanel(store);
}

/** Pixels from the end within which a reader counts as reading the newest. */
const NEAR = 80;
/** Milliseconds. */
const WATCH_EVERY = 3_000;
