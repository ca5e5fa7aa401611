import type { TextEnd } from "../core/article/cut-ends.ts";
import type { Excerpt } from "../core/article/excerpt.ts";
import type { Asked, Lead } from "./lead.ts";

/**
 * An answer laid out, before any markup: what stands where, in the reader's language. A Discord message and a
 * terminal page are both printed from it, so that a command is laid out once.
 */
export interface Sheet {
  /** What the answer says in the bot's own words. */
  readonly lead: Lead;
  /** More of what was asked, where the buttons below cannot hold it. */
  readonly repeats?: readonly Repeat[];
  readonly sections: readonly Section[];
  /** Sections that a reader is shown at once, at most eight; eight when absent. */
  readonly perPage?: number;
  /** Of a long list the sections are one page alone: how many stand before them, and how many there are in all. */
  readonly window?: { readonly before: number; readonly of: number };
  /** Other ways in which the same can be shown, or those of whom one can be chosen. */
  readonly switches?: readonly Switch[];
  /** Whether the first page is the one to read; absent for a list of equals. */
  readonly order?: "best-first";
  /** A small remark under all of it, plain text. */
  readonly note?: string;
}

/** What a button asks for instead: another value of an option. */
export interface Switch {
  readonly option: string;
  readonly value: string;
  readonly label: string;
  /** How the same is asked for where there are no buttons; absent where the sheet itself tells. */
  readonly hint?: string;
}

/** What was given for an option, under the option's name. */
export interface Repeat extends Asked {
  readonly name: string;
}

export type Section = ExcerptSection | ListSection | CodeSection;

/** Stands for every stretch of a source that is left out. */
export const OMISSION = "[…]";

/** Source text with its attribution line. */
export interface ExcerptSection {
  readonly kind: "excerpt";
  /** Own words above it, for example who said it and how. */
  readonly label?: string;
  readonly excerpt: Excerpt;
  /** At which ends something is left out, for the sake of the source's owner or of what a message holds; each is marked `[…]`. */
  readonly gaps?: readonly TextEnd[];
  /** Stands around another excerpt: it has no buttons of its own. */
  readonly role?: "context";
  /** The attribution line, plain text. */
  readonly attribution: string;
  /** The receipt that stands behind the attribution. */
  readonly receipt?: string;
  /** The address of the source at these very words, where the article has one. */
  readonly link?: string;
}

/** Own words in pairs. */
export interface ListSection {
  readonly kind: "list";
  readonly title?: string;
  readonly items: readonly { readonly term: string; readonly text: string }[];
}

/** Text for a machine to read, to be copied as it stands. */
export interface CodeSection {
  readonly kind: "code";
  readonly text: string;
  /** The name of the file that it makes. */
  readonly file: string;
}
