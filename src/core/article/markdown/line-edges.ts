/** Whether only blanks stand before `at` in its line. */
export function isLineStart(source: string, at: number): boolean {
  let before = at - 1;
  while (isBlank(source[before])) before -= 1;
  return before < 0 || source[before] === "\n";
}

/** Whether only blanks stand from `at` to the end of its line. */
export function isLineEnd(source: string, at: number): boolean {
  const behind = skipBlanks(source, at);
  return behind >= source.length || source[behind] === "\n";
}

/** Where it goes on behind spaces and tabs. */
export function skipBlanks(source: string, at: number): number {
  let behind = at;
  while (isBlank(source[behind])) behind += 1;
  return behind;
}

function isBlank(sign: string | undefined): boolean {
  return sign === " " || sign === "\t";
}
