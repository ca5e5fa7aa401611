import fc from "fast-check";

/**
 * Which cases of a property are tried. The same ones at each run, so that a change is red by its own fault alone; with
 * `CASE_SEED=random`, or a number, others: that is how new faults are looked for.
 */
export function readCaseSeed(): number {
  const asked = process.env.CASE_SEED ?? "";
  if (asked === "random") return Math.floor(Math.random() * 2 ** 31);
  const seed = Number(asked);
  return asked !== "" && Number.isSafeInteger(seed) ? seed : DEFAULT_SEED;
}

const DEFAULT_SEED = 20_261;

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: readCaseSeed() });
