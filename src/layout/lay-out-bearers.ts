import type { SeveralSpeakersAnswer } from "../core/answers/answer.ts";
import type { Sheet } from "./sheet.ts";
import type { Words } from "./words/words.ts";

/** Who may be meant by a name, for the reader to choose one: those of whom it is not stated which one they are come last. */
export function layOutBearers({ asked, bearers, of }: SeveralSpeakersAnswer, { bearers: own }: Words): Sheet {
  const items = bearers.map(({ name, isStated, roles, quotes, articles }) => ({
    term: isStated ? name : own.unstated(name),
    text: [...roles.slice(0, MOST_ROLES), own.counts(quotes, articles)].join(" · "),
  }));
  return {
    lead: [own.lead(asked, of)],
    sections: [{ kind: "list", items }],
    note: of > bearers.length ? own.others(bearers.length, of) : own.choose,
  };
}

/** As many as a line holds. */
const MOST_ROLES = 2;
