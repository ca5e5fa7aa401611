import type { Answer } from "../core/answers/answer.ts";
import type { Feedback } from "../core/feedback/feedback.ts";
import { dropUnseen } from "../core/text/unseen.ts";
import type { Context } from "./context.ts";
import type { View } from "./view.ts";

/** Where something was asked or rated, and who sees it. */
export interface Occasion {
  /** The server's id; absent in direct messages, of which nothing is noted. */
  readonly serverId?: string;
  /** What the asker alone sees is counted, but neither its words nor its passage are noted. */
  readonly audience: "everyone" | "asker";
}

/** Notes that a question was asked, and when nothing was found, that too. Other answers are not counted. */
export function recordAnswer(answer: Answer, view: View, occasion: Occasion, { record }: Context): void {
  const { serverId: server, audience } = occasion;
  if (record === undefined || server === undefined) return;
  const asked = describeView(view, server, audience);
  switch (answer.kind) {
    case "passages":
    case "quotes": {
      const best = answer.kind === "passages" ? answer.hits[0] : answer.quotes[0]?.excerpt;
      const passage = best === undefined || audience === "asker" ? undefined : `${best.article}#${best.passage}`;
      record({ kind: "asked", ...asked, ...(passage !== undefined && { passage }) });
      return;
    }
    case "not-found":
    case "unknown-speaker":
      record({ kind: "asked", ...asked });
      record({ kind: "unanswered", ...asked });
  }
}

/** Notes what somebody thought of an answer. */
export function recordRating(
  kind: "helpful" | "unhelpful",
  view: View,
  { serverId, audience }: Occasion,
  { record }: Context,
): void {
  if (serverId !== undefined) record?.({ kind, ...describeView(view, serverId, audience) });
}

// Questions that differ in case, in spaces or in what cannot be seen are one question.
function describeView(
  { command, args }: View,
  server: string,
  audience: Occasion["audience"],
): Omit<Feedback, "kind" | "passage"> {
  if (audience === "asker") return { command, server };
  const texts = Object.values(args).filter((value) => typeof value === "string");
  const question = dropUnseen(texts.join(" · ")).toLowerCase().replace(/\s+/gu, " ");
  return { command, server, ...(question !== "" && { question }) };
}
