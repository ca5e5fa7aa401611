import type { Span } from "../../text/span.ts";
import type { Tag } from "./tags.ts";

/** A stretch of the source that Markdown does not know and that is no word. */
export type Atom = Span &
  (
    | { readonly kind: "tag"; readonly tag: Tag }
    /** Left out, but for the words that stand in it. */
    | { readonly kind: "dropped"; readonly words: readonly Span[] }
    /** Begins a note; the rest of its line are the words that name it. */
    | { readonly kind: "note"; readonly note: string | undefined }
    | { readonly kind: "note-end" }
    /** Makes a note of the quotation that it stands in. */
    | { readonly kind: "alert"; readonly note: string }
    | { readonly kind: "link"; readonly url: string }
    | { readonly kind: "link-end" }
    /** Begins the words that explain a term. */
    | { readonly kind: "definition" }
  );
