/** Where the line ends in which `from` lies: before its line end, or at `end`, the text's own when absent. */
export function findLineEnd(text: string, from: number, end: number = text.length): number {
  const newline = text.indexOf("\n", from);
  return newline === -1 || newline > end ? end : newline;
}
