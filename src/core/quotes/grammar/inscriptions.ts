import type { Subject } from "./subject.ts";
import type { Token } from "./token.ts";

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
