/**
 * The same text in memory of its own: what is cut from a text, or out of bytes that were read as one, keeps the whole of that for as long
 * as it is kept itself. For the little that is kept of much.
 */
export function copyText(text: string): string {
  // Engines join and cut texts without copying them, but write down what is parsed.
  return JSON.parse(JSON.stringify(text)) as string;
}
