import { expect, test } from "vitest";
import type { Article } from "../../../src/core/article/article.ts";
import { showPassage } from "../../../src/core/article/excerpt.ts";
import type { Problem } from "../../../src/core/article/problem.ts";
import { readReceipt, writeArticleKey } from "../../../src/core/article/receipt.ts";
import { readQuotedInSteps } from "../../../src/core/check/quoted-words.ts";
import type { QuotesAsked } from "../../../src/core/library/find-quotes.ts";
import type { Library } from "../../../src/core/library/library.ts";
import type { SpeakersLimits } from "../../../src/core/library/list-speakers.ts";
import { readAskedName } from "../../../src/core/quotes/people/asked-name.ts";
import type { SearchLimits } from "../../../src/core/search/filters.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { makeArticle, makeMarkdown } from "../../support/articles.ts";

/** Opens an implementation over these articles, given in no order, and what was found wrong with files. */
export type OpenImplementation = (articles: readonly Article[], problems?: readonly Problem[]) => Promise<Library>;

const FERRY = makeArticle(
  [
    "“We sold the ferry in May,” said Mara Lind. The council of Aldmouth paid for it with a loan from the bank of the county.",
    "The buyers came from Torvik and paid nine million for the ship, its crew and the two piers on either side of the sound.",
    "Mara Lind stood at the pier for an hour. Nobody else from the council came to see the last crossing of the old ferry.",
  ].join("\n"),
  { title: "Aldmouth’s ferry", date: "2024-05-02", source: "Sound Post", lang: "en" },
  "2024/ferry.txt",
);
const BRIDGE = makeArticle(
  "The bridge of Torvik opened on 3 June. Olaf Berg said that the toll would fall within a year, and that nobody would miss the ferry.",
  { title: "The bridge of Torvik", date: "2025-06-04", aliases: ["The Sound Crossing"], tags: ["toll roads"] },
  "bridge.txt",
);
const MENU = makeArticle(
  "Fish on Fridays, soup on all other days, and bread with both.",
  { title: "Menu" },
  "menu.txt",
);
const ARTICLES = [MENU, FERRY, BRIDGE];

/** The ferry as another paper has it, a day later. */
const REPRINT = makeArticle(
  FERRY.text.replace("the two piers", "its two piers"),
  { title: "A ferry is sold", date: "2024-05-03", source: "Torvik Times", lang: "en" },
  "reprint.txt",
);
/** The same with another sum in what the first passage says. */
const EDITED = makeArticle(
  FERRY.text.replace("with a loan", "with 3 loans"),
  { title: "Ferry sold", date: "2024-05-01", lang: "en" },
  "edited.txt",
);

