import type { Article } from "../article/article.ts";
import { chooseFirstInSteps } from "../text/choose-first.ts";
import { groupInSteps } from "../text/group-in-steps.ts";
import type { Steps } from "../text/steps.ts";
import { type ArticlesRead, countRead, listPlaces, type ReadQuotes } from "./articles-read.ts";
import { addCount, type CountedName, compareCounted, joinFormsInSteps } from "./name-counts.ts";
import type { IndexedSpeaker, NameIndex } from "./name-index.ts";
import { findNamedArticlesInSteps } from "./named-articles.ts";
import { findNearestInSteps } from "./near-names.ts";
import { type NotedQuote, readNotedInSteps } from "./noted-quotes.ts";
import { type AskedName, listBearerWords, readAskedName } from "./people/asked-name.ts";
import { BEARINGS, type Bearing, rateBearing } from "./people/match-name.ts";
import { isSameName } from "./people/same-name.ts";
import type { SpeakerForm } from "./people/speaker.ts";
import { readForm } from "./reading-digest.ts";

/** A quote with the article that holds it and what the one who spoke is called there. */
export interface SpokenQuote {
  readonly article: Article;
  readonly quote: NotedQuote;
  readonly speaker: SpeakerForm;
}

/** Speakers of an article, by their places in it. */
export interface NamedSpeakers {
  readonly article: Article;
  readonly speakers: readonly number[];
}

/** What was found of somebody, and in how many of the articles that have the name it was looked for. */
export type SpeakerSearch =
  /** What they said, in the order of the articles and inside them; never empty. */
  | {
      readonly kind: "quoted";
      readonly name: string;
      readonly quotes: readonly SpokenQuote[];
      readonly read: ArticlesRead;
    }
  /** They are named, and nothing that they said is given. */
  | { readonly kind: "mentioned"; readonly named: readonly NamedSpeakers[]; readonly read: ArticlesRead }
  /** Nobody has the name; names that come near it, of the quoted in so many of all articles. */
  | {
      readonly kind: "unknown";
      readonly nearest: readonly string[];
      readonly read: ArticlesRead;
      readonly readForNearest: ArticlesRead;
    };

/**
 * What somebody said in the articles, which are in the order in which they are to be shown. Any alias will do, in any
 * script and with a slip or two; of several bearers of the name the most quoted one is meant. Nothing is read for it: it is told in how many
 * of the articles it was looked for.
 */
export function* findSpeakerInSteps(
  articles: readonly Article[],
  asked: string,
  { index }: Pick<ReadQuotes, "index">,
): Steps<SpeakerSearch> {
  const named = yield* findNamedArticlesInSteps(articles, readAskedName(asked), index);
  const bearers = yield* listBearersInSteps(articles, named.name, index);
  const read = countRead(articles, named.articles, { index });
  const most = yield* findMostInSteps(bearers, ({ quotes }) => quotes);
  if (most !== undefined) {
    const own = yield* keepNameInSteps(bearers, most);
    return { kind: "quoted", name: most, quotes: yield* listSpokenInSteps(own, index), read };
  }
  const first = yield* findMostInSteps(bearers, ({ mentions }) => mentions);
  if (first !== undefined) {
    const own = yield* keepNameInSteps(bearers, first);
    const groups = [...(yield* groupInSteps(own, ({ article }) => article))];
    const named = groups.map(([article, members]) => ({ article, speakers: members.map(({ place }) => place) }));
    return { kind: "mentioned", named, read };
  }
  const known = yield* countSpeakersInSteps(articles, { index });
  const nearest = yield* findNearestInSteps(known.speakers, asked);
  return { kind: "unknown", nearest, read, readForNearest: known.read };
}

/** Who is quoted in the articles that were read, in no order. */
export interface CountedSpeakers {
  readonly speakers: readonly CountedName[];
  readonly read: ArticlesRead;
}

/** Who is quoted and how often, in those of the articles that were read. */
export function* countSpeakersInSteps(
  articles: readonly Article[],
  { index }: Pick<ReadQuotes, "index">,
): Steps<CountedSpeakers> {
  const known = counted.get(articles);
  if (known !== undefined && !isOutdated(known, index)) return known.speakers;
  const { revision } = index;
  const forms = yield* countNamesInSteps(articles, index);
  const read = countRead(articles, articles, { index });
  const speakers = { speakers: yield* joinFormsInSteps(forms), read };
  counted.set(articles, { index, revision, speakers });
  return speakers;
}

function* countNamesInSteps(articles: readonly Article[], index: NameIndex): Steps<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const [at, article] of articles.entries()) {
    if (at % ARTICLES_PER_STEP === 0) yield;
    for (const { form, quotes } of index.find(article).speakers) {
      if (quotes > 0) addCount(counts, form, quotes);
      if (counts.size % FORMS_PER_STEP === 0) yield;
    }
  }
  const names = new Map<string, number>();
  for (const [form, quotes] of counts) {
    addCount(names, readForm(form).name, quotes);
    if (names.size % FORMS_PER_STEP === 0) yield;
  }
  return names;
}

