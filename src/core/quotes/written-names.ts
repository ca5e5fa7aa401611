import { findMatches } from "../text/find-matches.ts";
import { NAME_LINKS } from "./name-links.ts";
import { isAddress } from "./people/name-words.ts";

/**
 * The names of a text as it writes them outside of labels, read at the first question:
 *
 *     GWEN TREHARNE: Thank you, Mr. Silas Wen.
 *                               ^^^^^^^^^^^^^^ "SILAS WEN" is Silas Wen, and "Mr. Wen" too
 */
export class WrittenNames {
  readonly #text: string;
  #forms: ReadonlyMap<string, string> | undefined;
  readonly #addressed = new Map<string, Set<string>>();

  constructor(text: string) {
    this.#text = text;
  }

  /** A name of several words in capitals as the text writes it elsewhere; any other name, and one that it does not, as it is. */
  write(name: string): string {
    if (!name.includes(" ") || !isCapitals(name)) return name;
    this.#forms ??= this.#read();
    return this.#forms.get(name.toLowerCase()) ?? name;
  }

  /** The only whole name that the text has for somebody who is addressed by a surname: "Silas Wen" of "Mr. Wen". */
  complete(name: string): string | undefined {
    const [address = "", surname, ...more] = name.split(" ");
    if (surname === undefined || more.length > 0 || !isAddress(address)) return undefined;
    this.#forms ??= this.#read();
    const [whole, ...others] = this.#addressed.get(foldAddress(address, surname)) ?? [];
    return others.length === 0 ? whole : undefined;
  }

  #read(): ReadonlyMap<string, string> {
    const forms = new Map<string, string>();
    for (const [run] of findMatches(this.#text.slice(0, LONGEST_TEXT), RUN)) {
      const words = run.split(" ");
      this.#readAddressed(words);
      for (let from = 0; from < words.length; from += 1) {
        for (let to = from + 2; to <= Math.min(words.length, from + MOST_WORDS); to += 1) {
          const form = words.slice(from, to).join(" ").replace(STOP, "");
          const key = form.toLowerCase();
          if (!isCapitals(form) && !forms.has(key)) forms.set(key, form);
        }
      }
    }
    return forms;
  }

  #readAddressed(words: readonly string[]): void {
    const at = words.findIndex(isAddress);
    const own = words.slice(at + 1);
    const end = own.findIndex((word) => word.length > 2 && word.endsWith("."));
    const name = (end === -1 ? own : own.slice(0, end + 1)).map((word) =>
      word.length > 2 ? word.replace(STOP, "") : word,
    );
    const surname = name.at(-1);
    if (at === -1 || surname === undefined || name.length < 2 || isCapitals(surname)) return;
    const key = foldAddress(words[at] ?? "", surname);
    this.#addressed.set(key, (this.#addressed.get(key) ?? new Set()).add(name.join(" ")));
  }
}

function foldAddress(address: string, surname: string): string {
  return `${address.replace(STOP, "")} ${surname}`.toLowerCase();
}

function isCapitals(name: string): boolean {
  return name === name.toUpperCase();
}

/** Code units that are looked through. */
const LONGEST_TEXT = 400_000;
/** Words of a name. */
const MOST_WORDS = 4;
/** Matches the stop behind a word; not the one within "J.R." */
const STOP = /\.$/u;
/** Matches "Gwen Treharne" and "Mr. Silas Wen"; not "Gwen" and not "GWEN, TREHARNE". */
const RUN = new RegExp(`\\p{Lu}[\\p{L}\\p{M}.’'-]{0,40}(?: ${NAME_LINKS}\\p{Lu}[\\p{L}\\p{M}.’'-]{0,40}){1,6}`, "gu");
