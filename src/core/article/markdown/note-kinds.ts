/**
 * The kind of note that a name stands for; undefined when it names none. Names of GitHub, Docusaurus, VitePress, MkDocs,
 * Obsidian and of themes for Hugo and Jekyll.
 */
export function findNoteKind(name: string): string | undefined {
  const folded = name.toLowerCase();
  return KINDS.has(folded) ? folded : undefined;
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