/** What every library promises, whatever holds its articles: one suite, run against each implementation. */
export function describeLibrary(open: OpenImplementation): void {
  const opened = open(ARTICLES);

  test("counts its articles and passages, and tells versions apart", async () => {
    const library = await opened;
    expect(library.size.articles).toBe(3);
    expect(library.size.passages).toBeGreaterThanOrEqual(3);
    expect(library.version).toMatch(/^[0-9a-f]{12}$/u);
    expect((await open([BRIDGE, MENU, FERRY])).version).toBe(library.version);
    expect((await open([FERRY, BRIDGE])).version).not.toBe(library.version);
  });

  test("what copies of an article say is found once, in the newest of them, with the others named", async () => {
    const library = await open([...ARTICLES, REPRINT, EDITED]);
    const { hits } = await library.search("ferry sold");
    const telling = hits.filter(({ passage }) => passage.number === 1 && passage.article.id !== "bridge.txt");
    const told = telling.map(({ passage, copies }) => [passage.article.id, copies?.map(({ id }) => id)]);
    expect(told).toHaveLength(2);
    expect(told).toEqual(
      expect.arrayContaining([
        ["edited.txt", undefined],
        ["reprint.txt", ["2024/ferry.txt"]],
      ]),
    );
    const quotes = await library.findQuotes({ ...ASKED, speaker: "Mara Lind" });
    const said = quotes.kind === "quoted" ? quotes.statements : [];
    expect(said.map(({ source, copies }) => [source.article.id, copies.length])).toEqual([["reprint.txt", 2]]);
  });

  test("a paragraph that several pages have under one heading is found once, under another heading and in few words each time", async () => {
    const lost =
      "Whoever loses a badge tells the front desk on the same day, which makes it void and hands out a new one, which is valid for a year.";
    const page = (name: string, about: string, heading: string): Article => {
      const body = `# ${name}\n\n${about}\n\n## ${heading}\n\n${lost}\n\n## Visitors\n\nNo badge for guests.`;
      return makeMarkdown(body, {}, `pages/${name}.md`);
    };
    const library = await open([
      page("Harbour", "Ships berth at six piers, of which two are for the fishing fleet and one for pilots.", "Lost"),
      page("Station", "Trains leave every half hour; the hall closes at night, when a bus takes their place.", "Lost"),
      page("Airfield", "Gliders start behind the hangar. Pupils fly with a teacher until spring.", "Theft"),
    ]);
    const { hits } = await library.search("badge lost desk");
    const told = hits.filter(({ passage }) => passage.article.text.slice(passage.start, passage.end) === lost);
    expect(new Set(told.map(({ copies }) => copies?.length ?? 0))).toEqual(new Set([0, 1]));
    expect(told).toHaveLength(2);
    const guests = (await library.search("badge for guests")).hits.filter(({ passage: { article, start, end } }) =>
      article.text.slice(start, end).includes("guests"),
    );
    expect(guests.map(({ copies }) => copies)).toEqual([undefined, undefined, undefined]);
  });

  test("what two pages say under one heading but for a word is found on each of them", async () => {
    const spell = (name: string, about: string, harm: string): Article =>
      makeMarkdown(
        `# ${name}\n\n${about}\n\n## Stronger\n\nWhoever has learned it well may put more into it than it takes, and then the ${harm} that it does to all who stand near grows with it.`,
        {},
        `spells/${name}.md`,
      );
    const library = await open([
      spell("Ember", "A spark leaps from hand to hand and lights dry wood within a mile.", "fire"),
      spell("Rime", "Water stands still, and whoever breathes sees his breath for the rest of a day.", "frost"),
    ]);
    const { hits } = await library.search("learned it well put more into it");
    const told = hits.filter(({ passage: { article, start, end } }) =>
      article.text.slice(start, end).includes("learned"),
    );
    expect(told.map(({ copies }) => copies)).toEqual([undefined, undefined]);
  });

  test("two reports that are the same but for a figure are two: neither says what the other does", async () => {
    const report = (fee: number): Article =>
      makeArticle(
        `The port office told all captains on Monday that the northern quay stays closed until the end of the month, that ferries leave from the southern quay instead, that a berth is now ${fee} euros a night, and that whoever does not pay within a week has to leave at once.`,
        { title: "Berths" },
        `berths-${fee}.txt`,
      );
    const library = await open([report(4), report(7)]);
    const { hits } = await library.search("what is a berth a night");
    expect(hits.map(({ copies }) => copies)).toEqual([undefined, undefined]);
  });

  test("of pages of one form, one a boat, each says what it says of its own, though nearly all words are the same", async () => {
    const tell = (boat: string): Article =>
      makeMarkdown(
        `# ${boat}\n\n## Mooring\n\nMoor the ${boat} with two ropes at the ring of the jetty, and let her swing with the tide; never moor her at a pole.`,
        {},
        `boats/${boat}.md`,
      );
    const library = await open(["cutter", "dinghy", "ketch"].map(tell));
    const { hits } = await library.search("how to moor the dinghy");
    expect(hits[0]?.passage.article.id).toBe("boats/dinghy.md");
    expect(hits.map(({ copies }) => copies)).toEqual([undefined, undefined, undefined]);
  });

  test("problems are told by kind with their number, errors first, and those of one article in full", async () => {
    const note = (file: string): Problem => ({
      severity: "note",
      kind: "unstated",
      file,
      message: "No date is stated.",
    });
    const notes = Array.from({ length: 300 }, (_, at) => note(`more/${at}.txt`));
    const error: Problem = { severity: "error", kind: "format", file: "a.pdf", message: "Not read." };
    const library = await open(ARTICLES, [note(MENU.id), ...notes, error]);
    const groups = await library.listProblems();
    expect(groups.map(({ severity, kind, count }) => [severity, kind, count])).toEqual([
      ["error", "format", 1],
      ["note", "unstated", 301],
    ]);
    expect(groups[0]?.examples).toEqual([error]);
    expect(groups[1]?.examples.length).toBeLessThan(100);
    expect(await library.readProblems(MENU.id)).toEqual([note(MENU.id)]);
    expect(await library.readProblems(BRIDGE.id)).toEqual([]);
  });

  test("no member but its version and its size is data that is handed over unasked", async () => {
    const members = Object.entries(await opened).filter(([, member]) => typeof member !== "function");
    expect(members.map(([name]) => name).sort()).toEqual(["size", "version"]);
  });

  test("an empty one finds nothing and rejects nothing", async () => {
    const library = await open([]);
    expect(library.size).toEqual({ articles: 0, passages: 0 });
    expect(await library.findArticle("")).toBeUndefined();
    expect((await library.search("ferry")).hits).toEqual([]);
    expect(await library.completeQuestion("fer")).toEqual([]);
    expect(await library.listSpeakers("", LIMITS)).toEqual({ kind: "no-such-article" });
    expect(await library.listArticles("", 5)).toEqual({ articles: [], matching: 0 });
    expect(await library.describe(5)).toMatchObject({ articles: 0, passages: 0, undated: 0 });
  });

  test("an article is opened by its id, with all of its passages in order", async () => {
    const library = await opened;
    const source = await library.openArticle("2024/ferry.txt");
    expect(source?.article).toMatchObject({ id: "2024/ferry.txt", text: FERRY.text });
    const passages = source?.passages ?? [];
    expect(passages.map(({ number, of }) => [number, of])).toEqual(passages.map((_, at) => [at + 1, passages.length]));
    expect(await library.openArticle("ferry")).toBeUndefined();
  });

  test.each([
    ["", "bridge.txt", 3],
    ["2024/ferry.txt", "2024/ferry.txt", 1],
    ["Aldmouth's ferry", "2024/ferry.txt", 1],
    ["aldmouth’s FERRY", "2024/ferry.txt", 1],
    ["torvik", "bridge.txt", 1],
    ["the sound crossing", "bridge.txt", 1],
    ["e", "bridge.txt", 3],
  ])("“%s” names %s, the newest of %i", async (named, id, newestOf) => {
    expect(await (await opened).findArticle(named)).toMatchObject({ article: { id }, newestOf });
  });

  test("a name that no article has names none", async () => {
    expect(await (await opened).findArticle("The tunnel of Torvik")).toBeUndefined();
  });

  test("articles are listed newest first, those without a date last, as many as are asked for", async () => {
    const library = await opened;
    const { articles, matching } = await library.listArticles("", 2);
    expect(articles.map(({ id }) => id)).toEqual(["bridge.txt", "2024/ferry.txt"]);
    expect(matching).toBe(3);
    expect((await library.listArticles("sound po", 9)).articles.map(({ id }) => id)).toEqual(["2024/ferry.txt"]);
    expect((await library.listArticles("crossing toll", 9)).articles.map(({ id }) => id)).toEqual(["bridge.txt"]);
    expect(JSON.stringify(articles)).not.toContain("nine million");
  });

  test.each([
    ["sté", "Ste\u0301phane’s boat"],
    ["U.S. tr", "The U.S. trade deal"],
    ["4.5 mil", "A deal of 4.5 million"],
    ["水族館", "京都の水族館は五月に開く"],
    ["D'Ar", "L’île d’Artois"],
  ])("what is typed, “%s”, lists “%s”", async (typed, title) => {
    const library = await open([...ARTICLES, makeArticle(MENU.text, { title }, "x.txt")]);
    expect((await library.listArticles(typed, 5)).articles.map(({ id }) => id)).toEqual(["x.txt"]);
  });

  test("what it covers is told", async () => {
    const overview = await (await opened).describe(2);
    expect(overview).toMatchObject({ articles: 3, undated: 1, dates: { first: "2024-05-02", last: "2025-06-04" } });
    expect(overview.collections[0]?.newest.map(({ id }) => id)).toEqual(["bridge.txt", "2024/ferry.txt"]);
  });

  test("a question is answered by ranked passages, within its limits", async () => {
    const library = await opened;
    const { hits } = await library.search("when did the bridge open");
    expect(hits[0]?.passage.article.id).toBe("bridge.txt");
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
    const limited = await library.search("ferry", { before: "2025" });
    expect(new Set(limited.hits.map(({ passage }) => passage.article.id))).toEqual(new Set(["2024/ferry.txt"]));
    expect((await library.search("zeppelin")).hits).toEqual([]);
  });

  test.each(["torvki", "when did the bridge open", "“the ferry in May” -toll", "zeppelin", "the", ""])(
    "“%s” is weighed as a search reads it",
    async (question) => {
      const library = await opened;
      expect(await library.weighQuestion(question)).toEqual((await library.search(question)).query);
    },
  );

  test("a slip stands for the words that the corpus has, and what nothing resembles for none", async () => {
    const { terms } = await (await opened).weighQuestion("torvki zeppelin");
    expect(terms.map(({ asked, stems }) => [asked, stems])).toEqual([
      ["torvki", ["torvik"]],
      ["zeppelin", []],
    ]);
  });

  test("a misspelt word has its neighbours, as the corpus writes them", async () => {
    expect(await (await opened).findSimilarWords("torvki", 3)).toEqual(["Torvik"]);
    expect(await (await opened).findSimilarWords("zzzzzzz", 3)).toEqual([]);
  });

  test("a question and a speaker are completed", async () => {
    const library = await opened;
    await library.readAhead();
    const values = (await library.completeQuestion("the bri")).map(({ value }) => value);
    expect(values.some((value) => value.startsWith("the bridge"))).toBe(true);
    expect((await library.completeSpeaker("lin", 5)).map(({ name }) => name)).toEqual(["Mara Lind"]);
    expect(await library.completeSpeaker("zz", 5)).toEqual([]);
  });

  test("what is said in an article is read, each part a slice of it", async () => {
    const library = await opened;
    const source = await library.openArticle("2024/ferry.txt");
    if (source === undefined) throw new Error("the ferry is gone");
    const { quotes, speakers } = await library.readQuotes(source);
    const [first] = quotes;
    expect(first?.parts.map(({ start, end }) => FERRY.text.slice(start, end)).join(" ")).toContain("sold the ferry");
    expect(speakers.get(first?.speaker ?? "")?.name).toBe("Mara Lind");
    expect(await library.readQuotes(source)).toEqual({ quotes, speakers });
    expect(await library.readQuotesAround(source, { start: 0, end: 20 })).toEqual({ quotes, speakers });
  });

  const ASKED: QuotesAsked = {
    speaker: "",
    about: "",
    kind: "",
    article: "",
    order: "newest",
    page: { number: 1, size: 5 },
    mentions: 2,
  };
  const LIMITS: SpeakersLimits = { speakers: 5, parts: 5, speakersOfPart: 3 };
  test("quotes are found by a speaker, with the article that they stand in", async () => {
    const library = await opened;
    const found = await library.findQuotes({ ...ASKED, speaker: "Lind" });
    expect(found).toMatchObject({
      kind: "quoted",
      name: "Mara Lind",
      statements: [{ quotes: [{ quote: { kind: "direct" } }] }],
    });
    if (found.kind !== "quoted") return;
    expect(found.statements[0]?.source).toEqual(await library.openArticle("2024/ferry.txt"));
    expect(found.read.articles).toBeLessThanOrEqual(found.read.of);
  });

  test.each<[string, Partial<QuotesAsked>, object]>([
    [
      "of a kind that there is none of",
      { speaker: "Lind", kind: "reported" },
      { kind: "quoted", statements: [], of: 0 },
    ],
    ["in an article that is not there", { speaker: "Lind", article: "tunnel" }, { kind: "no-such-article" }],
    ["of somebody unknown", { speaker: "Xylander" }, { kind: "unknown", readForNearest: { articles: 3, of: 3 } }],
    ["in another's article", { speaker: "Lind", article: "bridge of torvik" }, { kind: "unknown" }],
  ])("quotes %s", async (_, asked, wanted) => {
    expect(await (await opened).findQuotes({ ...ASKED, ...asked })).toMatchObject(wanted);
  });

  test("speakers are listed, the most quoted first", async () => {
    const found = await (await opened).listSpeakers("", LIMITS);
    expect(found).toMatchObject({
      kind: "speakers",
      speakers: [
        { name: "Mara Lind", quotes: 1 },
        { name: "Olaf Berg", quotes: 1 },
      ],
    });
    expect(await (await opened).listSpeakers("tunnel", LIMITS)).toEqual({ kind: "no-such-article" });
  });

  test("the places of a quotation are found, with the words of the article around it", async () => {
    const text = "We sold the ferry in May";
    const quoted = finishSteps(readQuotedInSteps(text, { start: 0, end: text.length }));
    const { windows } = await (await opened).findSources(quoted);
    const [first] = windows;
    expect(first?.article.id).toBe("2024/ferry.txt");
    expect(first?.words.map(({ start, end }) => FERRY.text.slice(start, end)).join(" ")).toContain(text);
  });

  test("a receipt finds its passage again", async () => {
    const library = await opened;
    const passage = (await library.openArticle("bridge.txt"))?.passages[0];
    const receipt = passage && readReceipt(showPassage(passage, library.version).receipt);
    if (receipt === undefined) throw new Error("no receipt");
    expect(await library.findReceipt(receipt)).toMatchObject({ state: "unchanged", corpus: "unchanged" });
    expect(await (await open([FERRY])).findReceipt(receipt)).toMatchObject({
      state: "article-gone",
      corpus: "changed",
    });
  });

  test.each<[string, object]>([
    ["unchanged, though another article came", { state: "unchanged", corpus: "changed" }],
    ["moved to another file", { state: "unchanged", corpus: "changed" }],
    ["kept in an article that has grown", { state: "words-kept", corpus: "changed" }],
    ["written anew", { state: "words-changed", corpus: "changed" }],
  ])("a receipt tells that its words are %s", async (change, wanted) => {
    const passage = (await (await open([BRIDGE])).openArticle("bridge.txt"))?.passages[0];
    const receipt = passage && readReceipt(showPassage(passage, (await open([BRIDGE])).version).receipt);
    if (receipt === undefined) throw new Error("no receipt");
    const next: Readonly<Record<string, readonly Article[]>> = {
      "unchanged, though another article came": [BRIDGE, MENU],
      "moved to another file": [makeArticle(BRIDGE.text, { title: BRIDGE.title }, "moved.txt")],
      "kept in an article that has grown": [makeArticle(`${BRIDGE.text}\n${FERRY.text}`, {}, "bridge.txt")],
      "written anew": [makeArticle(BRIDGE.text.replace("June", "July"), {}, "bridge.txt")],
    };
    expect(await (await open(next[change] ?? [])).findReceipt(receipt)).toMatchObject(wanted);
  });

  test("of articles of one title the newest is meant, and a whole title before a part of one", async () => {
    const older = makeArticle(MENU.text, { title: "Menu", date: "2020-01-01" }, "old-menu.txt");
    const newer = makeArticle(MENU.text, { title: "Menu of the harbour", date: "2026-01-01" }, "new-menu.txt");
    const library = await open([older, newer, MENU]);
    expect(await library.findArticle("menu")).toMatchObject({ article: { id: "old-menu.txt" }, newestOf: 2 });
    expect(await library.findArticle("harbour")).toMatchObject({ article: { id: "new-menu.txt" }, newestOf: 1 });
  });

  test("an article is found by what its file is called, behind those that are titled so", async () => {
    const menu = makeArticle(MENU.text, { title: "What we serve" }, "kitchen/bill-of-fare.txt");
    const library = await open([...ARTICLES, menu]);
    for (const named of ["bill-of-fare", "Bill of fare", "BILL-OF-FARE.txt", "kitchen/bill of fare", "of fare"]) {
      expect(await library.findArticle(named)).toMatchObject({ article: { id: menu.id } });
    }
    const titled = makeArticle(MENU.text, { title: "Bill of fare" }, "z.txt");
    expect(await (await open([menu, titled])).findArticle("bill-of-fare")).toMatchObject({ article: { id: "z.txt" } });
  });

  test("of articles without dates one is the first of them, never the newest", async () => {
    const [one, other] = ["a.txt", "b.txt"].map((id) => makeArticle(MENU.text, { title: "Menu" }, id));
    const dated = makeArticle(MENU.text, { title: "Menu", date: "2026-01-01" }, "c.txt");
    const undated = [one, other].filter((article) => article !== undefined);
    for (const named of ["menu", ""]) {
      expect(await (await open(undated)).findArticle(named)).toMatchObject({ newestOf: 1, firstOf: 2 });
      expect(await (await open([...undated, dated])).findArticle(named)).toMatchObject({ newestOf: 3, firstOf: 1 });
    }
  });

  test("an article is found by its file's name, however its letters are encoded", async () => {
    const library = await open([...ARTICLES, makeArticle(MENU.text, { title: "Menu" }, "Cafe\u0301.txt")]);
    expect(await library.findArticle("Caf\u00e9.txt")).toMatchObject({
      article: { id: "Cafe\u0301.txt" },
      newestOf: 1,
    });
  });

  test("an article is found by its key, which stands in its receipts", async () => {
    const library = await opened;
    const key = writeArticleKey(FERRY);
    expect(await library.findArticle(key)).toMatchObject({ article: { id: FERRY.id }, newestOf: 1 });
  });

  test.each<[string, "asked" | "near" | "sure", string]>([
    ["Mara Lind", "asked", "lind"],
    ["Olaf Borg", "near", "berg"],
    ["Xylander", "asked", "xylander"],
  ])("the name “%s” is %s", async (asked, spelling, last) => {
    const spelled = await (await opened).spellName(asked);
    expect(spelled.spelling).toBe(spelling);
    expect(spelled.name.words.at(-1)?.spellings).toContain(last);
    expect(spelled.name.words).toHaveLength(readAskedName(asked).words.length);
  });

  test("quotes about something leave the others out, and who says nothing is shown where they are named", async () => {
    const library = await opened;
    const quoted = await library.findQuotes({ ...ASKED, speaker: "Lind", about: "the ferry" });
    expect(quoted).toMatchObject({ kind: "quoted", statements: [{}] });
    expect(await library.findQuotes({ ...ASKED, speaker: "Lind", about: "toll" })).toMatchObject({ statements: [] });
    const silent = await open([makeArticle("The mayor met Nora Vane at the pier. Nora Vane went home by boat.")]);
    const mentioned = await silent.findQuotes({ ...ASKED, speaker: "Nora Vane", mentions: 1 });
    expect(mentioned.kind === "mentioned" && mentioned.passages).toHaveLength(1);
  });

  test.each<[string, SearchLimits, readonly string[]]>([
    ["ferry", { article: "bridge.txt" }, ["bridge.txt"]],
    ["ferry", { since: "2025" }, ["bridge.txt"]],
    ["ferry -toll", {}, ["2024/ferry.txt"]],
    ["“the ferry in May”", {}, ["2024/ferry.txt"]],
  ])("“%s” within %j is answered by %j alone", async (question, limits, ids) => {
    const { hits } = await (await opened).search(question, limits);
    const telling = hits.filter(({ scan }) => scan.occurrences.length > 0);
    expect([...new Set(telling.map(({ passage }) => passage.article.id))]).toEqual(ids);
  });

  test("words of an article are read in its language", async () => {
    const german = makeArticle("Die Brücken über den Sund wurden eröffnet.", { title: "Sund", lang: "de" }, "sund.txt");
    const library = await open([german, MENU]);
    expect((await library.search("Brücke")).hits[0]?.passage.article.id).toBe("sund.txt");
    expect((await library.openArticle("sund.txt"))?.language?.tag).toBe("de");
    expect((await library.openArticle("menu.txt"))?.language).toBeUndefined();
  });

  test("a quotation is looked for by its rare words: one that joins others is none, though another language has it", async () => {
    const german = makeArticle("Das Lied „Over the Sea“ klingt im Hafen.", { title: "Lied", lang: "de" }, "lied.txt");
    const library = await open([...ARTICLES, german]);
    const find = async (text: string): Promise<string[]> => {
      const quoted = finishSteps(readQuotedInSteps(text, { start: 0, end: text.length }));
      return (await library.findSources(quoted)).candidates.map(({ article }) => article.id);
    };
    expect(await find("the toll would fall within a year")).toEqual(["bridge.txt"]);
    expect(await find("over the")).toContain("lied.txt");
  });

  test("a quotation of which no word is there has no place", async () => {
    const text = "Zeppelins zigzag";
    const quoted = finishSteps(readQuotedInSteps(text, { start: 0, end: text.length }));
    expect(await (await opened).findSources(quoted)).toEqual({ candidates: [], windows: [], headed: [] });
  });

  // Another process hands over data alone. How the words of a language are read is code: it is found by the article's tag
  // where the library is asked.
  test("all that is asked and answered is data, but for the language of an article", async () => {
    const german = makeArticle("„Wir kommen“, sagte Ulla Hinz.", { title: "Sund", lang: "de" }, "sund.txt");
    const library = await open([...ARTICLES, german]);
    const source = await library.openArticle("sund.txt");
    if (source === undefined) throw new Error("the article is gone");
    const quoted = finishSteps(readQuotedInSteps("Wir kommen", { start: 0, end: 10 }));
    const answers = await Promise.all([
      library.listProblems(),
      library.readProblems("sund.txt"),
      library.describe(5),
      library.findArticle("sund"),
      library.listArticles("", 5),
      library.search("wer kommt"),
      library.weighQuestion("torvki -toll"),
      library.findSimilarWords("torvki", 3),
      library.completeQuestion("the bri"),
      library.readQuotes(source),
      library.readQuotesAround(source, { start: 0, end: 5 }),
      library.findQuotes({ ...ASKED, speaker: "Hinz" }),
      library.spellName("Olaf Borg"),
      library.listOwnedNames("Olaf Borg", source),
      library.listSpeakers("", LIMITS),
      library.completeSpeaker("h", 5),
      library.findSources(quoted),
    ]);
    for (const answer of [...answers, source, quoted]) {
      const carried = leaveLanguagesOut(answer);
      expect(structuredClone(carried)).toEqual(carried);
    }
  });
}

/** A copy without the languages of articles. What is no plain data stays as it is. */
function leaveLanguagesOut(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(leaveLanguagesOut);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const fields = Object.entries(value).filter(([name]) => name !== "language");
  return Object.fromEntries(fields.map(([name, field]) => [name, leaveLanguagesOut(field)]));
}
