/** A line of input without its end, or that one was longer than is kept of any. */
export type InputLine = { readonly kind: "line"; readonly bytes: Uint8Array } | { readonly kind: "too-long" };

/**
 * The lines of `input`, ended by line feeds alone, so that none is cut at a U+2028 inside a string of JSON; what stands
 * behind the last line feed is a line unless it is empty. Of a line of more than `most` bytes nothing is kept.
 */
export async function* splitLines(
  input: AsyncIterable<string | Uint8Array>,
  most: number,
): AsyncGenerator<InputLine, void, undefined> {
  let line = new OpenLine(most);
  for await (const piece of input) {
    const bytes = typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
    let from = 0;
    for (let to = bytes.indexOf(LINE_FEED); to !== -1; to = bytes.indexOf(LINE_FEED, from)) {
      line.add(bytes.subarray(from, to));
      yield line.close();
      line = new OpenLine(most);
      from = to + 1;
    }
    line.add(bytes.subarray(from));
  }
  if (line.size > 0) yield line.close();
}

/** A line whose end is not read yet. */
class OpenLine {
  size = 0;
  readonly #most: number;
  #pieces: Uint8Array[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(piece: Uint8Array): void {
    this.size += piece.length;
    if (this.size > this.#most) this.#pieces = [];
    else if (piece.length > 0) this.#pieces.push(piece);
  }

  close(): InputLine {
    return this.size > this.#most ? { kind: "too-long" } : { kind: "line", bytes: Buffer.concat(this.#pieces) };
  }
}

const LINE_FEED = 0x0a;
