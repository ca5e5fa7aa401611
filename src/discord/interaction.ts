import { z } from "zod";
import type { Args } from "../commands/command.ts";

/** What the gateway said that somebody did, as far as the bot uses it. */
export type Interaction = CommandCall | Autocompletion;

interface InteractionBase {
  readonly id: string;
  /** Void after 3 s without a first response, after 15 min with one. */
  readonly token: string;
  /** Milliseconds since 1970, by Discord's clock. */
  readonly createdAt: number;
  /** Milliseconds on this process's own clock, which cannot be off against Discord's: deadlines count from here. */
  readonly arrivedAt: number;
  readonly userId: string;
  /** The language of the person's client. */
  readonly locale: string;
}

export interface CommandCall extends InteractionBase {
  readonly kind: "command";
  readonly command: string;
  readonly args: Args;
}

export interface Autocompletion extends InteractionBase {
  readonly kind: "autocomplete";
  readonly command: string;
  /** The option that is being typed, and what stands in it so far. */
  readonly option: string;
  readonly typed: string;
  readonly args: Args;
}

/** Reads an INTERACTION_CREATE payload; undefined when it is malformed or of a type that the bot does not offer. */
export function readInteraction(payload: unknown, arrivedAt: number): Interaction | undefined {
  const parsed = PAYLOAD.safeParse(payload);
  if (!parsed.success) return undefined;
  const { id, token, type, data, locale } = parsed.data;
  const userId = parsed.data.member?.user.id ?? parsed.data.user?.id;
  if (userId === undefined) return undefined;
  const base = { id, token, createdAt: readTimestamp(id), arrivedAt, userId, locale };
  const args = Object.fromEntries(data.options.map(({ name, value }) => [name, value]));
  if (type === APPLICATION_COMMAND) return { kind: "command", ...base, command: data.name, args };
  const focused = data.options.find((option) => option.focused);
  if (focused === undefined) return undefined;
  const typed = String(focused.value ?? "");
  return { kind: "autocomplete", ...base, command: data.name, option: focused.name, typed, args };
}

function readTimestamp(snowflake: string): number {
  return Number(BigInt(snowflake) >> 22n) + DISCORD_EPOCH;
}

const APPLICATION_COMMAND = 2;
const APPLICATION_COMMAND_AUTOCOMPLETE = 4;

/** 2015-01-01T00:00:00Z in milliseconds: snowflakes count from there. */
const DISCORD_EPOCH = 1_420_070_400_000;

const SNOWFLAKE = z.string().regex(/^\d{1,20}$/u);
const USER = z.object({ id: SNOWFLAKE });
const OPTION = z.object({
  name: z.string(),
  // Half a surrogate pair cannot be sent back.
  value: z
    .union([z.string().transform((text) => text.toWellFormed()), z.boolean(), z.number().transform(String)])
    .optional(),
  focused: z.boolean().default(false),
});

const PAYLOAD = z.object({
  id: SNOWFLAKE,
  token: z.string().min(1),
  type: z.union([z.literal(APPLICATION_COMMAND), z.literal(APPLICATION_COMMAND_AUTOCOMPLETE)]),
  data: z.object({ name: z.string(), options: z.array(OPTION).default([]) }),
  member: z.object({ user: USER }).optional(),
  user: USER.optional(),
  locale: z.string().default("en-US"),
});
