import { addToGroup } from "./group-by.ts";
import type { Steps } from "./steps.ts";

/** Items of one key together, in the order in which the keys come. */
export function* groupInSteps<Item, Key>(
  items: Iterable<Item>,
  readKey: (item: Item) => Key,
): Steps<ReadonlyMap<Key, readonly Item[]>> {
  const groups = new Map<Key, Item[]>();
  let grouped = 0;
  for (const item of items) {
    grouped += 1;
    if (grouped % GROUPED_PER_STEP === 0) yield;
    addToGroup(groups, readKey(item), item);
  }
  return groups;
}

/** Items of which a step takes less than a millisecond. */
const GROUPED_PER_STEP = 500;
