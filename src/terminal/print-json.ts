/**
 * A value as one line of JSON with its line feed. The line ends that JSON allows inside a string are escaped, so that no
 * reader cuts the line at one; half a surrogate pair is escaped by JSON itself.
 */
export function printJson(value: object): string {
  return `${JSON.stringify(value).replace(LINE_END, escapeLetter)}\n`;
}

function escapeLetter(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Matches U+0085, U+2028 and U+2029; not the line feed, which JSON escapes itself. */
const LINE_END = /[\u0085\u2028\u2029]/gu;
