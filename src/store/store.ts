/** Values by key that are kept for the next start: a cache of what can be made again. */
export interface Store {
  /** The value that is kept under the key; undefined where there is none, or none that is whole. Never throws. */
  read(key: string): Uint8Array | undefined;
  /** Resolves once the value is kept: then it is read by whoever opens the store next. Rejects when it cannot be. */
  write(key: string, value: Uint8Array): Promise<void>;
  /** Forgets all values but those of these keys. Rejects when that cannot be. */
  keepOnly(keys: ReadonlySet<string>): Promise<void>;
  /** How many values are kept. */
  count(): number;
  /** Resolves once all that was written is kept. Nothing may be asked afterwards. */
  close(): Promise<void>;
}

/** A store that lasts as long as the process. */
export function openMemoryStore(): Store {
  const values = new Map<string, Uint8Array>();
  return {
    read: (key) => values.get(key),
    write: async (key, value) => {
      values.set(key, value);
    },
    keepOnly: async (keys) => {
      for (const key of values.keys()) if (!keys.has(key)) values.delete(key);
    },
    count: () => values.size,
    close: async () => undefined,
  };
}
