import type { Span } from "../../text/span.ts";

/** Universal part-of-speech tags, as wink-nlp gives them. */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X"
  | "SPACE";

export interface TaggedWord extends Span {
  readonly pos: PartOfSpeech;
  /** Dictionary form, lower case: "say" for "said". */
  readonly lemma: string;
}

/** Tells the part of speech of each word of an English text; spans count from the start of `text`. */
export type Tagger = (text: string) => readonly TaggedWord[];
