/**
 * The language that somebody names: a tag of BCP 47 (“pt-BR”), one as systems write it (“fr_FR.UTF-8”), or its name in
 * its own language or one of the bot's (“Deutsch”, “german”). Undefined where there is no such language.
 */
export function readLang(value: string): string | undefined {
  const written = value.trim();
  if (written.length > LONGEST) return undefined;
  const tag = readTag(written.replace(CHARSET, "").replaceAll("_", "-"));
  if (tag !== undefined) return tag;
  names ??= listNames();
  return names.get(fold(written)) ?? names.get(fold(written.replace(REMARK, "")));
}

function readTag(value: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(value);
    return tag !== undefined && isKnown(new Intl.Locale(tag).language) ? tag : undefined;
  } catch {
    return undefined;
  }
}

// Whatever has the form of a tag is one to the system (“english”): one that has a name is a language.
function isKnown(language: string): boolean {
  english ??= buildNamer("en");
  return english.of(language) !== undefined && language !== "und";
}

let english: Intl.DisplayNames | undefined;

let names: ReadonlyMap<string, string> | undefined;

function listNames(): ReadonlyMap<string, string> {
  const tags = listTags();
  const found = new Map<string, string>();
  const add = (tag: string, namer: Intl.DisplayNames): void => {
    const name = namer.of(tag);
    if (name !== undefined && !found.has(fold(name))) found.set(fold(name), tag);
  };
  for (const locale of LOCALES) {
    const namer = buildNamer(locale);
    for (const tag of tags) add(tag, namer);
  }
  for (const tag of tags) add(tag, buildNamer(tag));
  return found;
}

function buildNamer(locale: string): Intl.DisplayNames {
  return new Intl.DisplayNames(locale, { type: "language", fallback: "none" });
}

/** Every language with a tag of two letters. */
function listTags(): string[] {
  const letters = "abcdefghijklmnopqrstuvwxyz".split("");
  const pairs = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  return pairs.filter((pair) => Intl.getCanonicalLocales(pair)[0] === pair && isKnown(pair));
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase().trim();
}

/** The languages of the bot. */
const LOCALES = ["en", "de", "fr", "es", "ru", "tr"];

/** Code units: no name of a language is longer. */
const LONGEST = 100;

/** Matches the ".UTF-8" of "fr_FR.UTF-8"; not "fr_FR". */
const CHARSET = /\.[\w-]+$/u;
/** Matches the " (UK)" of "English (UK)"; not "English". */
const REMARK = /\s*\([^)]*\)$/u;
