import type { Passage } from "../article/passages.ts";
import type { Corpus } from "../index/corpus.ts";
import { dropPossessive } from "../text/apostrophes.ts";
import { addToGroup } from "../text/group-by.ts";
import { findLanguage, type Language } from "../text/language.ts";
import { DOUBLE_OPENERS } from "../text/quotation-marks.ts";
import { selectBest } from "../text/select-best.ts";
import { END_MARKS } from "../text/sentence-marks.ts";
import { splitTerms, type Term } from "../text/terms.ts";
import { readProse } from "./read-prose.ts";

/** A word of the corpus, function words left out. */
export interface WrittenWord {
  /** Folded: lower case, latin, without accents. */
  readonly word: string;
  /** In how many of the passages read so far it stands. */
  readonly count: number;
}

/**
 * How the corpus writes its words: the forms of each folded word, some passages where it stands, and what starts with
 * given letters. It is read a portion at a time, the newest article first, and can be asked at any moment: it answers from
 * what it has read.
 */
export class WrittenWords {
  readonly #entries = new Map<string, Entry>();
  /** By the first two letters. */
  readonly #buckets = new Map<string, Entry[]>();
  readonly #corpus: Corpus;
  readonly #passages: Passage[] = [];
  readonly #samples = new Samples();
  #article = 0;
  #passage = 0;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /** How many passages were read. */
  get size(): number {
    return this.#passages.length;
  }

