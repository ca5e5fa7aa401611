import { findSeen } from "../core/text/unseen.ts";
import { type Encoding, UTF_8 } from "./encodings.ts";
import { openDecoder } from "./open-decoder.ts";

/** The text of a file, or what is wrong with its bytes, in words for the owner. */
export type Decoded =
  | { readonly text: string }
  | { readonly fault: string }
  /** The bytes are not of that encoding: those that were read when it was seen, from the beginning of a part on. */
  | { readonly mismatch: Uint8Array };

/** Reads a file's bytes as text of one encoding, part after part as they come: BOM off, line ends LF, otherwise untouched. */
export class Decoding {
  readonly #decode: (bytes: Uint8Array | undefined) => string;
  readonly #mostControls: number;
  readonly #lineEnds = new LineEnds();
  readonly #parts: string[] = [];
  #last: Uint8Array = new Uint8Array(0);
  #isBlank = true;
  #controls = 0;
  #length = 0;

  constructor(encoding: Encoding) {
    this.#decode = openDecoder(encoding);
    this.#mostControls = encoding === UTF_8 ? MOST_CONTROLS : MOST_CONTROLS_CONVERTED;
  }

  /** Line ends so far. */
  get lines(): number {
    return this.#lineEnds.count;
  }

  /** Takes the next bytes; why they are no text of that encoding, if they are none. */
  add(bytes: Uint8Array): Exclude<Decoded, { readonly text: string }> | undefined {
    if (bytes.length === 0) return undefined;
    try {
      this.#keep(this.#decode(bytes));
    } catch {
      return { mismatch: Uint8Array.from(bytes) };
    }
    // The last bytes may be the beginning of a letter: they are wanted if nothing follows.
    this.#last = Uint8Array.from(bytes.subarray(-LONGEST_LETTER));
    return this.#isBinary() ? { fault: BINARY } : undefined;
  }

  /** The text of all that was added. */
  end(): Decoded {
    if (this.#last.length === 0) return { fault: "The file is empty. Put text into it or remove it." };
    try {
      this.#keep(this.#decode(undefined));
    } catch {
      return isCutOff(this.#last) ? { fault: CUT_OFF } : { mismatch: this.#last };
    }
    if (this.#isBlank) return { fault: BLANK };
    return { text: this.#parts.join("") };
  }

  #keep(decoded: string): void {
    this.#isBlank &&= findSeen(decoded).every(({ start, end }) => decoded.slice(start, end).trim() === "");
    this.#length += decoded.length;
    this.#controls += decoded.match(CONTROL)?.length ?? 0;
    this.#parts.push(this.#lineEnds.unify(decoded));
  }

  #isBinary(): boolean {
    return this.#controls > this.#length * this.#mostControls;
  }
}

/** Turns the line ends of Windows, of old Macs and of Unicode into LF. */
class LineEnds {
  count = 0;
  #followsReturn = false;

  /** The text with LF alone; the LF of a line end that was cut in two is left out at the beginning of the next part. */
  unify(text: string): string {
    const rest = this.#followsReturn && text.startsWith("\n") ? text.slice(1) : text;
    if (text !== "") this.#followsReturn = text.endsWith("\r");
    const unified = rest.replace(PARAGRAPH_END, "\n\n").replace(LINE_END, "\n");
    for (let at = unified.indexOf("\n"); at !== -1; at = unified.indexOf("\n", at + 1)) this.count += 1;
    return unified;
  }
}

// A letter whose first byte and a part of the others stand there was cut off; a first byte alone is one of another encoding.
function isCutOff(bytes: Uint8Array): boolean {
  const last = bytes.at(-1) ?? 0;
  return last >= 0x80 && last < 0xc0;
}

/** Bytes of the longest letter of UTF-8. */
const LONGEST_LETTER = 4;

/** Matches U+2029; not LF. */
const PARAGRAPH_END = /\u2029/gu;
/** Matches CR LF once, CR, U+2028 and U+0085; not LF. */
const LINE_END = /\r\n?|[\u2028\u0085]/gu;

/** Matches U+0000 and U+0001; not a tab and not a form feed. */
const CONTROL = /(?!\s)\p{Cc}/gu;

/** The share of control characters over which a file is none of words: a text has one here or there, by mishap. */
const MOST_CONTROLS = 0.3;
/** The same where nothing else tells that it is one of words: any byte is a letter of some encoding. */
const MOST_CONTROLS_CONVERTED = 0.02;

const BINARY = "The file is binary, not text. Remove it or save its text as UTF-8.";
const BLANK = "The file holds white space and invisible letters alone. Put text into it or remove it.";
const CUT_OFF = "The file is not UTF-8 to its end: its last letter is cut off. Save it again as UTF-8.";
