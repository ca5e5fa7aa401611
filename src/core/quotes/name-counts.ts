import type { Steps } from "../text/steps.ts";
import { type NameParts, readNameParts } from "./people/same-name.ts";

/** How often somebody is quoted, under the fullest name. */
export interface CountedName {
  readonly name: string;
  readonly quotes: number;
}

/** Adds to how often a name speaks. */
export function addCount(counts: Map<string, number>, name: string, quotes: number): void {
  counts.set(name, (counts.get(name) ?? 0) + quotes);
}

/** Forms of one name count together, under the fullest of them; in no order. */
export function* joinFormsInSteps(forms: ReadonlyMap<string, number>): Steps<CountedName[]> {
  const byLength = new Map<number, string[]>();
  for (const name of forms.keys()) {
    const peers = byLength.get(name.length);
    if (peers === undefined) byLength.set(name.length, [name]);
    else peers.push(name);
  }
  const bearers = new Bearers();
  let joined = 0;
  for (const length of [...byLength.keys()].sort((a, b) => b - a)) {
    for (const name of byLength.get(length) ?? []) {
      bearers.add(name, forms.get(name) ?? 0);
      joined += 1;
      if (joined % COUNTED_PER_STEP === 0) yield;
    }
  }
  return bearers.all;
}

/** The quoted more often before the others, then by name. */
export function compareCounted(a: CountedName, b: CountedName): number {
  return b.quotes - a.quotes || (a.name < b.name ? -1 : 1);
}

/** Those whose names end alike, by their places in the list; of several who can be meant it is the first. */
interface Family {
  readonly first: number;
  /** The first who has one name alone. */
  single: number | undefined;
  readonly byFirst: Map<string, number>;
  readonly byInitial: Map<string, number>;
}

class Bearers {
  readonly all: { readonly name: string; quotes: number }[] = [];
  readonly #families = new Map<string, Family>();

  add(name: string, quotes: number): void {
    const parts = readNameParts(name);
    // A name without words is nobody else's.
    const key = parts.family ?? `\n${name}`;
    const family = this.#families.get(key);
    const same = family && this.all[findSame(family, parts)];
    if (same === undefined) this.#found(key, parts, { name, quotes });
    else same.quotes += quotes;
  }

  #found(key: string, { first }: NameParts, bearer: { name: string; quotes: number }): void {
    const place = this.all.push(bearer) - 1;
    const known = this.#families.get(key);
    const family = known ?? { first: place, single: undefined, byFirst: new Map(), byInitial: new Map() };
    this.#families.set(key, family);
    if (first === undefined) family.single ??= place;
    else {
      const initial = first.slice(0, 1);
      if (!family.byFirst.has(first)) family.byFirst.set(first, place);
      if (!family.byInitial.has(initial)) family.byInitial.set(initial, place);
    }
  }
}

function findSame(family: Family, { first }: NameParts): number {
  if (first === undefined) return family.first;
  const initial = first.slice(0, 1);
  const fitting = [family.single, family.byFirst.get(first), family.byFirst.get(initial), family.byInitial.get(first)];
  return Math.min(...fitting.filter((place) => place !== undefined));
}

/** Names of which a step takes no longer than some milliseconds. */
const COUNTED_PER_STEP = 200;