  /** Reads on until `letters` code units are passed; false when all has been read. */
  read(letters: number): boolean {
    let left = letters;
    for (; this.#article < this.#corpus.articles.length; this.#article += 1, this.#passage = 0) {
      const passages = this.#corpus.passages.get(this.#corpus.articles[this.#article]?.id ?? "") ?? [];
      for (let passage = passages[this.#passage]; passage !== undefined; passage = passages[this.#passage]) {
        if (left <= 0) return true;
        this.#readPassage(passage);
        this.#passage += 1;
        left -= passage.end - passage.start;
      }
    }
    return false;
  }

  /** The language that the words of a passage are read in; undefined for English. */
  findLanguageOf({ article }: Passage): Language | undefined {
    return findLanguage(this.#corpus.index.lexicon.languages, article.lang);
  }

  find(word: string): WrittenWord | undefined {
    return this.#entries.get(word);
  }

  /** The `limit` most frequent words that start with `prefix` and pass `accepts`, most frequent first. */
  findByPrefix(prefix: string, limit: number, accepts: (word: WrittenWord) => boolean): WrittenWord[] {
    return selectBest(this.#startWith(prefix), limit, ({ count }) => count, accepts);
  }

  /** Words that start with the same two letters as `prefix`. */
  listNeighbours(prefix: string): readonly WrittenWord[] {
    return this.#buckets.get(prefix.slice(0, 2)) ?? [];
  }

  /**
   * The form in which a folded word is written most often inside sentences, at their starts only when it stands nowhere
   * else. Undefined when there is none.
   */
  write(word: string): string | undefined {
    const entry = this.#entries.get(word);
    if (entry === undefined) return undefined;
    let best: string | undefined;
    let most = -1;
    for (const [form, count] of [[entry.form, entry.formCount] as const, ...(entry.others ?? [])]) {
      if (count <= most) continue;
      best = form;
      most = count;
    }
    return best;
  }

  /** Whether the word is written with a capital inside sentences, as names are. */
  isName(word: string): boolean {
    const entry = this.#entries.get(word);
    if (entry === undefined || (entry.formCount === 0 && entry.others === undefined)) return false;
    return CAPITAL.test(this.write(word) ?? "");
  }

  /** Passages that hold the word, at most `limit`, of the newest articles. */
  samplePassages(word: string, limit: number): Passage[] {
    const numbers = this.#samples.list(this.#entries.get(word)?.lastSample ?? NONE).slice(-limit);
    return numbers.flatMap((number) => this.#passages[number] ?? []);
  }

  *#startWith(prefix: string): Iterable<Entry> {
    const key = prefix.slice(0, 2);
    const buckets = prefix.length >= 2 ? [this.#buckets.get(key) ?? []] : this.#bucketsOf(key);
    for (const bucket of buckets) {
      for (const entry of bucket) if (entry.word.startsWith(prefix)) yield entry;
    }
  }

  #bucketsOf(letter: string): Entry[][] {
    return [...this.#buckets].flatMap(([key, bucket]) => (key.startsWith(letter) ? [bucket] : []));
  }

  #readPassage(passage: Passage): void {
    const number = this.#passages.length;
    this.#passages.push(passage);
    const text = readProse(passage);
    for (const term of splitTerms(text, this.findLanguageOf(passage))) {
      if (!term.joins && term.end - term.start <= LONGEST_WORD) this.#readTerm(text, term, number);
    }
  }

  #readTerm(text: string, { word, start, end }: Term, passage: number): void {
    const form = dropPossessive(text.slice(start, end));
    const isInitial = CAPITAL.test(form) && SENTENCE_START.test(text.slice(Math.max(0, start - 3), start));
    const entry = this.#entries.get(word) ?? this.#addEntry(word, form);
    if (!isInitial) countForm(entry, form);
    if (entry.lastPassage === passage) return;
    entry.lastPassage = passage;
    entry.count += 1;
    if (entry.count <= SAMPLE) entry.lastSample = this.#samples.add(passage, entry.lastSample);
  }

  #addEntry(word: string, form: string): Entry {
    const entry = { word, count: 0, form, formCount: 0, others: undefined, lastPassage: NONE, lastSample: NONE };
    this.#entries.set(word, entry);
    addToGroup(this.#buckets, word.slice(0, 2), entry);
    return entry;
  }
}

interface Entry extends WrittenWord {
  count: number;
  /** The first form that was met; most words have no other. */
  readonly form: string;
  formCount: number;
  others: Map<string, number> | undefined;
  lastPassage: number;
  lastSample: number;
}

function countForm(entry: Entry, form: string): void {
  if (form === entry.form) {
    entry.formCount += 1;
    return;
  }
  entry.others ??= new Map();
  entry.others.set(form, (entry.others.get(form) ?? 0) + 1);
}

/** Lists of numbers that grow by one at a time, all in two typed arrays: most words stand in one or two passages. */
class Samples {
  #numbers = new Int32Array(1_024);
  #previous = new Int32Array(1_024);
  #size = 0;

  /** Puts `number` before the list that starts at `head`; the new head. */
  add(number: number, head: number): number {
    if (this.#size === this.#numbers.length) {
      this.#numbers = double(this.#numbers);
      this.#previous = double(this.#previous);
    }
    this.#numbers[this.#size] = number;
    this.#previous[this.#size] = head;
    this.#size += 1;
    return this.#size - 1;
  }

  /** The list that starts at `head`, what was added last first. */
  list(head: number): number[] {
    const numbers: number[] = [];
    for (let at = head; at !== NONE; at = this.#previous[at] ?? NONE) numbers.push(this.#numbers[at] ?? 0);
    return numbers;
  }
}

function double(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const doubled = new Int32Array(numbers.length * 2);
  doubled.set(numbers);
  return doubled;
}

const NONE = -1;
/** Passages that are remembered of a word. */
const SAMPLE = 48;
/** Code units over which a run of letters is no word that anyone would type. */
const LONGEST_WORD = 60;
/** Matches "Ani" and "ԱՆԻ"; not "ani" and not "4.5". */
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
/** Matches what stands before "No" in ". No", "“No" and at the start; not what stands before it in "a No". */
const SENTENCE_START = new RegExp(String.raw`(?:^|[${END_MARKS}:\n${DOUBLE_OPENERS}‘*#>•])\s*$`, "u");
