import { splitWords } from "../../text/word-list.ts";

/** Elements that stand in a line of words. */
export const INLINE_ELEMENTS: ReadonlySet<string> = splitWords(`
  a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark meter nobr
  output picture progress q rp rt ruby s samp select small source span strike strong sub sup svg time tt u var wbr
`);

/** Elements that part words: what stands in them is a block. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = splitWords(`
  address article aside audio blockquote body caption center dd details dialog dir div dl dt embed fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li link main menu meta nav noscript
  object ol optgroup option p param pre search section script style summary table tbody td template textarea tfoot th
  thead title tr track ul video canvas
`);

/** Whether an element of that name is HTML's. */
export function isElement(name: string): boolean {
  const folded = name.toLowerCase();
  return INLINE_ELEMENTS.has(folded) || BLOCK_ELEMENTS.has(folded);
}
