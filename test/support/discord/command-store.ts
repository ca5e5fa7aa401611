import { type JsonRecord, readRecord, readRecords, readString } from "./json.ts";
import { APPLICATION_ID } from "./people.ts";
import { makeSnowflake } from "./snowflake.ts";

const CHAT_INPUT = 1;

/** Where commands are registered: everywhere (`undefined`) or in one guild. */
export type Scope = string | undefined;

/**
 * The commands of one application as Discord keeps them: replaced as a whole, with ids that outlive a change, a version
 * that does not, and every default filled in, so that what is read back never equals what was sent.
 */
export class CommandStore {
  readonly #scopes = new Map<Scope, JsonRecord[]>();

  /** Without localizations unless they are asked for, as `GET …/commands` does without `with_localizations`. */
  list(scope: Scope, query: URLSearchParams): JsonRecord[] {
    const commands = this.read(scope);
    return query.get("with_localizations") === "true" ? [...commands] : commands.map(omitLocalizations);
  }

  /** As stored, localizations included. */
  read(scope: Scope): readonly JsonRecord[] {
    return this.#scopes.get(scope) ?? [];
  }

  /** Replaces all commands of a scope (`PUT`) and returns them as stored. The list must have been checked. */
  replace(scope: Scope, commands: unknown): JsonRecord[] {
    const before = this.read(scope);
    const stored = readRecords(commands).map((command) => {
      const completed = complete(command, scope);
      const known = before.find((each) => each.name === completed.name && each.type === completed.type);
      const id = readString(known?.id) || makeSnowflake();
      const version = known && isSame(known, completed) ? known.version : makeSnowflake();
      return sortKeys({ ...completed, id, version });
    });
    this.#scopes.set(scope, stored);
    return [...stored];
  }

  /** The command that a person would start by this name in this guild, or in a direct message. */
  find(name: string, type: number, guildId: Scope): JsonRecord | undefined {
    const offered = [...(guildId === undefined ? [] : this.read(guildId)), ...this.read(undefined)];
    return offered.find((each) => each.name === name && each.type === type);
  }

  /** How many commands there are in all scopes together. */
  countAll(): number {
    return [...this.#scopes.values()].reduce((sum, commands) => sum + commands.length, 0);
  }
}

function complete(command: JsonRecord, scope: Scope): JsonRecord {
  const options = readRecords(command.options).map(completeOption);
  return {
    application_id: APPLICATION_ID,
    type: command.type ?? CHAT_INPUT,
    name: command.name,
    name_localizations: command.name_localizations ?? null,
    description: command.description ?? "",
    description_localizations: command.description_localizations ?? null,
    default_member_permissions: command.default_member_permissions ?? null,
    nsfw: command.nsfw ?? false,
    ...(options.length > 0 ? { options } : {}),
    ...(scope === undefined ? completeGlobal(command) : { guild_id: scope }),
  };
}

/** Where a command can be used belongs to the global ones alone. */
function completeGlobal(command: JsonRecord): JsonRecord {
  const contexts = command.contexts;
  return {
    contexts: sortNumbers(contexts) ?? null,
    integration_types: sortNumbers(command.integration_types) ?? [0],
    dm_permission: Array.isArray(contexts) ? contexts.includes(1) : true,
  };
}

/** Discord leaves a false `required` and `autocomplete` out, and fills in missing localizations. */
function completeOption(option: JsonRecord): JsonRecord {
  const { required, autocomplete, options, choices, ...rest } = option;
  const below = readRecords(options).map(completeOption);
  const named = readRecords(choices).map((choice) => ({ name_localizations: null, ...choice }));
  return {
    name_localizations: null,
    description_localizations: null,
    ...rest,
    ...(required === true ? { required } : {}),
    ...(autocomplete === true ? { autocomplete } : {}),
    ...(below.length > 0 ? { options: below } : {}),
    ...(named.length > 0 ? { choices: named } : {}),
  };
}

function omitLocalizations(named: JsonRecord): JsonRecord {
  const { name_localizations: _names, description_localizations: _descriptions, ...rest } = named;
  const lists = ["options", "choices"].filter((key) => Array.isArray(rest[key]));
  const shorter = lists.map((key) => [key, readRecords(rest[key]).map(omitLocalizations)]);
  return { ...rest, ...readRecord(Object.fromEntries(shorter)) };
}

function sortNumbers(value: unknown): unknown[] | undefined {
  return Array.isArray(value) ? [...value].sort((a, b) => Number(a) - Number(b)) : undefined;
}

function isSame(known: JsonRecord, completed: JsonRecord): boolean {
  const { id: _id, version: _version, ...rest } = known;
  return JSON.stringify(rest) === JSON.stringify(sortKeys(completed));
}

/** Members in an order of the store's own: a comparison that depends on the order sent must fail. */
function sortKeys(record: JsonRecord): JsonRecord {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
