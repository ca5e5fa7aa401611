/** The items by a key, each group in their order. */
export function groupBy<T, Key>(items: readonly T[], key: (item: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) addToGroup(groups, key(item), item);
  return groups;
}

/** Adds an item to the group of a key, unless that has `most` of them already. */
export function addToGroup<T, Key>(groups: Map<Key, T[]>, key: Key, item: T, most = Number.POSITIVE_INFINITY): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else if (group.length < most) group.push(item);
}
