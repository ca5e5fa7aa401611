import { foldApostrophes } from "../text/apostrophes.ts";
import { addToGroup, groupBy } from "../text/group-by.ts";
import { type Span, sliceText } from "../text/span.ts";
import { splitWords } from "../text/word-list.ts";
import { type Participants, readMeetingOffice } from "./participants.ts";
import { buildEntity, type Entity } from "./people/entities.ts";
import { isPostnominal, isTitle } from "./people/name-words.ts";
import type { LineLabel, TranscriptLine } from "./transcript.ts";
import type { WrittenNames } from "./written-names.ts";

/**
 * Tells who speaks a line: the first of the article who has its surname ("LUND" is Ada Lund), the only one who has its
 * initials ("AL") or whose letters the article says they are, who holds its office where the article says so, behind "A" the witness or the only person that the article
 * names, else somebody new.
 */
export class LineSpeakers {
  /** Those whom the transcript alone names. */
  readonly founded: Entity[] = [];
  readonly #text: string;
  readonly #written: WrittenNames;
  readonly #bySurname = new Map<string, Entity[]>();
  readonly #byGiven = new Map<string, Entity[]>();
  readonly #byInitials = new Map<string, Entity[]>();
  readonly #told: Entity[] = [];
  readonly #holders = new Map<string, Entity>();
  readonly #lettered = new Map<string, string>();
  #asked: string | undefined;
  /** Where the first turn begins. */
  #first: number | undefined;
  readonly #named = new Set<string>();

  constructor(text: string, written: WrittenNames) {
    this.#text = text;
    this.#written = written;
  }

