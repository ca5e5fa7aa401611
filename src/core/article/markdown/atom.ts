import type { Span } from "../../text/span.ts";
import type { Tag } from "./tags.ts";

/** A stretch of the source that Markdown does not know and that is no word itself. */
export type Atom = Span &
  (
    | { readonly kind: "tag"; readonly tag: Tag; readonly isAtLineStart: boolean }
    /** Left out, but for the words that stand in it; with words that are a block of their own, that block's kind. */
    | { readonly kind: "dropped"; readonly words: readonly Span[]; readonly block?: "paragraph" | "caption" }
    /** Left out by the generator of the site before Markdown is read: what stands behind it may begin a block. */
    | { readonly kind: "gone" }
    /** Lines of code, with HTML in them or as they stand. */
    | { readonly kind: "code"; readonly code: Span; readonly language: string | undefined; readonly isHtml: boolean }
    /** Begins a note; `words` are in it and name it. */
    | { readonly kind: "note"; readonly note: string | undefined; readonly words: readonly Span[] }
    | { readonly kind: "note-end" }
    /** Makes a note of the quotation that it stands in. */
    | { readonly kind: "alert"; readonly note: string }
    /** Words that stand raised or lowered, or that an editor has struck. */
    | { readonly kind: "script"; readonly script: "superscript" | "subscript" | "struck"; readonly words: Span }
    /** Words that stand in it, as part of the sentence, without what escapes a sign of them; or a sign that is no mark. */
    | { readonly kind: "words"; readonly words: readonly Span[] }
    | { readonly kind: "link"; readonly url: string }
    | { readonly kind: "link-end" }
    /** Ends a block: another one begins. */
    | { readonly kind: "break" }
  );

/** Whether an atom does nothing: a line of nothing else is a blank one. */
export function isSilent(atom: Atom): boolean {
  return atom.kind === "gone" || (atom.kind === "dropped" && atom.words.length === 0);
}
