import type { Excerpt } from "../core/excerpt.ts";

/**
 * The address of the article at the very words of the excerpt, as a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/): its first and last words. Undefined when the article has no address.
 */
export function buildSourceLink(excerpt: Excerpt): string | undefined {
  const { url } = excerpt.attribution;
  if (url === undefined) return undefined;
  const words = excerpt.text.split(/\s+/u);
  const isShort = words.length <= 2 * EDGE_WORDS;
  const edges = isShort ? [words] : [words.slice(0, EDGE_WORDS), words.slice(-EDGE_WORDS)];
  const fragment = edges.map((edge) => encodeFragment(edge.join(" "))).join(",");
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${fragment}`;
}

// "-", ",", "(" and ")" have a meaning of their own in a fragment or in Markdown. A lone surrogate cannot be encoded.
function encodeFragment(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/[-(),!'*~]/gu, (letter) => {
    return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}

/** Words at each end that make a place unmistakable. */
const EDGE_WORDS = 5;
