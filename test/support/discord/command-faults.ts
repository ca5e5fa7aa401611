import { isRecord, type JsonRecord, readRecords, readString } from "./json.ts";

const CHAT_INPUT = 1;
const SUBCOMMAND_TYPES: ReadonlySet<unknown> = new Set([1, 2]);

/** Source: API documentation, "Application commands": naming, limits. */
const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u; // matches "ask-me", not "ask me"
const MAX_CHARACTERS = 8000;
const MAX_CHOICE_VALUE = 100;
const MAX_OF_TYPE: ReadonlyMap<number, number> = new Map([
  [1, 100],
  [2, 15],
  [3, 15],
]);

/** Source: API reference, "Locales". */
const LOCALES: ReadonlySet<string> = new Set(
  (
    "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th " +
    "zh-CN ja zh-TW ko"
  ).split(" "),
);

/** What Discord's schemas miss in one command. */
export function findCommandRuleFaults(command: JsonRecord): string[] {
  const where = `command ${JSON.stringify(command.name)}`;
  const characters = countCharacters(command);
  return [
    ...((command.type ?? CHAT_INPUT) === CHAT_INPUT
      ? findChatInputFaults(command, where)
      : findMenuCommandFaults(command, where)),
    ...findLocaleFaults(command, where),
    ...(characters > MAX_CHARACTERS ? [`${where}: ${characters} characters, at most ${MAX_CHARACTERS}`] : []),
  ];
}

/** What Discord would refuse in a list of commands as a whole: too many of a type, a name taken twice. */
export function findCommandListFaults(commands: readonly JsonRecord[]): string[] {
  const faults: string[] = [];
  for (const [type, most] of MAX_OF_TYPE) {
    const names = commands.filter((each) => (each.type ?? CHAT_INPUT) === type).map((each) => each.name);
    if (names.length > most) faults.push(`commands: ${names.length} of type ${type}, at most ${most}`);
    if (new Set(names).size < names.length) faults.push(`commands: two of type ${type} have the same name`);
  }
  return faults;
}

function findChatInputFaults(command: JsonRecord, where: string): string[] {
  const description = readString(command.description);
  return [
    ...findNameFaults(command, where),
    ...(description.trim() === "" || description.length > 100 ? [`${where}: description has 1–100 characters`] : []),
    ...findOptionListFaults(readRecords(command.options), where),
  ];
}

function findMenuCommandFaults(command: JsonRecord, where: string): string[] {
  const faults: string[] = [];
  if (readString(command.description) !== "") faults.push(`${where}: a menu command has no description`);
  if (readRecords(command.options).length > 0) faults.push(`${where}: a menu command has no options`);
  return faults;
}

function findNameFaults(named: JsonRecord, where: string): string[] {
  const localized = isRecord(named.name_localizations) ? Object.values(named.name_localizations) : [];
  return [named.name, ...localized]
    .map(readString)
    .filter((name) => !COMMAND_NAME.test(name) || name !== name.toLowerCase())
    .map((name) => `${where}: ${JSON.stringify(name)} is no lower-case command name`);
}

function findOptionListFaults(options: readonly JsonRecord[], where: string): string[] {
  const faults = options.flatMap((option) => findOptionFaults(option, `${where} ${String(option.name)}`));
  const firstOptional = options.findIndex((option) => option.required !== true);
  const late = options.some((option, index) => option.required === true && index > firstOptional);
  if (firstOptional >= 0 && late) faults.push(`${where}: a required option follows an optional one`);
  if (new Set(options.map((option) => option.name)).size < options.length) {
    faults.push(`${where}: two options have the same name`);
  }
  const subcommands = options.filter((option) => SUBCOMMAND_TYPES.has(option.type)).length;
  if (subcommands > 0 && subcommands < options.length) faults.push(`${where}: subcommands and options are mixed`);
  return faults;
}

function findOptionFaults(option: JsonRecord, where: string): string[] {
  const faults = [...findNameFaults(option, where), ...findLocaleFaults(option, where)];
  const choices = readRecords(option.choices);
  if (option.autocomplete === true && choices.length > 0) faults.push(`${where}: choices and autocomplete exclude`);
  if (Number(option.min_length ?? 0) > Number(option.max_length ?? Number.POSITIVE_INFINITY)) {
    faults.push(`${where}: min_length is above max_length`);
  }
  if (SUBCOMMAND_TYPES.has(option.type)) {
    faults.push(...findOptionListFaults(readRecords(option.options), where));
  }
  return [...faults, ...findChoiceFaults(choices, where)];
}

/** What Discord's schemas miss in the choices of an option or of an autocomplete answer. */
export function findChoiceFaults(choices: readonly JsonRecord[], where: string): string[] {
  const faults: string[] = [];
  if (choices.length > 25) faults.push(`${where}: ${choices.length} choices, at most 25`);
  for (const { name, value } of choices) {
    if (readString(name).trim() === "") faults.push(`${where}: a choice without a name`);
    if (typeof value === "string" && (value.length > MAX_CHOICE_VALUE || value === "")) {
      faults.push(`${where}: the value of choice ${JSON.stringify(name)} has ${value.length} characters, not 1–100`);
    }
  }
  return faults;
}

function findLocaleFaults(named: JsonRecord, where: string): string[] {
  return ["name_localizations", "description_localizations"]
    .flatMap((key) => (isRecord(named[key]) ? Object.keys(named[key]) : []))
    .filter((locale) => !LOCALES.has(locale))
    .map((locale) => `${where}: ${locale} is no locale of Discord`);
}

/** All that counts towards the limit of a command; of each localized text the longest version. */
function countCharacters(named: JsonRecord): number {
  const own = countLongest(named, "name") + countLongest(named, "description") + readString(named.value).length;
  const below = [...readRecords(named.options), ...readRecords(named.choices)];
  return below.reduce((sum, each) => sum + countCharacters(each), own);
}

function countLongest(named: JsonRecord, key: string): number {
  const localized = named[`${key}_localizations`];
  const versions = isRecord(localized) ? Object.values(localized) : [];
  return Math.max(...[named[key], ...versions].map((text) => readString(text).length));
}
