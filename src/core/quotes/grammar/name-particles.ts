import { splitWords } from "../../text/word-list.ts";

/** "de", "van", "al": a part of a name written small; the project's own list. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

const PARTICLES = splitWords(
  "de da di do dos du del della der den des van von la le el al bin ibn ben ter ten zu zur y e af av abu ul",
);

/** Any of them: the inside of a group of a pattern. */
export const PARTICLE_CHOICE = [...PARTICLES].join("|");
