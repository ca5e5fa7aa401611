import { buildFirstState, type ChatMessage, CLOSED, type Panel, type State, type Theme } from "./state.ts";

/** The state that this tab had before it was loaded anew; the first one when there was none. */
export function restoreState(): State {
  const first = buildFirstState(drawId(), navigator.language);
  return { ...first, ...readSaved(), picker: CLOSED, theme: restoreTheme() };
}

/** Keeps what has to survive a reload of this tab; the conversation, which may be long, only when it has changed. */
export function saveState(state: State, before: State): void {
  const { messages, members, acting, locale, draft, panel } = state;
  save(STATE_KEY, { members, acting, locale, draft, panel: forgetView(panel) });
  if (messages !== before.messages) save(MESSAGES_KEY, messages.slice(-KEPT));
}

// A full storage costs the memory of it and nothing else.
function save(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    sessionStorage.removeItem(key);
  }
}

// What a panel shows is fetched anew: the corpus may be another by then.
function forgetView(panel: Panel): Panel {
  if (!("view" in panel)) return panel;
  const { view: _view, ...rest } = panel;
  return rest;
}

export function saveTheme(theme: Theme): void {
  localStorage.setItem(THEME_KEY, theme);
}

function drawId(): string {
  const [number = 0n] = crypto.getRandomValues(new BigUint64Array(1));
  return `1${number.toString().padStart(ID_DIGITS, "0").slice(-ID_DIGITS)}`;
}

function restoreTheme(): Theme {
  const saved = localStorage.getItem(THEME_KEY);
  if (saved === "dark" || saved === "light") return saved;
  return matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
}

// What another program on this address may have left behind is not the page's own.
function readSaved(): Partial<State> {
  const state = readJson(STATE_KEY);
  const messages = readJson(MESSAGES_KEY);
  return {
    ...(isState(state) && state),
    ...(isMessages(messages) && { messages }),
  };
}

function isState(saved: unknown): saved is Partial<State> {
  return typeof saved === "object" && saved !== null && "members" in saved && Array.isArray(saved.members);
}

function isMessages(saved: unknown): saved is readonly ChatMessage[] {
  return (
    Array.isArray(saved) &&
    saved.every((message) => typeof message === "object" && message !== null && "kind" in message)
  );
}

function readJson(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

// The number goes up with every change of the shape: an older page's state is not read.
const STATE_KEY = "verbatim-5";
const MESSAGES_KEY = "verbatim-5-messages";
const THEME_KEY = "verbatim-theme";

/** Messages that are remembered. */
const KEPT = 100;

/** Random digits behind the first one: as long as Discord's ids are. */
const ID_DIGITS = 17;
