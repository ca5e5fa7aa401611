import { FIRST_PERSON, FIRST_PERSON_PLURAL } from "../text/first-person.ts";
import { groupBy } from "../text/group-by.ts";
import type { Steps } from "../text/steps.ts";
import { chooseItems, isPerson, type Line } from "./turn-items.ts";
import type { LabelForm } from "./turn-labels.ts";

/** The lines of a text that have a label, how many paragraphs there are up to each and in all, and those who the text says were there. */
export interface Labelled {
  readonly found: readonly Line[];
  readonly paragraphs: readonly number[];
  readonly named: ReadonlySet<string>;
}

/**
 * Of the lines that were found to have a label those in which somebody speaks, since the text names speakers so steadily. A
 * stretch of thousands of them tells by itself what it uses: the work at once is bounded, and so is what a stray list far
 * away says of it.
 */
export function* chooseTurnsInSteps(text: string, { found, paragraphs, named }: Labelled): Steps<readonly Line[]> {
  const chosen: Line[] = [];
  let before = 0;
  for (let start = 0; start < found.length; ) {
    const end = found.length - start < 2 * STRETCH ? found.length : start + STRETCH;
    const lines = found.slice(start, end).filter(({ label }) => !label.isWord || named.has(label.key));
    const upTo = paragraphs[end === found.length ? end : end - 1] ?? before;
    for (const line of yield* chooseOfStretchInSteps(text, lines, upTo - before, named)) chosen.push(line);
    before = upTo;
    start = end;
    yield;
  }
  return chosen;
}

function* chooseOfStretchInSteps(
  text: string,
  found: readonly Line[],
  paragraphs: number,
  named: ReadonlySet<string>,
): Steps<readonly Line[]> {
  const told = found.filter(({ isItem }) => !isItem);
  const steady = new Set([...chooseLetters(found), ...chooseCapitals(text, told)]);
  yield;
  const timed = found.filter(({ isItem, label }) => !isItem || label.form === "timed");
  for (const line of chooseTimed(text, timed)) steady.add(line);
  yield;
  for (const line of chooseHandles(text, told, paragraphs)) steady.add(line);
  yield;
  for (const line of [...chooseTitled(told), ...chooseStopped(told), ...chooseDashed(told, paragraphs)])
    steady.add(line);
  yield;
  for (const line of chooseNames(text, told, paragraphs, steady)) steady.add(line);
  yield;
  for (const line of chooseBeside(told, steady)) steady.add(line);
  for (const line of chooseNamed(found, named, steady)) steady.add(line);
  yield;
  for (const line of chooseItems(text, found, steady)) steady.add(line);
  return found.filter((line) => steady.has(line));
}

// Those who were there: "WH: I move …" once among the turns of others, or any two of them.
function chooseNamed(found: readonly Line[], named: ReadonlySet<string>, others: ReadonlySet<Line>): readonly Line[] {
  const known = found.filter(({ label }) => named.has(label.key) && label.isSentence);
  return known.length >= FEWEST || others.size > 0 ? known : [];
}

function chooseLetters(found: readonly Line[]): readonly Line[] {
  const stopped = found.filter(({ label }) => label.form === "stopped-letter");
  // “A. Paris” is a choice as often as an answer.
  const isAsked = new Set(stopped.map(({ label }) => label.key)).has("q");
  const letters = found.filter(({ label }) => label.form === "letter" || (isAsked && label.form === "stopped-letter"));
  const hasQuestions = letters.some(({ label }) => label.key === "q" || label.isQuestion);
  return letters.length >= FEWEST && hasQuestions ? letters : [];
}

// Capitals before a colon are names where sentences follow, and where they come again or somebody talks: "HP: 15" is a
// figure, and "API: What programs call." explains it.
function chooseCapitals(text: string, found: readonly Line[]): readonly Line[] {
  const capitals = found.filter(({ label }) => label.form === "capitals");
  const sentences = capitals.filter(({ label }) => label.isSentence).length;
  const isSpoken = new Set(capitals.map(({ label }) => label.key)).size < capitals.length || isTalk(text, capitals);
  return capitals.length >= FEWEST && sentences * 2 >= capitals.length && isSpoken ? capitals : [];
}

