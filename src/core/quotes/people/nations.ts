/**
 * Whether two words mean one country or its people, in small letters: "karelian" and "karelia". What a country is called by
 * and its adjective begin alike, but for those of a short list.
 */
export function isSameNation(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (ADJECTIVES.get(short)?.has(long) === true || ADJECTIVES.get(long)?.has(short) === true) return true;
  const stem = Math.max(LEAST_STEM, short.length - LONGEST_END);
  return short.length >= LEAST_STEM && long.startsWith(short.slice(0, stem));
}

/** Letters in which a country and its adjective agree at least, and those in which the shorter may differ at its end. */
const LEAST_STEM = 4;
const LONGEST_END = 3;

/** Adjectives that begin otherwise than their country, and countries of several names. */
const ADJECTIVES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  `french:france polish:poland spanish:spain danish:denmark dutch:netherlands,holland irish:ireland welsh:wales
  iraqi:iraq swiss:switzerland cuban:cuba thai:thailand greek:greece
  american:u.s,us,usa,u,s,united,states,america british:uk,u.k,u,k,united,kingdom,britain,england`
    .split(/\s+/u)
    .map((entry): [string, ReadonlySet<string>] => {
      const [adjective = "", names = ""] = entry.split(":");
      return [adjective, new Set(names.split(","))];
    }),
);
