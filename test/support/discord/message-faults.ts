import { isRecord, type JsonRecord, readRecord, readRecords, readString } from "./json.ts";

/** Discord counts the characters of all embeds of a message together. Source: API documentation, "Embed limits". */
const EMBED_TOTAL = 6000;
/** Source: API documentation, "Component reference": action rows and what they hold. */
const MAX_ROWS = 5;
const MAX_BUTTONS = 5;

const ACTION_ROW = 1;
const BUTTON = 2;
const LINK_STYLE = 5;
/** Flags a bot may set: suppress embeds, ephemeral, suppress notifications. Layout components (1 << 15) are not used. */
const SETTABLE_FLAGS = (1 << 2) | (1 << 6) | (1 << 12);

/** Half a surrogate pair: matches "\uD83D" alone, not inside "😀". */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** What a message may hold; discord.js always sends `enforce_nonce`, which Discord ignores here. */
const MESSAGE_KEYS: ReadonlySet<string> = new Set(
  "content embeds allowed_mentions components attachments poll tts flags enforce_nonce".split(" "),
);

/** What Discord's schemas miss in a message or an edit of one; emptiness is the caller's question. */
export function findMessageRuleFaults(body: JsonRecord): string[] {
  const embeds = readRecords(body.embeds);
  return [
    ...Object.keys(body)
      .filter((key) => !MESSAGE_KEYS.has(key))
      .map((key) => `message: unknown member ${key}`),
    ...findMentionFaults(body.allowed_mentions),
    ...findEmbedFaults(embeds),
    ...findComponentFaults(readRecords(body.components)),
    ...findFlagFaults(body.flags),
    ...findBrokenStrings(body, "message"),
  ];
}

/** Whether a message would show nothing at all: Discord refuses it with 50006. */
export function isEmptyMessage(body: JsonRecord): boolean {
  return (
    readString(body.content).trim() === "" &&
    ["embeds", "components", "attachments"].every((key) => readRecords(body[key]).length === 0) &&
    !isRecord(body.poll)
  );
}

/** Nobody is pinged, except a person who was chosen by id. */
function findMentionFaults(mentions: unknown): string[] {
  if (!isRecord(mentions)) return ["allowed_mentions: missing, so that Discord would ping the users it names"];
  const { parse, roles } = mentions;
  const faults: string[] = [];
  if (!Array.isArray(parse) || parse.length > 0) faults.push("allowed_mentions: parse is not an empty list");
  if (Array.isArray(roles) && roles.length > 0) faults.push("allowed_mentions: roles are pinged");
  return faults;
}

function findEmbedFaults(embeds: readonly JsonRecord[]): string[] {
  const faults = embeds.flatMap((embed, index) => findOneEmbedFaults(embed, `embeds.${index}`));
  const total = embeds.flatMap(readEmbedTexts).reduce((sum, text) => sum + text.length, 0);
  if (total > EMBED_TOTAL) faults.push(`embeds: ${total} characters together, at most ${EMBED_TOTAL}`);
  const urls = embeds.map((embed) => readString(embed.url)).filter((url) => url !== "");
  if (new Set(urls).size < urls.length) faults.push("embeds: two have the same url, so that only one is shown");
  return faults;
}

function findOneEmbedFaults(embed: JsonRecord, where: string): string[] {
  const faults: string[] = [];
  const media = ["image", "thumbnail", "video"].some((key) => isRecord(embed[key]));
  if (readEmbedTexts(embed).every((text) => text.trim() === "") && !media) faults.push(`${where}: shows nothing`);
  readRecords(embed.fields).forEach((field, index) => {
    for (const key of ["name", "value"]) {
      if (readString(field[key]).trim() === "") faults.push(`${where}.fields.${index}.${key}: empty`);
    }
  });
  return faults;
}

function readEmbedTexts(embed: JsonRecord): string[] {
  const texts = [
    embed.title,
    embed.description,
    readRecord(embed.footer).text,
    readRecord(embed.author).name,
    ...readRecords(embed.fields).flatMap((field) => [field.name, field.value]),
  ];
  return texts.map(readString);
}

function findComponentFaults(rows: readonly JsonRecord[]): string[] {
  const faults = rows.flatMap((row, index) => findRowFaults(row, `components.${index}`));
  if (rows.length > MAX_ROWS) faults.push(`components: ${rows.length} rows, at most ${MAX_ROWS}`);
  const ids = rows
    .flatMap((row) => readRecords(row.components))
    .map((component) => readString(component.custom_id))
    .filter((id) => id !== "");
  for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) < index))) {
    faults.push(`components: custom_id ${JSON.stringify(id)} is used twice`);
  }
  return faults;
}

function findRowFaults(row: JsonRecord, where: string): string[] {
  if (row.type !== ACTION_ROW) return [`${where}: not an action row`];
  const parts = readRecords(row.components);
  const buttons = parts.filter((part) => part.type === BUTTON);
  const faults = parts.flatMap((part, index) =>
    part.type === BUTTON
      ? findButtonFaults(part, `${where}.components.${index}`)
      : findSelectFaults(part, `${where}.components.${index}`),
  );
  if (buttons.length > MAX_BUTTONS) faults.push(`${where}: ${buttons.length} buttons, at most ${MAX_BUTTONS}`);
  if (buttons.length < parts.length && parts.length > 1) faults.push(`${where}: a select has its row to itself`);
  return faults;
}

function findButtonFaults(button: JsonRecord, where: string): string[] {
  const faults: string[] = [];
  const isLink = button.style === LINK_STYLE;
  if (isLink !== (readString(button.url) !== "")) faults.push(`${where}: a link button, and no other, has a url`);
  if (isLink === (readString(button.custom_id) !== "")) {
    faults.push(`${where}: every button but a link has a custom_id`);
  }
  if (readString(button.label).trim() === "" && !isRecord(button.emoji)) {
    faults.push(`${where}: neither label nor emoji`);
  }
  return faults;
}

function findSelectFaults(select: JsonRecord, where: string): string[] {
  const options = readRecords(select.options);
  if (options.length === 0) return [];
  const faults: string[] = [];
  const least = Number(select.min_values ?? 1);
  const most = Number(select.max_values ?? 1);
  if (least > most || most > options.length) faults.push(`${where}: min_values ≤ max_values ≤ options does not hold`);
  if (new Set(options.map((option) => option.value)).size < options.length) {
    faults.push(`${where}: two options have the same value`);
  }
  if (options.filter((option) => option.default === true).length > most) {
    faults.push(`${where}: more defaults than max_values`);
  }
  return faults;
}

function findFlagFaults(flags: unknown): string[] {
  const extra = typeof flags === "number" ? flags & ~SETTABLE_FLAGS : 0;
  return extra === 0 ? [] : [`flags: ${extra} cannot be set`];
}

/** Half a character, which a careless cut leaves behind, would reach Discord as U+FFFD. */
export function findBrokenStrings(value: unknown, where: string): string[] {
  if (typeof value === "string") return LONE_SURROGATE.test(value) ? [`${where}: half a surrogate pair`] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => findBrokenStrings(member, `${where}.${key}`));
}
