/** Discord's epoch: the first second of 2015, in milliseconds since 1970. Source: API reference, "Snowflakes". */
const DISCORD_EPOCH = 1_420_070_400_000n;

/** The lowest 22 bits of an id hold worker, process and counter; the rest is the time. */
const TIME_SHIFT = 22n;

let counter = 0n;

/** A new id, unlike any other of this process, that says it was made at the given time (ms since 1970). */
export function makeSnowflake(at: number = Date.now()): string {
  counter = (counter + 1n) % (1n << TIME_SHIFT);
  return (((BigInt(at) - DISCORD_EPOCH) << TIME_SHIFT) | counter).toString();
}

/** When an id says that it was made, ms since 1970. */
export function readSnowflakeTime(id: string): number {
  return Number((BigInt(id) >> TIME_SHIFT) + DISCORD_EPOCH);
}
