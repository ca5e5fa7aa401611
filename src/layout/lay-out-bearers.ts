import type { SeveralSpeakersAnswer } from "../core/answers/answer.ts";
import type { CountedPerson } from "../core/quotes/name-counts.ts";
import { noteReading } from "./note-reading.ts";
import type { Sheet, Switch } from "./sheet.ts";
import type { Words } from "./words/words.ts";

/** Who may be meant by a name, for the reader to choose one: those of whom it is not stated which one they are come last. */
export function layOutBearers({ asked, bearers, of, read }: SeveralSpeakersAnswer, words: Words): Sheet {
  const { bearers: own } = words;
  const items = bearers.map((bearer) => ({
    term: nameBearer(bearer, words),
    text: [...bearer.roles.slice(0, MOST_ROLES), own.counts(bearer.quotes, bearer.articles)].join(" · "),
  }));
  const { note } = noteReading(read, words);
  const unstated = bearers.find(({ isStated }) => !isStated);
  const remarks = [
    of > bearers.length ? own.others(bearers.length, of) : own.choose,
    ...(unstated === undefined ? [] : [own.chooseUnstated(unstated.asked)]),
    ...(note === undefined ? [] : [note]),
  ];
  return {
    lead: own.lead({ asked }, of),
    sections: [{ kind: "list", items }],
    switches: bearers.map((bearer) => chooseBearer(bearer, words)),
    note: remarks.join(" "),
  };
}

/** How somebody is called who is quoted, with it where it is not stated which one of the name they are. */
export function nameBearer({ name, isStated }: Pick<CountedPerson, "name" | "isStated">, { bearers }: Words): string {
  return isStated ? name : bearers.unstated(name);
}

function chooseBearer(bearer: CountedPerson, words: Words): Switch {
  const name = nameBearer(bearer, words);
  const { asked, quotes } = bearer;
  return { option: "speaker", value: asked, label: `${name} (${words.formatNumber(quotes)})` };
}

/** As many as a line holds. */
const MOST_ROLES = 2;
