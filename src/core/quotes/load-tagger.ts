import type { ItsFunction } from "wink-nlp";
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
  const { its, readDoc } = winkNlp(model, ["pos"]);
  return (text) => {
    const tokens = readDoc(text).tokens();
    // The package's types give these two functions one parameter too few: the one place where they are set right.
    const [pos, lemma] = [its.pos as ItsFunction<string>, its.lemma as ItsFunction<string>];
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
    const tag = tags[index];
    const pos = isPartOfSpeech(tag) ? tag : "X";
    const lemma = lemmas[index] ?? word.toLowerCase();
    // Some words keep their possessive "’s"; it is a token of its own everywhere else.
    const owner = pos === "PROPN" || pos === "NOUN" ? POSSESSIVE.exec(word)?.index : undefined;
    if (owner === undefined) tagged.push({ start, end: from, pos, lemma });
    else {
      tagged.push({ start, end: start + owner, pos, lemma: word.slice(0, owner).toLowerCase() });
      tagged.push({ start: start + owner, end: from, pos: "PART", lemma: "'s" });
    }
  }
  return tagged;
}

/** Matches the end of "Trump's"; not "'s" alone. */
const POSSESSIVE = /(?<=\p{L})['’]s$/u;
/** Code units of white space that may stand between two tokens of one paragraph. */
const WIDEST_GAP = 200;

function isPartOfSpeech(tag: string | undefined): tag is PartOfSpeech {
  return tag !== undefined && TAGS.has(tag);
}

const TAGS: ReadonlySet<string> = new Set(
  "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X SPACE".split(" "),
);
