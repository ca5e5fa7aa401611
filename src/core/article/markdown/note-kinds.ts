/**
 * The kind of note that a name stands for; undefined when it names none. Names of GitHub, Docusaurus, VitePress, MkDocs,
 * Obsidian and of themes for Hugo and Jekyll.
 */
export function findNoteKind(name: string): string | undefined {
  const folded = name.toLowerCase();
  return KINDS.has(folded) ? folded : undefined;
}

/** Whether a container of that name only sets what is in it, and is no note. */
export function isLayout(name: string): boolean {
  return LAYOUTS.has(name.toLowerCase());
}

const KINDS: ReadonlySet<string> = new Set([
  "abstract",
  "admonition",
  "alert",
  "aside",
  "attention",
  "bug",
  "callout",
  "caution",
  "check",
  "cite",
  "danger",
  "details",
  "error",
  "example",
  "failure",
  "faq",
  "hint",
  "important",
  "info",
  "note",
  "notice",
  "question",
  "quote",
  "seealso",
  "success",
  "summary",
  "tip",
  "tldr",
  "todo",
  "warning",
]);

const LAYOUTS: ReadonlySet<string> = new Set([
  "card",
  "cards",
  "center",
  "code-group",
  "code-group-item",
  "code-tabs",
  "column",
  "columns",
  "container",
  "demo",
  "div",
  "grid",
  "left",
  "raw",
  "right",
  "row",
  "slot",
  "steps",
  "tab",
  "tab-item",
  "tabs",
  "tab-set",
  "theorem",
  "v-pre",
]);
