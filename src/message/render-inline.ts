import type { Sign } from "../layout/script-signs.ts";
import { findEscapes } from "./escape-markdown.ts";
import { nestStyles, type Style } from "./nest-styles.ts";

/**
 * `text` as Discord Markdown: escaped, so that every letter is shown as it stands, and set in the styles. A style ends with
 * its line and begins anew on the next, since Discord lays out each line for itself. Of `signs`, which are in order, each is
 * put in where it belongs.
 */
export function renderInline(text: string, styles: readonly Style[], signs: readonly Sign[] = []): string {
  const escapes = findEscapes(
    text,
    signs.map(({ at }) => at),
  );
  const open: Style[] = [];
  let rendered = "";
  let at = 0;
  let next = 0;
  let sign = 0;
  const writeTo = (end: number): void => {
    for (; (signs[sign]?.at ?? text.length) < end || (end === text.length && sign < signs.length); sign += 1) {
      writeStretch(signs[sign]?.at ?? end);
      const isCode = open.at(-1)?.kind === "code";
      rendered += isCode ? signs[sign]?.text : escapeSign(signs[sign]?.text ?? "");
    }
    writeStretch(end);
  };
  const writeStretch = (end: number): void => {
    const isCode = open.at(-1)?.kind === "code";
    const isLink = open.some(({ kind }) => kind === "link");
    const stretch = { start: at, end };
    let written = "";
    for (; (escapes[next] ?? text.length) < end; next += 1) {
      const offset = escapes[next] ?? end;
      if (isCode) continue;
      written += `${escapeBrackets(text.slice(stretch.start, offset), isLink)}\\`;
      stretch.start = offset;
    }
    rendered += written + escapeBrackets(text.slice(stretch.start, end), isLink && !isCode);
    at = end;
  };
  const closeTo = (offset: number): void => {
    for (let top = open.at(-1); top !== undefined && top.end <= offset; top = open.at(-1)) {
      writeTo(top.end);
      rendered += writeEnd(top, text);
      open.pop();
    }
  };
  for (const style of nestStyles(text, styles)) {
    closeTo(style.start);
    writeTo(style.start);
    rendered += writeStart(style, text);
    open.push(style);
  }
  closeTo(text.length);
  writeTo(text.length);
  return rendered;
}

function escapeSign(text: string): string {
  return text.replace(SIGN_MARKUP, "\\$&");
}

function escapeBrackets(text: string, isLink: boolean): string {
  return isLink ? text.replaceAll("]", "\\]") : text;
}

function writeStart(style: Style, text: string): string {
  switch (style.kind) {
    case "link":
      return "[";
    case "code":
      return fence(style, text);
    case "strike":
    case "underline":
    case "bold":
    case "italic":
      return MARKS[style.kind];
  }
}

function writeEnd(style: Style, text: string): string {
  return style.kind === "link" ? `](<${encodeTarget(style.url)}>)` : writeStart(style, text);
}

function fence({ start, end }: Style, text: string): string {
  return text.slice(start, end).includes("`") ? "``" : "`";
}

// What has a meaning in Markdown would be read as such inside the address, too.
function encodeTarget(url: string): string {
  return url.replace(MARKUP_IN_URL, (letters) => {
    return Array.from(letters, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`).join("");
  });
}

const MARKS = { strike: "~~", underline: "__", bold: "**", italic: "*" } as const;

/** Matches "_" and the "[" of "[a]"; not "^" and "]". */
const SIGN_MARKUP = /[_[*~`|\\<>#:@]/gu;
/** Matches each of ( ) * ~ ` | \ and "__"; not a single "_". */
const MARKUP_IN_URL = /[()*~`|\\]|_{2,}/gu;
