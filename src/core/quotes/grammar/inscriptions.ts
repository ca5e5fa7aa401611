import type { Draft } from "./assemble.ts";
import type { Subject } from "./subject.ts";
import { CAPITAL, type Token } from "./token.ts";

/** Whether the subject is a thing that words are written on, so that nobody says what it “reads”: "a sign on the door". */
export function isInscribed(tokens: readonly Token[], { phrase, antecedent }: Subject): boolean {
  const { from, to } = antecedent ?? phrase;
  return tokens.slice(from, to).some((token) => SIGNS.has(token.lower) || SIGNS.has(token.lemma));
}

/** Things with words on them; the project's own list. */
const SIGNS: ReadonlySet<string> = new Set(
  `sign banner placard poster billboard plaque sticker shirt t-shirt tattoo graffiti graffito inscription label flag hat cap
  headline caption signboard noticeboard chalkboard mug badge wristband engraving`.split(/\s+/u),
);

/** Whether the quotation names a work that its subject made, so that nobody says it: “Lund wrote ‘The Long Road Home’ in 2001”. */
export function isWorkTitle(text: string, { kind, lemma = "", cue, parts }: Draft): boolean {
  const [part, ...others] = parts;
  if (kind !== "direct" || part === undefined || cue === undefined || others.length > 0 || !MAKING.has(lemma))
    return false;
  if (!BESIDE.test(text.slice(cue.end, part.start))) return false;
  const words = text.slice(part.start, Math.min(part.end, part.start + LONGEST_TITLE)).split(/\s+/u);
  const long = words.filter((word) => word.length > 3);
  return (
    words.length > 1 && long.length > 0 && long.every((word) => CAPITAL.test(word)) && !STOP.test(words.at(-1) ?? "")
  );
}

const MAKING: ReadonlySet<string> = new Set([
  "write",
  "read",
  "sing",
  "recite",
  "publish",
  "release",
  "record",
  "chant",
]);
/** Code units of a title. */
const LONGEST_TITLE = 100;
/** Matches a blank and an opening mark; not ": “". */
const BESIDE = /^\s?\P{L}$/u;
/** Matches "home." and "home,"; not "home" and not "Home?". */
const STOP = /[.,]$/u;
