import { z } from "zod";
import { readMember } from "../commands/common-options.ts";
import type { CommandRequest, NamedMember, Request } from "../interact/request.ts";

/** Longest body of a request in bytes: a message at Discord's limits, in a script of three bytes a character, twice over. */
export const LARGEST_BODY = 64 * 1024;

/**
 * What the page sent, checked as it came from outside, as something done in the page's own server; undefined when it is
 * none of the requests.
 */
export function readRequest(payload: unknown): Request | undefined {
  const request = REQUEST.safeParse(payload).data;
  if (request === undefined) return undefined;
  const here = { ...request, serverId: PAGE_SERVER };
  // The page offers nobody but the members of its one channel.
  return here.kind === "command" ? { ...here, members: listNamed(here) } : here;
}

function listNamed({ args }: CommandRequest): NamedMember[] {
  const id = readMember(args);
  return id === undefined ? [] : [{ id, standing: "present" }];
}

/** What is counted on the page is counted under this name, apart from every server of Discord. */
const PAGE_SERVER = "page";

// Half a surrogate pair is in no message of Discord's.
function text(longest: number): z.ZodType<string> {
  return z
    .string()
    .max(longest)
    .transform((given) => given.toWellFormed());
}

const TEXT = text(6_000);
const NAME = text(32);
const ID = text(64);
const ARGS = z.record(NAME, z.union([TEXT, z.boolean()]));
const PAGE = z.int().min(0).max(9_999);
const BASE = {
  viewer: z.object({
    id: z.string().regex(/^\d{1,20}$/u),
    canManageMessages: z.boolean(),
    canManageServer: z.boolean().default(false),
  }),
  locale: z.string().max(35),
};
const CLICKED = z.object({ id: ID, content: TEXT, askerId: ID.exactOptional(), isPrivate: z.boolean() });

const REQUEST: z.ZodType<Request> = z.discriminatedUnion("kind", [
  z.object({ ...BASE, kind: z.literal("command"), command: NAME, args: ARGS, page: PAGE.exactOptional() }),
  z.object({ ...BASE, kind: z.literal("completion"), command: NAME, option: NAME, typed: TEXT, args: ARGS }),
  z.object({ ...BASE, kind: z.literal("message-command"), name: NAME, target: z.object({ id: ID, content: TEXT }) }),
  z.object({
    ...BASE,
    kind: z.literal("click"),
    customId: text(100),
    message: CLICKED,
  }),
]);
