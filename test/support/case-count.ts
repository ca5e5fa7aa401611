import { readCaseSeed } from "./case-seed.ts";

/**
 * How many cases of a property are tried: all of them in CI, which has the time, and a fortieth elsewhere, so that
 * `npm test` stays short.
 */
export function countCases(all: number): number {
  return isInCI() ? all : Math.ceil(all / SHARE);
}

/** Those of a list of cases that are tried: all of them in CI, every fortieth elsewhere, from a place on that the seed tells. */
export function chooseCases<Case>(all: readonly Case[]): readonly Case[] {
  if (isInCI()) return all;
  const first = readCaseSeed() % Math.min(SHARE, all.length);
  return all.filter((_, index) => index % SHARE === first);
}

/** How long an input is that claims how its reading grows, or that its length does not matter: an eighth elsewhere than in CI. */
export function chooseLength(whole: number): number {
  return isInCI() ? whole : Math.ceil(whole / SHARE_OF_LENGTH);
}

/** Whether the dearest tests are run, too, of which cheaper ones hold a part. */
export function isInCI(): boolean {
  return process.env.CI !== undefined && process.env.CI !== "";
}

const SHARE = 40;
const SHARE_OF_LENGTH = 8;
