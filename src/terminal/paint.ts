/** Whether and how marks are shown. */
export interface Style {
  readonly hasColor: boolean;
}

/** `text` in a look, where there is colour; what looks are around it already goes on behind it. */
export function paint(text: string, look: keyof typeof CODES, style: Style): string {
  const [on, off] = CODES[look];
  return style.hasColor ? `\u001b[${on}m${text}\u001b[${off}m` : text;
}

/** A text whose control characters, which a terminal obeys, are shown as their pictures (U+2400 …) instead. */
export function showControls(text: string): string {
  return text.replace(CONTROL, (control) => {
    const code = control.codePointAt(0) ?? 0;
    return String.fromCodePoint(code < 0x20 ? 0x2400 + code : 0x2421);
  });
}

/** What switches a look on and off again (ECMA-48, SGR). */
const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  italic: [3, 23],
  underlined: [4, 24],
  struck: [9, 29],
  coloured: [36, 39],
} as const;

/** Matches escape and bell; not tab and line feed. */
const CONTROL = /(?![\t\n])\p{Cc}/gu;
