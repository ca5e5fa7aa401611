import type { InlineMark } from "../article/blocks.ts";
import { findFirst } from "../text/find-first.ts";
import { findMatches } from "../text/find-matches.ts";
import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { Candidate } from "./candidate.ts";

/** A number of an article with what it counts, and the sentence that it stands in. */
export interface KeyFigure extends Span {
  readonly kind: "money" | "percent" | "quantity";
  readonly sentence: Candidate;
}

/**
 * The first numbers that measure something, at most `most`, in the article's order, without repetitions: money, percentages, numbers with a unit
 * or a magnitude, counts of things. Years, dates, times, ages, scores and numbers in names are none. Empty when there is none.
 *
 *     Turnover exceeded $11 billion in 2024.
 *                       ^^^^^^^^^^^ money
 */
export function* findKeyFiguresInSteps(
  candidates: readonly Candidate[],
  inline: readonly InlineMark[],
  most: number,
): Steps<KeyFigure[]> {
  const scripts = inline.filter(({ kind }) => kind === "superscript" || kind === "subscript");
  const seen = new Set<string>();
  const figures: KeyFigure[] = [];
  for (const sentence of candidates) {
    for (const { kind, start, end } of findFigures(sentence.text)) {
      const words = sentence.text.slice(start, end).toLowerCase();
      if (seen.has(words) || isScripted(scripts, sentence.start + start, words)) continue;
      seen.add(words);
      figures.push({ kind, start: sentence.start + start, end: sentence.start + end, sentence });
      if (figures.length === most) return figures;
    }
    yield;
  }
  return figures;
}

// A power is no part of the number before it, and without it the number is another one.
function isScripted(scripts: readonly InlineMark[], start: number, words: string): boolean {
  const end = start + words.length;
  const digits = start + (LAST_DIGIT.exec(words)?.[0].length ?? words.length);
  const last = SHORT_UNIT.test(words) ? end : digits;
  const script = scripts[findFirst(scripts.length, (place) => (scripts[place]?.end ?? 0) > start)];
  return script !== undefined && script.start <= last;
}

/** Whether a sentence has a figure of money or a share: a count alone is none. */
export function holdsMeasure(sentence: string): boolean {
  for (const { kind } of findFigures(sentence)) if (kind !== "quantity") return true;
  return false;
}

type Figure = Omit<KeyFigure, "sentence">;

function* findFigures(text: string): Generator<Figure, void, undefined> {
  for (const match of findMatches(text, NUMBER)) {
    const before = text.slice(Math.max(0, match.index - LONGEST_LEAD), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + LONGEST_UNIT);
    const figure = readFigure(match[0], before, after);
    if (figure === undefined) continue;
    const start = match.index - figure.lead;
    yield { kind: figure.kind, start, end: start + figure.lead + match[0].length + figure.tail };
  }
}

interface Reading {
  readonly kind: KeyFigure["kind"];
  /** Code units before the digits that belong to it. */
  readonly lead: number;
  /** Code units after the digits that belong to it. */
  readonly tail: number;
}

function readFigure(digits: string, before: string, after: string): Reading | undefined {
  const currency = CURRENCY_BEFORE.exec(before)?.[0] ?? "";
  const magnitude = MAGNITUDE.exec(after)?.[0] ?? "";
  const rest = after.slice(magnitude.length);
  if (currency !== "") return { kind: "money", lead: currency.length, tail: magnitude.length };
  if (PART_OF_NAME.test(before)) return undefined;
  const money = CURRENCY_AFTER.exec(rest)?.[0];
  if (money !== undefined) return { kind: "money", lead: 0, tail: magnitude.length + money.length };
  const percent = PERCENT.exec(rest)?.[0];
  if (percent !== undefined) return { kind: "percent", lead: 0, tail: magnitude.length + percent.length };
  if (NO_COUNT.test(rest)) return undefined;
  const unit = UNIT.exec(rest)?.[0];
  if (unit !== undefined) return { kind: "quantity", lead: 0, tail: magnitude.length + unit.length };
  const counted = COUNTED.exec(rest)?.[0];
  if (magnitude !== "") return { kind: "quantity", lead: 0, tail: magnitude.length + (counted?.length ?? 0) };
  const isCount = counted !== undefined && !YEAR.test(digits) && !BEFORE_NO_COUNT.test(before);
  return isCount ? { kind: "quantity", lead: 0, tail: counted.length } : undefined;
}

