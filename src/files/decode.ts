/** The text of a file, or what is wrong with its bytes, in words for the owner. */
export type Decoded = { readonly text: string } | { readonly fault: string };

/** Reads bytes as UTF-8: BOM off, line ends LF, otherwise untouched. */
export function decodeText(bytes: Uint8Array): Decoded {
  const decoding = new Decoding();
  const fault = decoding.add(bytes);
  return fault === undefined ? decoding.end() : { fault };
}

/** Reads a file's bytes as `decodeText` does, part after part as they come. */
export class Decoding {
  // A fatal decoder throws where a lenient one would show replacement characters as if they were the source's own.
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });
  readonly #lineEnds = new LineEnds();
  readonly #parts: string[] = [];
  #isBegun = false;
  #isBlank = true;

  /** Line ends so far. */
  get lines(): number {
    return this.#lineEnds.count;
  }

  /** Takes the next bytes; what is wrong with them, if anything is. */
  add(bytes: Uint8Array): string | undefined {
    if (bytes.length === 0) return undefined;
    if (!this.#isBegun && isUtf16(bytes)) return "The file is UTF-16. Save it as UTF-8.";
    this.#isBegun = true;
    if (bytes.includes(0)) return "The file is binary, not text. Remove it or save its text as UTF-8.";
    try {
      this.#keep(this.#decoder.decode(this.#lineEnds.unify(bytes), { stream: true }));
      return undefined;
    } catch {
      return NOT_UTF8;
    }
  }

  /** The text of all that was added. */
  end(): Decoded {
    if (!this.#isBegun) return { fault: "The file is empty. Put text into it or remove it." };
    try {
      this.#keep(this.#decoder.decode());
    } catch {
      return { fault: NOT_UTF8 };
    }
    if (this.#isBlank) return { fault: "The file holds white space alone. Put text into it or remove it." };
    return { text: this.#parts.join("") };
  }

  #keep(decoded: string): void {
    this.#isBlank &&= decoded.trim() === "";
    this.#parts.push(decoded);
  }
}

/** Turns the line ends of Windows and of old Macs into LF. In UTF-8 their bytes are part of no other letter. */
class LineEnds {
  count = 0;
  #followsReturn = false;

  /** The bytes with LF alone; the LF of a line end that was cut in two is left out at the beginning of the next part. */
  unify(bytes: Uint8Array): Uint8Array {
    const unified = new Uint8Array(bytes.length);
    let length = 0;
    for (const byte of bytes) {
      const isSecond = byte === LF && this.#followsReturn;
      this.#followsReturn = byte === CR;
      if (isSecond) continue;
      unified[length] = byte === CR ? LF : byte;
      if (unified[length] === LF) this.count += 1;
      length += 1;
    }
    return unified.subarray(0, length);
  }
}

const CR = 0x0d;
const LF = 0x0a;

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

const NOT_UTF8 = "The file is not UTF-8. Save it as UTF-8.";
