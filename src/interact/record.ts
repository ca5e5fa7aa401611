import type { Answer } from "../core/answer.ts";
import type { Feedback } from "../core/feedback.ts";
import type { Context } from "./context.ts";
import type { View } from "./view.ts";

/** Notes that a question was asked, and when nothing was found, that too. Other answers are not counted. */
export function recordAnswer(answer: Answer, view: View, { record }: Context): void {
  if (record === undefined) return;
  switch (answer.kind) {
    case "passages":
    case "quotes": {
      const best = answer.kind === "passages" ? answer.hits[0] : answer.quotes[0]?.excerpt;
      record({
        kind: "asked",
        ...describeView(view),
        ...(best !== undefined && { passage: `${best.article}#${best.passage}` }),
      });
      return;
    }
    case "not-found":
    case "unknown-speaker":
      record({ kind: "asked", ...describeView(view) });
      record({ kind: "unanswered", ...describeView(view) });
  }
}

/** Notes what somebody thought of an answer. */
export function recordRating(kind: "helpful" | "unhelpful", view: View, { record }: Context): void {
  record?.({ kind, ...describeView(view) });
}

// Questions that differ in case or spaces alone are one question.
function describeView({ command, args }: View): Omit<Feedback, "kind"> {
  const question = Object.values(args)
    .filter((value) => typeof value === "string")
    .join(" · ")
    .toLowerCase()
    .replace(/\s+/gu, " ");
  return { command, ...(question !== "" && { question }) };
}
