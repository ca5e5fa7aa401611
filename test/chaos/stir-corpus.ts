import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeCorpusFolder, writeHarbourArticle } from "../support/corpus-folder.ts";
import type { Dice } from "./dice.ts";
import type { Range } from "./gateway-weather.ts";

/** Articles that stay; people name them. */
const STEADY = 6;
/** Articles that come, change and go. */
const CHANGING = 12;

/** A folder of articles that `stirCorpus` can change. */
export function makeChangingCorpus(): string {
  const names = Array.from({ length: STEADY }, (_, index) => `harbour-${index}.md`);
  return makeCorpusFolder(Object.fromEntries(names.map((name, index) => [name, writeHarbourArticle(index + 3)])));
}

/** Writes, renames and removes articles, one every few seconds, until the signal; tells how often. */
export async function stirCorpus(folder: string, dice: Dice, pause: Range, signal: AbortSignal): Promise<number> {
  let changes = 0;
  while (!signal.aborted) {
    await sleep(dice.between(pause.least, pause.most), undefined, { signal }).catch(() => undefined);
    if (signal.aborted) break;
    const file = path.join(folder, `changing-${Math.floor(dice.between(0, CHANGING))}.md`);
    await dice.weigh(CHANGES).make(file, dice);
    changes += 1;
  }
  return changes;
}

interface Change {
  readonly weight: number;
  make(file: string, dice: Dice): Promise<void>;
}

const CHANGES: readonly [Change, ...Change[]] = [
  {
    weight: 4,
    make: (file, dice) =>
      writeFile(file, writeHarbourArticle(Math.round(dice.between(1, 12)), { title: path.basename(file) })),
  },
  { weight: 1, make: (file) => rename(file, file.replace(".md", "-moved.md")).catch(() => undefined) },
  { weight: 1, make: (file) => rm(file, { force: true }) },
];
