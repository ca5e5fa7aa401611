import { FIRST_PERSON } from "../text/first-person.ts";
import { groupBy } from "../text/group-by.ts";
import type { Span } from "../text/span.ts";
import { isWithinSentence } from "../text/within-sentence.ts";
import { splitWords } from "../text/word-list.ts";
import type { TurnLabel } from "./turn-labels.ts";

/** A line that may be a turn: of which block, and where it stands. */
export interface Line extends Span {
  readonly place: number;
  readonly label: TurnLabel;
  /** Whether it stands in the item of a list. */
  readonly isItem: boolean;
}

/**
 * The items of lists in which somebody speaks, beside the turns that are `known`, and what the same ones say elsewhere. A
 * label before a sentence is that of a definition in a list more often than not ("Opening Hours: We open at nine."): it names
 * who speaks where the same one speaks elsewhere, or has the form of a person's name and comes again as no field does: twice
 * in one list, or in the text without a colon, or where several speak and say "I".
 */
export function chooseItems(text: string, found: readonly Line[], known: ReadonlySet<Line>): readonly Line[] {
  const speakers = new Set([...known].map(({ label }) => label.key));
  const items = found.filter(({ isItem, label }) => isItem && label.isSentence);
  const people = items.filter(isPerson);
  const byKey = groupBy(people, ({ label }) => label.key);
  // Initials are as often an abbreviation that is explained.
  const whole = people.filter(({ label }) => label.form !== "capitals");
  const isOwn = whole.some(({ start, end }) => FIRST_PERSON.test(text.slice(start, end)));
  const keyAt = new Map(whole.map(({ place, label }) => [place, label.key]));
  const lists = numberLists(found);
  let sought = 0;
  for (const [key, lines] of byKey) {
    const isAgain = lines.length > 1;
    const isSteady = isAgain && (isTwiceInList(lines, lists) || (sought++ < MOST_SOUGHT && isSaidWithin(text, lines)));
    if (isSteady || (isOwn && isInCompany(lines, keyAt))) speakers.add(key);
  }
  const chosen = found.filter((line) => {
    const { isItem, label } = line;
    return label.isSentence && speakers.has(label.key) && (isItem ? label.form !== "stopped-letter" : isPerson(line));
  });
  const places = new Set([...known, ...chosen].map(({ place }) => place));
  const between = items
    .filter((line) => isPerson(line) || line.label.form === "titled")
    .filter(({ place }) => places.has(place - 1) || places.has(place + 1));
  return [...chosen, ...between];
}

/** Whether a label has the form of a person's name: "Jane Doe", "Cllr Holm", "WH"; with no word of a field in it. */
export function isPerson({ label: { form, key } }: Line): boolean {
  const words = key.split(" ");
  if (form === "capitals") return words.length > 1 || key.length <= LONGEST_INITIALS;
  return (form === "name" || form === "titled") && words.length > 1 && !words.some((word) => FIELD_WORDS.has(word));
}

// Of each place with a label in a list, which of the runs of them it is in.
function numberLists(found: readonly Line[]): ReadonlyMap<number, number> {
  const lists = new Map<number, number>();
  let list = 0;
  for (const { place, isItem } of found) {
    if (!isItem) continue;
    list = lists.get(place) ?? lists.get(place - 1) ?? list + 1;
    lists.set(place, list);
  }
  return lists;
}

function isTwiceInList(lines: readonly Line[], lists: ReadonlyMap<number, number>): boolean {
  return lines.some(({ place }, at) => at > 0 && lists.get(place) === lists.get(lines[at - 1]?.place ?? place));
}

// “Jane Doe” in “It was Jane Doe who”; no field's name stands so.
function isSaidWithin(text: string, lines: readonly Line[]): boolean {
  const [first] = lines;
  if (first === undefined) return false;
  const beginning = text.slice(0, LONGEST_SOUGHT);
  const name = text.slice(first.label.speaker.start, first.label.speaker.end);
  for (let at = beginning.indexOf(name); at !== -1; at = beginning.indexOf(name, at + name.length)) {
    if (isWithinSentence(text, at)) return true;
  }
  return false;
}

function isInCompany(lines: readonly Line[], keyAt: ReadonlyMap<number, string>): boolean {
  return lines.some(({ place, label: { key } }) => {
    return keyAt.has(place) && [place - 1, place + 1].some((next) => (keyAt.get(next) ?? key) !== key);
  });
}

/** Names that come again for which the text is searched, and code units of it that are. */
const MOST_SOUGHT = 50;
const LONGEST_SOUGHT = 200_000;
/** Letters of the longest initials. */
const LONGEST_INITIALS = 3;
/** Words of what fields and headings of lists are called, and no person. */
const FIELD_WORDS: ReadonlySet<string> = splitWords(`
    case cases story stories user users feature features fix fixes bug bugs change changes release releases improvement
    improvements support update updates breaking new known issue issues expected actual result results step steps key main
    use error errors tip tips note notes warning hours time date day price prices rule rules point points test tests
    the a an
  `);
