import { readMember } from "../commands/common-options.ts";
import type { Context } from "./context.ts";
import type { CommandRequest } from "./request.ts";

/** Whom an answer mentions, or why it mentions nobody although that was asked for. */
export type Mention =
  | { readonly kind: "nobody" }
  | { readonly kind: "member"; readonly id: string }
  | { readonly kind: "refused"; readonly why: "bot" | "absent" | "too-soon" };

/** Chooses whom the answer to a command mentions, and counts it as a mention. */
export function chooseMention({ args, members = [], viewer }: CommandRequest, { pings }: Context): Mention {
  const id = readMember(args);
  if (id === undefined) return { kind: "nobody" };
  const standing = members.find((member) => member.id === id)?.standing ?? "absent";
  if (standing !== "present") return { kind: "refused", why: standing };
  const verdict = pings?.take(viewer.id, id) ?? "allowed";
  return verdict === "allowed" ? { kind: "member", id } : { kind: "refused", why: verdict };
}
