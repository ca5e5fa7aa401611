import { buildFirstState, CLOSED, type Panel, type State, type Theme } from "./state.ts";

/** The state that this tab had before it was loaded anew; the first one when there was none. */
export function restoreState(): State {
  const first = buildFirstState(drawId(), navigator.language);
  return { ...first, ...readSaved(), picker: CLOSED, theme: restoreTheme() };
}

/** Keeps what has to survive a reload: the conversation and the draft for this tab, the theme for all. */
export function saveState({ messages, members, acting, locale, draft, panel }: State): void {
  const kept = { messages: messages.slice(-KEPT), members, acting, locale, draft, panel: forgetView(panel) };
  // A full storage costs the memory of the conversation and nothing else.
  try {
    sessionStorage.setItem(SESSION_KEY, JSON.stringify(kept));
  } catch {
    sessionStorage.removeItem(SESSION_KEY);
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

function readSaved(): Partial<State> {
  try {
    const saved: unknown = JSON.parse(sessionStorage.getItem(SESSION_KEY) ?? "{}");
    return isState(saved) ? saved : {};
  } catch {
    return {};
  }
}

// What another program on this address may have left behind is not the page's own.
function isState(saved: unknown): saved is Partial<State> {
  if (typeof saved !== "object" || saved === null) return false;
  return "messages" in saved && Array.isArray(saved.messages) && "members" in saved && Array.isArray(saved.members);
}

// The number goes up with every change of the shape: an older page's state is not read.
const SESSION_KEY = "verbatim-2";
const THEME_KEY = "verbatim-theme";

/** Messages that are remembered. */
const KEPT = 100;

/** Random digits behind the first one: as long as Discord's ids are. */
const ID_DIGITS = 17;
