import type { ItsFunction } from "wink-nlp";
import { findPossessive } from "../../text/apostrophes.ts";
import type { PartOfSpeech, TaggedWord, Tagger } from "./tagger.ts";

/**
 * The part-of-speech tagger of wink-nlp with its English model: some 55 MB of memory once loaded, which happens at the
 * first call and never again. Rejects when the package is not installed.
 */
export function loadTagger(): Promise<Tagger> {
  loaded ??= load();
  return loaded;
}

let loaded: Promise<Tagger> | undefined;

async function load(): Promise<Tagger> {
  const [{ default: winkNlp }, { default: model }] = await Promise.all([
    import("wink-nlp"),
    import("wink-eng-lite-web-model"),
  ]);
  const nlp = winkNlp(model, ["pos"]);
  return (text) => {
    const tokens = nlp.readDoc(text).tokens();
    // The package's types give these two functions one parameter too few: the one place where they are set right.
    const { pos, lemma } = nlp.its as unknown as Record<"pos" | "lemma", ItsFunction<string>>;
    return locate(text, tokens.out(), tokens.out(pos), tokens.out(lemma));
  };
}

// The tokens hold every character but white space, in order, so each one stands at the next place where it occurs.
function locate(text: string, words: string[], tags: string[], lemmas: string[]): TaggedWord[] {
  const tagged: TaggedWord[] = [];
  let from = 0;
  for (const [index, word] of words.entries()) {
    const start = text.indexOf(word, from);
    if (start === -1 || start - from > WIDEST_GAP) continue;
    from = start + word.length;
    const last = tagged.at(-1);
    // Letters beyond ASCII may cut a word in two: "Wi" and "śniewski".
    if (last?.end === start && JOINED.test(text.slice(start - 1, start + 1))) {
      tagged[tagged.length - 1] = { ...last, end: from, lemma: text.slice(last.start, from).toLowerCase() };
      continue;
    }
    const tag = tags[index];
    const pos = isPartOfSpeech(tag) ? tag : "X";
    const lemma = lemmas[index] ?? word.toLowerCase();
    // Some words keep their possessive "’s"; it is a token of its own everywhere else.
    const owner = pos === "PROPN" || pos === "NOUN" ? findPossessive(word) : undefined;
    if (owner === undefined) tagged.push({ start, end: from, pos, lemma });
    else {
      tagged.push({ start, end: start + owner, pos, lemma: word.slice(0, owner).toLowerCase() });
      tagged.push({ start: start + owner, end: from, pos: "PART", lemma: "'s" });
    }
  }
  return tagged;
}

/** Matches "iś" and "śn"; not "an" and not "a’". */
const JOINED = /^(?:\p{L}(?![a-z])\p{L}|(?![a-z])\p{L}\p{L})$/iu;
/** Code units of white space that may stand between two tokens of one paragraph. */
const WIDEST_GAP = 200;

function isPartOfSpeech(tag: string | undefined): tag is PartOfSpeech {
  return tag !== undefined && TAGS.has(tag);
}

const TAGS: ReadonlySet<string> = new Set(
  "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X SPACE".split(" "),
);
