/**
 * The kind of note that a name stands for: empty where it names the box alone (“details”, “callout”), undefined when it names none. Names of GitHub, Docusaurus, VitePress, MkDocs,
 * Obsidian and of themes for Hugo and Jekyll.
 */
export function findNoteKind(name: string): string | undefined {
  const folded = name.toLowerCase();
  if (BOXES.has(folded)) return "";
  return KINDS.has(folded) ? folded : undefined;
}

/** What opens and closes, or stands apart, and says nothing of what its words are. */
const BOXES: ReadonlySet<string> = new Set(["admonition", "aside", "callout", "details"]);

const KINDS: ReadonlySet<string> = new Set([
  "abstract",
  "alert",
  "attention",
  "bug",
  "caution",
  "check",
  "cite",
  "danger",
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