/** Matches "$2.5" of "$2.5 billion"; not "a". */
const LAST_DIGIT = /^.*\p{N}/su;
/** Matches "5 km" and "3m", which may be squared; not "5 people". */
const SHORT_UNIT = /\p{N}[\s-]?\p{L}{1,2}$/u;
/** Code units before a number in which its currency or the name that it belongs to is looked for. */
const LONGEST_LEAD = 24;
/** Code units after a number in which its unit is looked for. */
const LONGEST_UNIT = 48;

/** Matches "4.5", the "1.13" of "1.13bn", "11,000" and "3–4"; not the digits of "F16" and of "2:30". */
const NUMBER =
  /(?<![\p{L}\p{N}.:/-])\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*(?:[–-]\p{N}+(?:[.,]\p{N}+)*)?(?!(?!(?:bn|mn?|tn|k)(?![\p{L}\p{N}]))[\p{L}\p{N}]|[:/]\p{N}|[.,]\p{N})/gu;
/** Matches "$", "US$" and "EUR " before a number; not "S". */
const CURRENCY_BEFORE = /(?:(?:US|A|C|HK|NZ|R)?[$€£¥₽₴₹֏₺₩₾₼]\s?|\b(?:USD|EUR|GBP|RUB|AMD|JPY|CNY|CHF|INR|Rs)\.?\s)$/u;
/** Matches " billion", "bn", "m" and " thousand"; not " billionaires". */
const MAGNITUDE =
  /^(?:[\s-]?(?:hundred|thousand|million|billion|trillion|crore|lakh|mln|bln|bn)(?![\p{L}])|(?:mn?|tn|k)(?![\p{L}]))/iu;
/** Matches " dollars", " drams" and " RUB"; not " dollar-based". */
const CURRENCY_AFTER =
  /^[\s-](?:(?:US|U\.S\.|Australian|Canadian) )?(?:dollars?|euros?|pounds?|rubles?|roubles?|drams?|yen|yuan|francs?|rupees?|liras?|lari|cents|pence|USD|EUR|GBP|RUB|AMD|JPY|CNY|CHF|INR)(?![\p{L}-])/iu;
/** Matches "%", " percent" and " per cent"; not " person". */
const PERCENT = /^(?:\s?%|[\s-]per\s?cent(?:age points?)?(?![\p{L}])|[\s-]percentage points?(?![\p{L}]))/iu;
/** Matches " km", "-mile" and " barrels a day"; not " kinds". */
const UNIT =
  /^(?:[\s-]?(?:km|kg|kW|MW|GW|GWh|MWh|kWh|mph|°C|°F|°|m²|km²)(?![\p{L}])|[\s-](?:square |cubic |metric |nautical )?(?:kilomet(?:er|re)s?|met(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|miles?|feet|foot|inch(?:es)?|yards?|acres?|hectares?|tons?|tonnes?|kilograms?|kilos?|grams?|pounds?|ounces?|lit(?:er|re)s?|gallons?|barrels?(?: (?:a|per) day)?|watts?|kilowatts?|megawatts?|gigawatts?|degrees?|knots|hours?|minutes?|days?|weeks?|months?|years?|decades?)(?![\p{L}]))/iu;
/** Matches " people" and " new schools"; not " of" and not " John". */
const COUNTED =
  /^\s(?!(?:and|or|of|in|on|at|to|by|for|from|with|as|is|was|were|are|have|has|had|when|while|after|before|that|who|which|per|a\.m|p\.m|am|pm)(?![\p{L}]))(?:(?:new|more|other|young|old|armed|small|large|local|foreign|different|separate) )?\p{Ll}{3,}(?:-\p{Ll}+)*/u;
/** Matches "2024"; not "11,000". */
const YEAR = /^(?:1[5-9]|20)\d\d(?:[–-]\d{2,4})?$/u;
/** Matches " year-old" and " p.m."; not " years". */
const NO_COUNT = /^[\s-](?:year-old|years?[\s-]old|[ap]\.?m\b|o.clock)/iu;
/** Matches "see No. ", "in May " and "on Flight ", whose number is a name; not "About " at the start of a sentence. */
const PART_OF_NAME = /(?:\b(?:No|Nos|Art|Sec|Fig|Vol|Ch|pp?)\.?|(?<=\S\s)\p{Lu}[\p{L}.]+|#)\s?$/u;
/** Matches "aged "; not "about ". */
const BEFORE_NO_COUNT = /\b(?:aged?|page|chapter|section|article|number|version)\s$/iu;
