import type { Passage } from "../article/passages.ts";
import { listNames, listOpeningNames, nameFile, tellSubject } from "../index/article-names.ts";
import { computeIdf } from "../index/idf.ts";
import type { PassageIndex } from "../index/passage-index.ts";
import { sliceRaised } from "../index/slice-raised.ts";
import { tellIntroduction } from "../index/tell-introduction.ts";
import { findLanguage, type Language } from "../text/language.ts";
import { listOwnStems } from "../text/terms.ts";
import { findAliasesAt } from "./aliases.ts";
import { splitSought } from "./split-sought.ts";
import { isWhole, pairSlots, type ScoringQuery, sumMass, type WeighedQuery } from "./weigh-query.ts";

/** A title or heading as one query sees it. */
export interface ScannedName {
  /** Which terms of the query it holds, bit i for term i. */
  readonly mask: number;
  /** How often each of them stands there. */
  readonly counts: readonly number[];
  /** Words without function words. */
  readonly length: number;
  /** F1 of its words and the query's, each by its idf: 1 when both are the same. */
  readonly likeness: number;
  /** The same of the words of both that can be a name: "how do caret ranges work" and "Caret ranges ^1.2.3" are the same. */
  readonly sameness: number;
  /** Share of the query's pairs of neighbouring words. */
  readonly pairs: number;
}

/** What stands above a passage, as one query sees it. */
export interface ScannedNames {
  readonly nearest: ScannedName;
  /** The headings above the nearest one. */
  readonly outer: ScannedName;
  /** The title and the other names of the article: of each term what the best of them has. */
  readonly title: ScannedName;
  /** What the article states that it is about. */
  readonly subject: ScannedName;
  readonly file: ScannedName;
  /** How much of the query is the very name of what its article opens with, see `listOpeningNames`. */
  readonly opening: number;
  /** What introduces its table or list, where that stands in an earlier passage, and the kinds of its admonitions. */
  readonly introduction: ScannedName;
}

/** Which terms stand in any name above a passage. */
export function maskNames({ nearest, outer, title, subject, file, introduction }: ScannedNames): number {
  return nearest.mask | outer.mask | title.mask | subject.mask | file.mask | introduction.mask;
}

/** Whether the names above a passage hold all terms of a query together: it is asked for by its name. */
export function isNamedWhole(query: WeighedQuery, names: ScannedNames): boolean {
  return isWhole(query, maskNames(names));
}

/** Reads the names above passages for one query; each title and heading once. */
export class NameScanner {
  readonly #query: ScoringQuery;
  readonly #index: PassageIndex;
  readonly #scanned = new Map<string, ScannedName>();

  constructor(query: ScoringQuery, index: PassageIndex) {
    this.#query = query;
    this.#index = index;
  }

  scan(passage: Passage): ScannedNames {
    const { article, trail } = passage;
    const introduction = tellIntroduction(passage);
    const language = findLanguage(this.#query.lexicon.languages, article.lang);
    const nearest = trail.at(-1);
    const read = (text: string): ScannedName => this.#read(text, language);
    return {
      nearest: nearest === undefined ? NO_NAME : read(sliceRaised(article, nearest)),
      outer:
        trail.length < 2
          ? NO_NAME
          : read(
              trail
                .slice(0, -1)
                .map((one) => sliceRaised(article, one))
                .join("\n"),
            ),
      title: listNames(article).map(read).reduce(joinNames),
      subject: read(tellSubject(article)),
      file: read(nameFile(article)),
      opening: Math.max(...listOpeningNames(article).map((name) => read(name).sameness)),
      introduction: introduction === "" ? NO_NAME : read(introduction),
    };
  }

  #read(text: string, language: Language | undefined): ScannedName {
    const key = `${language?.tag ?? ""}\n${text}`;
    const known = this.#scanned.get(key);
    if (known !== undefined) return known;
    const scanned = scanName(text, language, this.#query, this.#index);
    this.#scanned.set(key, scanned);
    return scanned;
  }
}

function joinNames(one: ScannedName, other: ScannedName): ScannedName {
  const [likely, less] = one.likeness >= other.likeness ? [one, other] : [other, one];
  return {
    mask: one.mask | other.mask,
    counts: likely.counts.map((count, term) => Math.max(count, less.counts[term] ?? 0)),
    length: likely.length,
    likeness: likely.likeness,
    sameness: Math.max(one.sameness, other.sameness),
    pairs: Math.max(one.pairs, other.pairs),
  };
}

const NO_NAME: ScannedName = { mask: 0, counts: [], length: 0, likeness: 0, sameness: 0, pairs: 0 };

function scanName(text: string, language: Language | undefined, query: ScoringQuery, index: PassageIndex): ScannedName {
  const words = splitSought(text, language, query);
  const counts = query.terms.map(() => 0);
  const pairs = new Set<number>();
  const others = new Set<string>();
  let mask = 0;
  let length = 0;
  let last = -1;
  for (const [at, word] of words.entries()) {
    const { stem, joins } = word;
    const slot = query.slots.get(stem) ?? -1;
    if (slot >= 0 && last >= 0 && query.pairs.has(pairSlots(last, slot))) pairs.add(pairSlots(last, slot));
    if (slot >= 0 && slot < query.terms.length) {
      mask |= 1 << slot;
      counts[slot] = (counts[slot] ?? 0) + 1;
    } else if (!joins) others.add(stem);
    for (const whole of listOwnStems(word).slice(1)) {
      const wholeSlot = query.slots.get(whole) ?? query.terms.length;
      if (wholeSlot >= query.terms.length) continue;
      mask |= 1 << wholeSlot;
      counts[wholeSlot] = (counts[wholeSlot] ?? 0) + 1;
      others.delete(stem);
    }
    for (const alias of findAliasesAt(query.aliases, words, at)) mask |= alias.mask;
    if (!joins) length += 1;
    last = slot;
  }
  const held = sumMass(query, mask) * query.mass;
  const rest = rateOthers(others, index, () => true);
  const likeness = held === 0 ? 0 : (2 * held) / (query.mass + held + rest);
  const sameness = rateSameness(
    query,
    mask,
    rateOthers(others, index, (stem) => !HAS_NUMBER.test(stem)),
  );
  return { mask, counts, length, likeness, sameness, pairs: pairs.size / Math.max(1, query.pairs.size) };
}

function rateOthers(others: ReadonlySet<string>, index: PassageIndex, counts: (stem: string) => boolean): number {
  let sum = 0;
  for (const stem of others) if (counts(stem)) sum += computeIdf(index.frequency(stem), index.size);
  return sum;
}

function rateSameness({ terms }: ScoringQuery, mask: number, rest: number): number {
  let asked = 0;
  let held = 0;
  for (const [term, { idf, mayName }] of terms.entries()) {
    if (!mayName) continue;
    asked += idf;
    if (mask & (1 << term)) held += idf;
  }
  return held === 0 ? 0 : (2 * held) / (asked + held + rest);
}

/** Matches "1.2.3" and "0x"; not "range". */
const HAS_NUMBER = /\p{N}/u;
