/**
 * The language that somebody names: a tag of BCP 47 (“pt-BR”), one as systems write it (“fr_FR.UTF-8”), or its name in
 * its own language or one of the bot's (“Deutsch”, “german”). Undefined where there is no such language.
 */
export function readLang(value: string): string | undefined {
  const written = value.trim();
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
  const name = new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(language);
  return name !== undefined && language !== "und";
}

let names: ReadonlyMap<string, string> | undefined;

function listNames(): ReadonlyMap<string, string> {
  const tags = listTags();
  const found = new Map<string, string>();
  const add = (locale: string, tag: string): void => {
    const name = new Intl.DisplayNames(locale, { type: "language", fallback: "none" }).of(tag);
    if (name !== undefined && !found.has(fold(name))) found.set(fold(name), tag);
  };
  for (const tag of tags) add(tag, tag);
  for (const locale of LOCALES) for (const tag of tags) add(locale, tag);
  return found;
}

/** Every language with a tag of two letters. */
function listTags(): string[] {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const pairs = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  return pairs.filter((pair) => Intl.getCanonicalLocales(pair)[0] === pair && isKnown(pair));
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase().trim();
}

/** The languages of the bot. */
const LOCALES = ["en", "de", "fr", "es", "ru", "tr"];

/** Matches the ".UTF-8" of "fr_FR.UTF-8"; not "fr_FR". */
const CHARSET = /\.[\w-]+$/u;
/** Matches the " (UK)" of "English (UK)"; not "English". */
const REMARK = /\s*\([^)]*\)$/u;
