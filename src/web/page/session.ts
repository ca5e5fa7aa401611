import { buildFirstState, CLOSED, type Panel, type State, type Theme } from "./state.ts";

/** The state that this tab had before it was loaded anew; the first one when there was none. */
export function restoreState(): State {
  const first = buildFirstState(drawId());
  return { ...first, ...readJson(sessionStorage, SESSION_KEY), picker: CLOSED, theme: restoreTheme() };
}

/** Keeps what has to survive a reload: the conversation and the draft for this tab, the theme for all. */
export function saveState({ messages, members, acting, draft, panel }: State): void {
  const kept = { messages: messages.slice(-KEPT), members, acting, draft, panel: forgetView(panel) };
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

function readJson(storage: Storage, key: string): Partial<State> {
  try {
    const saved: unknown = JSON.parse(storage.getItem(key) ?? "{}");
    return typeof saved === "object" && saved !== null ? saved : {};
  } catch {
    return {};
  }
}

// The number goes up with every change of the shape: an older page's state is not read.
const SESSION_KEY = "verbatim-1";
const THEME_KEY = "verbatim-theme";

/** Messages that are remembered. */
const KEPT = 100;

/** Random digits behind the first one: as long as Discord's ids are. */
const ID_DIGITS = 17;