// Behind the time of a clock stands what is to be done then, and behind that of a program's line what it did, unless
// somebody talks: behind that of a clock one who comes again.
function chooseTimed(text: string, found: readonly Line[]): readonly Line[] {
  const headers = found.filter(({ label }) => label.form === "header");
  const timed = found.filter(({ label }) => label.form === "timed" || label.form === "clocked");
  const speakers = new Set(timed.map(({ label }) => label.key));
  const isSpoken = speakers.size < timed.length || timed.some(({ label }) => label.form === "timed");
  return [
    ...(isInTurn(headers) && isTalk(text, headers) ? headers : []),
    ...(timed.length >= FEWEST && isSpoken && (timed.some(isPerson) || isTalk(text, timed)) ? timed : []),
  ];
}

// "anna: hello" and "<anna> hello": in small letters fields and kinds of things are written as well, but nobody talks there.
function chooseHandles(text: string, found: readonly Line[], paragraphs: number): readonly Line[] {
  const handles = found.filter(({ label }) => label.form === "handle");
  const angled = found.filter(({ label }) => label.form === "angled");
  return [handles, angled].flatMap((lines) => {
    return isInTurn(lines) && lines.length * 2 >= paragraphs && isTalk(text, lines) ? lines : [];
  });
}

/** Whether somebody asks, greets or says "I" in one of the lines, and not in one of very many. */
function isTalk(text: string, lines: readonly Line[]): boolean {
  const talk = lines.filter(({ start, end, label }) => {
    const words = text.slice(label.speaker.end, Math.min(end, start + LONGEST_TALK));
    return label.isQuestion || FIRST_PERSON.test(words) || PLURAL_PERSON.test(words) || GREETING.test(words);
  });
  return talk.length * LEAST_TALK >= lines.length && talk.length > 0;
}

// A title is that of a person.
function chooseTitled(found: readonly Line[]): readonly Line[] {
  const titled = found.filter(({ label }) => label.form === "titled" && label.isSentence);
  return titled.length >= FEWEST ? titled : [];
}

// "Mr. HOLM. We met." again and again: no other line begins so.
function chooseStopped(found: readonly Line[]): readonly Line[] {
  const stopped = found.filter(({ label }) => label.form === "stopped-title");
  return isInTurn(stopped) ? stopped : [];
}

// "Mayor Holt – We met.": a list of people and what they are is written so too, but names each once.
function chooseDashed(found: readonly Line[], paragraphs: number): readonly Line[] {
  const dashed = found.filter(({ label }) => label.form === "dashed" && label.isSentence);
  return isInTurn(dashed) && dashed.length * 2 >= paragraphs ? dashed : [];
}

// "THE WITNESS: May I?" once beside the turns of others.
function chooseBeside(found: readonly Line[], others: ReadonlySet<Line>): readonly Line[] {
  const places = new Set([...others].map(({ place }) => place));
  return found.filter(({ place, label }) => {
    return isBeside(place, places) && label.isSentence && BESIDE_FORMS.has(label.form);
  });
}

// In the paragraph of one of the lines, or the one before or behind it.
function isBeside(place: number, places: ReadonlySet<number>): boolean {
  return places.has(place - 1) || places.has(place + 1) || places.has(place);
}

// Of several who speak one speaks again.
function isInTurn(lines: readonly Line[]): boolean {
  const speakers = new Set(lines.map(({ label }) => label.key)).size;
  return speakers >= FEWEST && lines.length > speakers;
}