  add(entities: readonly Entity[]): void {
    for (const entity of entities) {
      addToGroup(this.#bySurname, readSurname(entity.name), entity, MOST_BEARERS);
      if (entity.kind !== "person") continue;
      addToGroup(this.#byGiven, readGivenName(entity.name) ?? "", entity, MOST_BEARERS);
      addToGroup(this.#byInitials, readInitials(entity.name), entity, MOST_BEARERS);
      if (this.#told.length < FEWEST_TOLD) this.#told.push(entity);
    }
  }

  /** Adds those whom the lines above the first turn name. */
  addParticipants({ present, named, holders, letters, asked }: Participants): void {
    this.#asked = asked;
    for (const name of present) this.#list(name);
    for (const [office, name] of holders) this.#holders.set(office, this.#list(name));
    for (const [letter, name] of letters) this.#lettered.set(letter, name);
    for (const name of named) this.#named.add(name);
  }

  /** Whoever of those present holds the office of which a mention in the text speaks: "The Clerk" of "T. Grady (Clerk)". */
  findMeant(mention: Span, { listedHolders }: Participants): Entity | undefined {
    const office = readMeetingOffice(sliceText(this.#text, mention).toLowerCase());
    const holder = office === undefined ? undefined : listedHolders.get(office);
    return holder === undefined ? undefined : this.#list(holder);
  }

  #list(name: string): Entity {
    const known = this.#findBearer(name);
    if (known !== undefined) return known;
    const listed = buildEntity(this.#written.complete(name) ?? this.#written.write(dropTitles(name)), "person");
    this.founded.push(listed);
    this.add([listed]);
    return listed;
  }

  #findBearer(name: string): Entity | undefined {
    return this.#bySurname.get(readSurname(name))?.find((bearer) => mayBe(name, bearer.name));
  }

  /** Undefined for a line that names nobody. The lines must come in their order. */
  find({ name, words, by }: TranscriptLine): Entity | undefined {
    this.#first ??= (name ?? words).start;
    const label = name === undefined ? "" : sliceText(this.#text, name);
    switch (by.kind) {
      case "nobody":
        return undefined;
      case "answer":
        return by.asked === undefined ? undefined : this.#list(by.asked);
      case "letter":
        if (by.meant !== undefined) return this.#list(by.meant);
        return by.isAnswer ? this.#findAsked() : undefined;
      case "office":
        return this.#findHolder(by) ?? this.#findSurnamed(label);
      case "name":
        return this.#findNamed(label);
    }
  }

  #findAsked(): Entity | undefined {
    if (this.#asked !== undefined) return this.#list(this.#asked);
    const [told, ...others] = this.#told;
    // Whom an answer names is not who gives it.
    const isTold = (told?.mentions[0]?.start ?? 0) <= (this.#first ?? 0);
    return isTold && others.length === 0 ? told : undefined;
  }

  // Who was named behind an office holds it until another one is.
  #findHolder({ office, holder }: Extract<LineLabel, { kind: "office" }>): Entity | undefined {
    const key = readMeetingOffice(office) ?? office;
    if (holder !== undefined) this.#holders.set(key, this.#list(holder));
    return this.#holders.get(key);
  }

  // "KING" is Larry King, where the text has one.
  #findSurnamed(label: string): Entity | undefined {
    const bearer = /\s/u.test(label) ? undefined : this.#findBearer(label);
    return bearer?.kind === "person" && bearer.name.includes(" ") ? bearer : undefined;
  }

  #findNamed(label: string): Entity {
    if (INITIALS.test(label)) {
      const letters = label.replace(/\./gu, "").toLowerCase();
      const told = this.#lettered.get(letters);
      if (told !== undefined) return this.#list(told);
      const known = this.#byInitials.get(letters) ?? [];
      const [bearer, ...others] = known;
      if (bearer !== undefined && others.length === 0) return bearer;
      const [name, ...more] = bearer === undefined ? this.#listInitialled(letters) : [];
      if (name !== undefined && more.length === 0) return this.#list(name);
    }
    return this.#findGiven(label) ?? this.#list(label);
  }

  // "JOAN" is Joan Keel, where nobody else has that name and nobody is called Joan by surname.
  #findGiven(label: string): Entity | undefined {
    const given = foldApostrophes(label.toLowerCase());
    if (/\s/u.test(given) || this.#findBearer(label) !== undefined) return undefined;
    const known = (this.#byGiven.get(given) ?? []).filter(({ kind }) => kind === "person");
    const [bearer, ...others] = known;
    if (bearer !== undefined) return others.length === 0 ? bearer : undefined;
    const [name, ...more] = [...this.#named].filter((whole) => readGivenName(whole) === given);
    return name !== undefined && more.length === 0 ? this.#list(name) : undefined;
  }

  #listInitialled(letters: string): readonly string[] {
    return [...this.#named].filter((name) => readInitials(dropTitles(name)) === letters);
  }
}

function readInitials(name: string): string {
  return name
    .toLowerCase()
    .split(/[\s-]+/u)
    .map((word) => word.slice(0, 1))
    .join("");
}

/** Names those whom the text names by a surname or in capitals as the list of those present, or the text elsewhere, does. */
export function nameInFull(entities: readonly Entity[], { present }: Participants, written: WrittenNames): void {
  const taken = new Set(entities.map(({ name }) => name));
  const listed = groupBy(present, readSurname);
  // Of two of one surname the one that is a person is who was there.
  for (const entity of [...entities].sort((a, b) => Number(a.kind === "body") - Number(b.kind === "body"))) {
    const [whole, ...others] = entity.name.includes(" ") ? [] : (listed.get(readSurname(entity.name)) ?? []);
    const isListed = whole !== undefined && others.length === 0;
    const name = isListed ? dropTitles(whole) : written.write(entity.name);
    if (taken.has(name)) continue;
    entity.name = name;
    // "Moved by Pell": nothing else tells that it is a person.
    if (isListed) entity.kind = "person";
    taken.add(name);
  }
}

// "Mr. Ivor Penn" and "GOV. IVOR PENN" are Ivor Penn; "Mr. Penn" has no other name.
function dropTitles(name: string): string {
  const words = name.split(/\s+/u).filter((word, at) => at === 0 || !isPostnominal(word));
  const first = words.findIndex((word) => !isLabelTitle(word));
  return first > 0 && words.length - first >= 2 ? words.slice(first).join(" ") : words.join(" ");
}

// A surname alone is that of the first who has it; "Hilda Lund" is not Bjorn.
function mayBe(name: string, known: string): boolean {
  const [one, other] = [readGivenName(name), readGivenName(known)];
  if (one === undefined || other === undefined) return true;
  const length = /^\p{L}\.?$/u.test(one) || /^\p{L}\.?$/u.test(other) ? 1 : Number.POSITIVE_INFINITY;
  return one.slice(0, length) === other.slice(0, length);
}

function readGivenName(name: string): string | undefined {
  const words = name
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => !isLabelTitle(word));
  return words.length > 1 ? words[0] : undefined;
}

function readSurname(name: string): string {
  const words = name.split(/\s+/u);
  const last = words.findLast((word) => !isPostnominal(word)) ?? "";
  return foldApostrophes(last.toLowerCase());
}

// Titles before the names of labels, which are not all English.
function isLabelTitle(word: string): boolean {
  return isTitle(word) || LABEL_TITLES.has(word.toLowerCase());
}

/** Titles of those who speak in other languages; the project's own list. */
const LABEL_TITLES: ReadonlySet<string> = splitWords(`
  vorsitzende vorsitzender präsident präsidentin abgeordnete abgeordneter ministerin bürgermeister bürgermeisterin
  stadtrat stadträtin moderatorin sprecher sprecherin président présidente ministre député députée maire sénateur
  sénatrice presidente presidenta ministro ministra diputado diputada alcalde alcaldesa senador senadora
  председатель министр депутат сенатор başkan bakan
`);
/** Persons of whom one more is more than one. */
const FEWEST_TOLD = 2;
/** Matches "RG" and "R.G."; not "Ruth" and not "R". */
const INITIALS = /^(?:\p{Lu}\.?){2,4}$/u;
/** Bearers of one surname among whom a speaker is looked for. */
const MOST_BEARERS = 50;