interface Counted {
  readonly index: NameIndex;
  readonly revision: number;
  readonly speakers: CountedSpeakers;
}

// While the reading goes on, each article changes the counts a little: then they may be some articles old, and say so.
function isOutdated({ index: own, revision, speakers: { read } }: Counted, index: NameIndex): boolean {
  if (own !== index) return true;
  const mayLag = read.articles < read.of ? read.articles * MOST_LAG : 0;
  return index.revision - revision > mayLag;
}

// Derived from what was read: the cache only spares the time of counting again.
const counted = new WeakMap<readonly Article[], Counted>();

/** Share of the read articles that may be missing from the counts until all are read. */
const MOST_LAG = 0.05;

/** A speaker of an article who bears the asked name. */
interface Bearer extends IndexedSpeaker {
  readonly article: Article;
  /** Among the speakers of the article. */
  readonly place: number;
  readonly called: SpeakerForm;
}

// Those who bear the name as far as anybody in the articles does, in the order of the articles.
function* listBearersInSteps(articles: readonly Article[], name: AskedName, index: NameIndex): Steps<Bearer[]> {
  const candidates = yield* index.findBearersInSteps(listBearerWords(name), listPlaces(articles));
  const rated = new Map<string, RatedForm>();
  const found = new Map<Bearing, Bearer[]>(BEARINGS.map((bearing) => [bearing, []]));
  let seen = 0;
  for (const article of articles) {
    for (const place of candidates.get(article) ?? []) {
      seen += 1;
      if (seen % SPEAKERS_PER_STEP === 0) yield;
      const speaker = index.find(article).speakers[place];
      if (speaker === undefined) continue;
      const known = rated.get(speaker.form);
      const { called, bearing } = known ?? rateForm(speaker.form, name);
      if (known === undefined) {
        rated.set(speaker.form, { called, bearing });
        yield;
      }
      if (bearing !== undefined) found.get(bearing)?.push({ ...speaker, article, place, called });
    }
  }
  const closest = BEARINGS.find((bearing) => found.get(bearing)?.length !== 0);
  return (closest && found.get(closest)) ?? [];
}

interface RatedForm {
  readonly called: SpeakerForm;
  readonly bearing: Bearing | undefined;
}

function rateForm(form: string, name: AskedName): RatedForm {
  const called = readForm(form);
  return { called, bearing: rateBearing(called, name) };
}

// The name of those of whom there is most, its forms taken together; undefined where there is nothing.
function* findMostInSteps(bearers: readonly Bearer[], count: (bearer: Bearer) => number): Steps<string | undefined> {
  const forms = new Map<string, number>();
  for (const [at, bearer] of bearers.entries()) {
    if (at % SPEAKERS_PER_STEP === SPEAKERS_PER_STEP - 1) yield;
    if (count(bearer) > 0) addCount(forms, bearer.called.name, count(bearer));
  }
  const [most] = yield* chooseFirstInSteps(yield* joinFormsInSteps(forms), 1, compareCounted);
  return most?.name;
}

function* keepNameInSteps(bearers: readonly Bearer[], name: string): Steps<Bearer[]> {
  const isOwn = new Map<string, boolean>();
  const own: Bearer[] = [];
  for (const [at, bearer] of bearers.entries()) {
    if (at % SPEAKERS_PER_STEP === SPEAKERS_PER_STEP - 1) yield;
    const other = bearer.called.name;
    const known = isOwn.get(other) ?? isSameName(other, name);
    isOwn.set(other, known);
    if (known) own.push(bearer);
  }
  return own;
}

function* listSpokenInSteps(bearers: readonly Bearer[], index: NameIndex): Steps<SpokenQuote[]> {
  const spoken: SpokenQuote[] = [];
  let listed = 0;
  for (const [article, members] of yield* groupInSteps(bearers, ({ article }) => article)) {
    const called = new Map(members.map((member) => [member.place, member.called]));
    for (const quote of yield* readNotedInSteps(index.find(article).quotes, new Set(called.keys()))) {
      const speaker = called.get(quote.speaker);
      if (speaker !== undefined) spoken.push({ article, quote, speaker });
    }
    listed += 1;
    if (listed % ARTICLES_PER_STEP === 0) yield;
  }
  return spoken;
}

/** Articles, and speakers, that are gone through in less than a millisecond. */
const ARTICLES_PER_STEP = 200;
const SPEAKERS_PER_STEP = 500;
/** Forms that are read in about a millisecond. */
const FORMS_PER_STEP = 300;