function chooseNames(
  text: string,
  found: readonly Line[],
  paragraphs: number,
  others: ReadonlySet<Line>,
): readonly Line[] {
  const names = found.filter(({ label }) => label.form === "name" || label.form === "titled");
  const keys = new Set(names.map(({ label }) => label.key));
  const byKey = [...groupBy(names, ({ label }) => shortenKey(label.key, keys)).values()];
  const steady = byKey.filter((lines) => lines.length >= FEWEST && isSpoken(lines));
  if (steady.length + (others.size > 0 ? 1 : 0) < FEWEST) {
    const exchange = isAsking(steady) ? steady.flat() : findExchange(names);
    return exchange.length > 0 ? exchange : findBesideInitials(names, others);
  }
  const turns = steady.flat();
  const asks = turns.some(({ label }) => label.isQuestion) || others.size > 0;
  if (!asks && turns.length * 2 < paragraphs) return [];
  if (!asks && (isCycle(steady) || !isTalk(text, turns))) return [];
  const places = new Set([...turns, ...others].map(({ place }) => place));
  const between = names.filter(({ place, label }) => label.isSentence && isBeside(place, places));
  return [...turns, ...between];
}

// "Senator Ann Lee:" once, and "Lee:" from then on.
function shortenKey(key: string, keys: ReadonlySet<string>): string {
  const last = key.split(" ").at(-1) ?? key;
  return keys.has(last) ? last : key;
}

// One who asks again and again, above answers without a name.
function isAsking(steady: readonly (readonly Line[])[]): boolean {
  const lines = steady.flat();
  return lines.length > 0 && lines.every(({ label }) => label.isQuestion);
}

// One question and its answer, and what these two say elsewhere.
function findExchange(names: readonly Line[]): readonly Line[] {
  const place = names.findIndex(({ label }, at) => {
    const answer = names[at + 1];
    return label.isQuestion && answer?.label.isSentence && answer.label.key !== label.key;
  });
  const [question, answer] = [names[place], names[place + 1]];
  if (question === undefined || answer === undefined || answer.place - question.place > 1) return [];
  const keys = new Set([question.label.key, answer.label.key]);
  return names.filter(({ label }) => label.isSentence && keys.has(label.key));
}

// Each but once, beside turns of people in capitals: "Jane Doe: So be it." behind "WH: I move …".
function findBesideInitials(names: readonly Line[], others: ReadonlySet<Line>): readonly Line[] {
  const capitals = [...others].filter(({ label }) => label.form === "capitals");
  const places = new Set(capitals.map(({ place }) => place));
  return names.filter((line) => line.label.isSentence && isPerson(line) && isBeside(line.place, places));
}

function isSpoken(lines: readonly Line[]): boolean {
  return lines.filter(({ label }) => label.isSentence).length >= lines.length * MOSTLY;
}

// Three fields and more that come again in the same order are those of a form.
function isCycle(byKey: readonly (readonly Line[])[]): boolean {
  if (byKey.length < 3) return false;
  const all = byKey.flat().sort((a, b) => a.start - b.start);
  return all.every(({ label }, at) => at < byKey.length || all[at - byKey.length]?.label.key === label.key);
}

/** Lines with a label, of fewer than twice as many one stretch is made. */
const STRETCH = 800;
/** How a speaker is written who needs not speak twice. */
const BESIDE_FORMS: ReadonlySet<LabelForm> = new Set(["capitals", "titled", "stopped-title"]);
/** Turns, and speakers, without which nobody speaks in turn. */
const FEWEST = 2;
/** The share of what stands behind a name that is a sentence, where it speaks. */
const MOSTLY = 0.6;
/** Lines among which one at least is talk, and code units of one that are looked at. */
const LEAST_TALK = 12;
const LONGEST_TALK = 1_000;
/** Matches "We met", "my boat", "us" and "wir"; not "Wet" and "US". */
const PLURAL_PERSON = new RegExp(`(?<!\\p{L})(?:${FIRST_PERSON_PLURAL}|us)(?!\\p{L})`, "u");
/** Matches "Hello" and "thanks"; not "thankless" and "byte". */
const GREETING =
  /(?<!\p{L})(?:hello|hi|hey|bye|thanks|thank you|good (?:morning|evening|afternoon)|welcome|hallo|danke|guten (?:morgen|tag|abend)|bonjour|bonsoir|merci|hola|gracias|привет|спасибо|merhaba|teşekkürler)(?!\p{L})/iu;
