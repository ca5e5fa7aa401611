import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/core/answers/check-message.ts";
import type { CheckedQuotation, Verdict } from "../../../src/core/check/verdict.ts";
import { makeArticle } from "../../support/articles.ts";
import { makeCheckedLibrary } from "../../support/checked-articles.ts";
import { buildLibrary } from "../../support/libraries.ts";
import { runAtOnce } from "../../support/run-at-once.ts";

const LIBRARY = makeCheckedLibrary();

async function check(message: string, speaker = ""): Promise<readonly CheckedQuotation[]> {
  const answer = await checkMessage(message, speaker, LIBRARY, runAtOnce);
  if (answer.kind !== "check") throw new Error(JSON.stringify(answer));
  return answer.quotations;
}

async function judge(message: string, speaker = ""): Promise<Verdict | undefined> {
  const [only, ...more] = await check(message, speaker);
  expect(more).toEqual([]);
  return only?.verdict;
}

/** Verdict, message, speaker asked for. */
type Row = readonly [verdict: Verdict, message: string, speaker?: string];

const EXACT: readonly Row[] = [
  ["exact", "“I do not believe that the port is too small,”"],
  ["exact", "“I do not believe that the port is too small”", "Lindqvist"],
  ["exact", "“I do not believe that the port is too small”", "Anna Lindqvist"],
  ["exact", "“I do not believe that the port is too small”", "Mayor Lindqvist"],
  ["exact", "“I do not believe that the port is too small”", "LINDQVIST"],
  ["exact", "I do not believe that the port is too small"],
  ["exact", '"We have counted the ships twice."'],
  ["exact", "»There were 4,512 of them in 2023, and not one was turned away.«"],
  ["exact", "「There were 4,512 of them in 2023, and not one was turned away.」"],
  ["exact", "„We have counted the ships twice. There were 4,512 of them in 2023, and not one was turned away.“"],
  ["exact", "We  have counted\nthe ships\u00a0twice."],
  ["exact", "> We have counted the ships twice."],
  ["exact", "Lindqvist: “We have **counted** the ships twice.”"],
  ["exact", "“a gift to the oil companies that nobody ordered”", "Tomas Berg"],
  ["exact", "“We have counted the ships twice. … I do not believe that the port is too small”"],
  ["exact", "“We have counted the ships twice. [...] I do not believe that the port is too small”", "Lindqvist"],
  ["exact", "“… not one was turned away. I do not believe that the port is too small”"],
  ["exact", "“There were 4,512 of them in 2023 …”"],
  [
    "exact",
    "“It’s the ministry’s fault – the cafe\u0301 is closed, the roof leaks, and nobody re‑signs the contracts,”",
  ],
  ["exact", "“Will anyone pay? We don’t know. We were never told”", "Marku"],
  ["exact", "“If the classes stay this big, we will strike in April”"],
  ["exact", "“我们不会关闭港口，渔民需要更多的时间。”"],
  ["exact", "«Мы не закроем гавань этой зимой, и рыбаки это знают»"],
];

const SAME_WORDS: readonly Row[] = [
  ["same-words", "“I do not believe, that the port is too small!”"],
  ["same-words", "“i do not believe that the PORT is too small”"],
  ["same-words", "“We have counted the ships — twice.”"],
  ["same-words", "“Will anyone pay. We don't know. We were never told.”"],
  ["same-words", "It's the ministry's fault - the café is closed; the roof leaks and nobody re-signs the contracts"],
  ["same-words", "ＷＥ have counted the ships twice."],
  ["same-words", "We have counted the ships twice!!!", "Lindqvist"],
  ["same-words", "We have counted the ~~ships~~ twice."],
  ["same-words", "We have counted the ships \u202etwice."],
  ["same-words", "“Nobody asked the fishermen and nobody will pay them for the lost season.”", "Lindqvist"],
  ["same-words", "我们不会关闭港口渔民需要更多的时间"],
  ["same-words", "мы не закроем гавань этой зимой и рыбаки это знают"],
];

const DIFFERS: readonly Row[] = [
  ["differs", "“I do believe that the harbour is too small”"],
  ["differs", "“There were 4,521 of them in 2023, and not one was turned away.”"],
  ["differs", "“There were 4.512 of them in 2023, and not one was turned away.”"],
  ["differs", "“There were 4,512 of them in 2024, and not one was turned away.”"],
  ["differs", "“There were 4,512 of them in 2023, and one was turned away gladly.”"],
  ["differs", "“We have counted the whales twice.”"],
  ["differs", "“We had counted the ships twice.”"],
  ["differs", "“If the classes stay this big, we will strike in May.”"],
  ["differs", "“If the classes stay this big, we will not strike in April.”"],
  ["differs", "“If classes the stay this big, we will strike in April.”"],
  ["differs", "“Its the ministry’s fault – the café is closed, the roof leaks, and nobody re‑signs the contracts,”"],
  ["differs", "“It’s the ministry’s fault – the café is closed, the roof leaks, and nobody resigns the contracts,”"],
  ["differs", "“It’s the ministry’s fault – the cafe is closed, the roof leaks, and nobody re‑signs the contracts,”"],
  ["differs", "“I do … believe that the port is too small”"],
  ["differs", "“我们将会关闭港口，渔民需要更多的时间。”"],
  ["differs", "«Мы точно закроем гавань этой зимой, и рыбаки это знают»"],
  ["differs", "The repair of the northern quay costs €4.5 million a year, more than the town earns with its museum."],
  ["differs", "The repair of the northern quay costs $45 million a year, more than the town earns with its museum."],
];

const CUT: readonly Row[] = [
  ["cut-unmarked", "“I do believe that the port is too small”"],
  ["cut-unmarked", "“We have counted the ships twice. I do not believe that the port is too small”"],
  ["cut-unmarked", "“The quay is rotten. Every captain from here to the cape knows it.”"],
  ["cut-unmarked", "“There were 4,512 of them in 2023, and one was turned away.”"],
  ["cut-unmarked", "“We never promised a new gym. We promised a new gym to every single family”"],
  ["cut-unmarked", "“我们会关闭港口，渔民需要更多的时间。”"],
];

const FRAGMENT: readonly Row[] = [
  ["fragment", "“We will strike in April”"],
  ["fragment", "we will strike in April"],
  ["fragment", "“The port is too small.”"],
  ["fragment", "She said that “the port is too small” and left."],
  ["fragment", "“There were 4,512 of them.”"],
  ["fragment", "He called it “a gift to the oil companies” and left."],
  ["fragment", "Oyelaran said there is “room for all of them under the new bridge” at last."],
  ["fragment", "“the port is too small”", "Lindqvist"],
  ["fragment", "“… the port is too small”", "Lindqvist"],
  ["fragment", "“counted the ships twice. There were 4,512 of them … not one was turned away”"],
];

const OTHER_SPEAKER: readonly Row[] = [
  ["other-speaker", "“I do not believe that the port is too small”", "Berg"],
  ["other-speaker", "“I do not believe that the port is too small”", "Tomas Berg"],
  ["other-speaker", "“We never promised a new gym”", "Tomas Berg"],
  ["other-speaker", "“We promised a new gym to every single family”", "Lindqvist"],
  ["other-speaker", "“a gift to the oil companies that nobody ordered”", "Mayor Anna Lindqvist"],
  ["other-speaker", "“If the classes stay this big, we will strike in April”", "Nobody Known"],
  ["other-speaker", "“我们不会关闭港口，渔民需要更多的时间。”", "Lindqvist"],
];

const NOT_A_QUOTE: readonly Row[] = [
  ["not-a-quote", "“The talks go on in May.”"],
  [
    "not-a-quote",
    "The repair of the northern quay costs $4.5 million a year, more than the town earns with its museum.",
  ],
  [
    "not-a-quote",
    "“Engineers found that the old bridge could not carry the weight of two buses at the same time.”",
    "Berg",
  ],
  ["not-a-quote", "Teachers in Nordvik want smaller classes and a longer spring break."],
];

const NOT_FOUND: readonly Row[] = [
  ["not-found", "“Wind turbines are ugly and loud.”"],
  ["not-found", "“The ships will be sold to a company from the south.”"],
  ["not-found", "“I have never been to the harbour at night.”", "Lindqvist"],
  ["not-found", "zzz qqq xxx"],
  ["not-found", "“Wе hаvе соuntеd thе shірs twісе.”"],
  ["not-found", "$^.*+?()[]{}|\\ a"],
  ["not-found", "“昨天我在学校读书。”"],
];

const TABLE: readonly (readonly [Verdict, readonly Row[]])[] = [
  ["exact", EXACT],
  ["same-words", SAME_WORDS],
  ["differs", DIFFERS],
  ["fragment", FRAGMENT],
  ["cut-unmarked", CUT],
  ["other-speaker", OTHER_SPEAKER],
  ["not-a-quote", NOT_A_QUOTE],
  ["not-found", NOT_FOUND],
];

describe.each(TABLE)("%s", (_, rows) => {
  test.each(rows.map(([verdict, message, speaker = ""]) => ({ verdict, message, speaker })))(
    "$message $speaker",
    async ({ verdict, message, speaker }) => {
      expect(await judge(message, speaker)).toBe(verdict);
    },
  );
});

test("what is missing and what was added is shown word by word, marked in whole sentences of the source", async () => {
  const [checked] = await check("“There were 4,521 of them in 2023, and not one was turned away.”");
  expect(checked?.diff).toEqual([
    { kind: "same", text: "There were" },
    { kind: "removed", text: "4,512" },
    { kind: "added", text: "4,521" },
    { kind: "same", text: "of them in 2023, and not one was turned away" },
  ]);
  const [excerpt] = checked?.excerpts ?? [];
  expect(excerpt?.text).toBe("There were 4,512 of them in 2023, and not one was turned away.");
  const shown = excerpt?.marks.map(({ kind, start, end }) => [
    kind,
    excerpt.text.slice(start - excerpt.start, end - excerpt.start),
  ]);
  expect(shown).toEqual([
    ["quoted", "There were"],
    ["match", "4,512"],
    ["quoted", "of them in 2023, and not one was turned away"],
  ]);
});

test("a changed last word has its counterpart beside it", async () => {
  const [checked] = await check("“The quay is rotten and the cranes are older than my mother,”");
  expect(checked?.diff.slice(1)).toEqual([
    { kind: "removed", text: "father" },
    { kind: "added", text: "mother" },
  ]);
});

test("a dropped “not” is pointed at", async () => {
  const [checked] = await check("“I do believe that the port is too small”");
  expect(checked?.diff).toContainEqual({ kind: "removed", text: "not" });
});

test("marked omissions are counted, and no part of the comparison", async () => {
  const [checked] = await check("“We have counted the ships twice. […] I do not believe that the port is too small”");
  expect(checked).toMatchObject({ verdict: "exact", omissions: 1 });
  expect(checked?.diff.filter(({ kind }) => kind !== "same")).toEqual([]);
});

test("a piece of a sentence is told to be one, and the whole sentence is shown", async () => {
  const [checked] = await check("Oyelaran said there is “room for all of them under the new bridge” at last.");
  expect(checked).toMatchObject({ verdict: "fragment", cuts: ["start"] });
  expect(checked?.excerpts[0]?.text).toContain("There is room for all of them under the new bridge.");
});

test("words that the article interrupts to say who speaks are never exact", async () => {
  const [checked] = await check("“Nobody asked the fishermen, and nobody will pay them for the lost season.”");
  expect(checked).toMatchObject({ verdict: "same-words", note: "interrupted" });
});

test.each([
  ["exact", "“I do not believe that the port is too small” — Anna Lindqvist, Mayor"],
  ["other-speaker", "“I do not believe that the port is too small.” — Tomas Berg"],
  ["other-speaker", "“I do not believe that the port is too small”\n- Tomas Berg (2025)"],
  ["other-speaker", "> I do not believe that the port is too small\n— Tomas Berg"],
  ["other-speaker", "We never promised a new gym\n— Tomas Berg"],
  ["other-speaker", "“I do not believe that the port is too small” ― Tomas Berg"],
  ["other-speaker", "“I do not believe that the port is too small” — Luis dos Santos"],
  ["other-speaker", "“I do not believe that the port is too small” — Hans zu Berg, Mayor"],
  ["other-speaker", "“I do not believe that the port is too small” — Amin al-Nasr"],
  ["exact", "We have counted the ships twice. - Lindqvist"],
  ["exact", "“I do not believe that the port is too small” - and then she left"],
])("whom the message names behind a dash is whom it is checked against: %s %s", async (verdict, message) => {
  expect(await judge(message)).toBe(verdict);
});

test.each(["“”", "«»", "‹›", "＂＂", "»«"])("an article's quotation in %s is one, however short", async (marks) => {
  const quotation = `${marks.charAt(0)}The mole is safe${marks.charAt(1)}`;
  const library = buildLibrary([makeArticle(`${quotation}, Ada Oyelaran said on Monday.`)]);
  const answer = await checkMessage("“The mole is safe”", "Oyelaran", library, runAtOnce);
  expect(answer).toMatchObject({ kind: "check", verdict: "exact" });
});

test("a title is not a quote", async () => {
  expect((await check("“Teachers threaten to strike”"))[0]).toMatchObject({ verdict: "not-a-quote", note: "heading" });
});

test("of several articles the exact one is preferred, then the right speaker, then the newest", async () => {
  expect((await check("“The quay is rotten and the cranes are older than my father”"))[0]?.excerpts[0]?.article).toBe(
    "harbour.txt",
  );
  expect((await check("“The quay is rotten, and the cranes are older than my father!”"))[0]?.excerpts[0]?.article).toBe(
    "bridge.txt",
  );
  const ships = "“We have counted the ships twice”";
  expect((await check(ships, "Oyelaran"))[0]?.excerpts[0]?.article).toBe("bridge.txt");
  expect((await check(ships, "Lindqvist"))[0]?.excerpts[0]?.article).toBe("harbour.txt");
  expect((await check(ships))[0]?.excerpts[0]?.article).toBe("bridge.txt");
});

test("each quotation of a longer message is judged, in order", async () => {
  const message =
    "She said “I do not believe that the port is too small” but he said 'The quay is rotten and the cranes are older " +
    "than my father' and «Wind turbines are ugly».";
  expect((await check(message)).map(({ verdict }) => verdict)).toEqual(["exact", "exact", "not-found"]);
});

test("what is not found comes with the nearest passages", async () => {
  const [checked] = await check("“Fishermen should leave the harbour tomorrow morning”");
  expect(checked?.verdict).toBe("not-found");
  expect(checked?.excerpts[0]?.text).toContain("fishermen");
});

test.each(["", "   ", "😀🎉", "“”", "?!… — “…”", "\u200b", "***"])(
  "%j has nothing to check and is refused",
  async (message) => {
    const answer = await checkMessage(message, "", LIBRARY, runAtOnce);
    expect(answer).toMatchObject({ kind: "refusal", reason: "no-quotation" });
  },
);

test("an empty corpus is said to be empty", async () => {
  expect(await checkMessage("“We have counted.”", "", buildLibrary([]), runAtOnce)).toEqual({
    kind: "refusal",
    reason: "empty-corpus",
  });
});

test.each([
  "“We have counted the ships twice.",
  "We have counted the ships twice.”",
  "“““We have counted the ships twice.”",
  '"We have counted the ships twice.',
])("marks without their pair do no harm: %s", async (message) => {
  expect(await judge(message)).toBe("exact");
});

test("a message of 4,000 characters is judged", async () => {
  const long = `“${"We have counted the ships twice and will count them again. ".repeat(70).slice(0, 3_990)}”`;
  expect(["differs", "not-found", "cut-unmarked"]).toContain(await judge(long));
  expect((await check("“a b c” ".repeat(500))).length).toBe(25);
});

const MILL = buildLibrary([
  makeArticle(
    [
      "“I never said that the mill should be closed for good,” Karl Holm told reporters in the town hall.",
      "“If the council fails to act, we will leave the valley,” said Commander Moira Kent. The wards are crowded, and nobody comes.",
      "State's Attorney Jonas Beck spoke next. “The organization will honor the men who traveled here,” Beck said. “He is tired of the wind,” Beck added.",
      "“We are not afraid of the river or of the long dark winter,” said Ada Holm, “and nobody up here ever was.”",
    ].join("\n\n"),
    { title: "The mill", date: "2025-03-01" },
    "mill.txt",
  ),
]);

async function checkMill(message: string, speaker = ""): Promise<CheckedQuotation> {
  const answer = await checkMessage(message, speaker, MILL, runAtOnce);
  const checked = answer.kind === "check" ? answer.quotations : [];
  if (checked[0] === undefined || checked.length > 1) throw new Error(JSON.stringify(answer));
  return checked[0];
}

test.each<readonly [Verdict, string, readonly (readonly [string, string])[]]>([
  ["fragment", "“the mill should be closed for good”", [["hidden", "never"]]],
  ["fragment", "“… the mill should be closed for good”", [["hidden", "never"]]],
  ["fragment", "“we will leave the valley”", [["hidden", "If"]]],
  ["cut-unmarked", "“I said that the mill should be closed for good”", [["dropped", "never"]]],
  ["cut-unmarked", "“We are afraid of the river or of the long dark winter”", [["dropped", "not"]]],
  ["differs", "“I … said that the mill should be closed for good”", [["dropped", "never"]]],
  ["differs", "“The organization will not honor the men who traveled here”", [["added", "not"]]],
  ["differs", "“He is [not] tired of the wind”", [["added", "not"]]],
  ["fragment", "“of the river or of the long dark winter”", [["hidden", "not"]]],
  ["fragment", "“I never said that the mill should be closed”", []],
  ["exact", "“He is tired of the wind”", []],
])("what turns the sense round is named: %s %s", async (verdict, message, turns) => {
  const checked = await checkMill(message);
  expect([checked.verdict, checked.turns.map(({ kind, word }) => [kind, word])]).toEqual([verdict, turns]);
  expect(checked.reverses).toBe(turns.length > 0);
});

test.each<readonly [Verdict, string, readonly object[]]>([
  ["differs", "“He is tired the of wind”", [{ kind: "swapped", words: "the of" }]],
  ["differs", "“He is is tired of the wind”", [{ kind: "doubled", words: "is" }]],
  ["same-words", "“[Old Beck] is tired of the wind”", [{ kind: "brackets", words: "Old Beck" }]],
  ["same-words", "“He is tired [sic] of the wind”", [{ kind: "brackets", words: "sic" }]],
  [
    "same-words",
    "“The organisation will honour the men who travelled here”",
    [
      { kind: "spelling", words: "organisation", source: "organization" },
      { kind: "spelling", words: "honour", source: "honor" },
      { kind: "spelling", words: "travelled", source: "traveled" },
    ],
  ],
  ["exact", "“He is tired[2] of the wind”", [{ kind: "note-marks" }]],
  ["exact", "“He is <:sad:123456789> tired of the wind”", [{ kind: "aside", words: "<:sad:123456789>" }]],
  ["exact", "“He is tired of the wind”", []],
])("what a change is in particular is told: %s %s", async (verdict, message, findings) => {
  const checked = await checkMill(message);
  expect([checked.verdict, checked.findings]).toEqual([
    verdict,
    findings.map((finding) => expect.objectContaining(finding)),
  ]);
});

test("what is in brackets counts as an omission where it stands for words of the article", async () => {
  expect(await checkMill("“[Old Beck] is tired of the wind”")).toMatchObject({ verdict: "same-words", omissions: 1 });
  expect(await checkMill("“He is tired [sic] of the wind”")).toMatchObject({ verdict: "same-words", omissions: 0 });
});

test.each<readonly [Verdict, string, string]>([
  ["exact", "Commander Kent", "“If the council fails to act, we will leave the valley”"],
  ["exact", "Commander Moira Kent", "“If the council fails to act, we will leave the valley”"],
  ["exact", "State's Attorney Jonas Beck", "“He is tired of the wind”"],
  ["other-speaker", "Moira Beck", "“He is tired of the wind”"],
  ["other-speaker", "Ada Kent", "“If the council fails to act, we will leave the valley”"],
  ["other-speaker", "Surgeon Kent", "“He is tired of the wind”"],
])("a title of any profession before a name is no part of it: %s %s", async (verdict, speaker, message) => {
  expect((await checkMill(message, speaker)).verdict).toBe(verdict);
});

test.each<readonly [Verdict, string]>([
  ["exact", "“He is tired of the wind,” Beck added."],
  [
    "cut-unmarked",
    "The wards are crowded, and nobody comes. State's Attorney Jonas Beck spoke next. “He is tired of the wind”",
  ],
  [
    "exact",
    "State's Attorney Jonas Beck spoke next. “The organization will honor the men who traveled here,” Beck said.",
  ],
  [
    "differs",
    "State's Attorney Jonas Beck spoke last. “The organization will honor the men who traveled here,” Beck said.",
  ],
  [
    "differs",
    "“The organization will honor the men who traveled here,” Beck says. “He is tired of the wind,” Beck added.",
  ],
  [
    "differs",
    '"State\'s Attorney Jonas Beck spoke last. "The organization will honor the men who traveled here," Beck said."',
  ],
  [
    "differs",
    "> State's Attorney Jonas Beck spoke last. “The organization will honor the men who traveled here,” Beck said.",
  ],
])("a copied text with quotations in it is judged whole: %s %s", async (verdict, message) => {
  expect((await checkMill(message)).verdict).toBe(verdict);
});

test("a writer's own text is judged by its quotations, with no word of their own", async () => {
  expect((await checkMill("I heard him in the hall yesterday: “He is tired of the wind.” Is that so?")).quotation).toBe(
    "He is tired of the wind.",
  );
});

test("a report that only quotes words of the corpus is not word for word", async () => {
  const quoted = "“We have counted the ships twice.”";
  const report = "Our own paper came out early today and told at length how the ferry left without its crew";
  expect((await check(`${report}: ${quoted}`)).map(({ verdict }) => verdict)).toEqual(["exact", "not-found"]);
  expect((await check(`I read this somewhere: ${quoted} Is that so?`)).map(({ verdict }) => verdict)).toEqual([
    "exact",
  ]);
});

test("a title or a word in marks is no quotation of a longer text", async () => {
  const checked = await checkMill("She also had long recurring roles on “Mill” and “The River of Winter” years ago.");
  expect(checked.verdict).toBe("not-found");
});

test("three marks quote all that follows them", async () => {
  const message = ">>> If the council fails to act, we will leave the valley\nand we stole all of the gold";
  expect((await checkMill(message)).verdict).toBe("differs");
});

test("the narrator's words beside what was said are nobody's", async () => {
  expect(await checkMill("“we will leave the valley, said Commander Moira Kent”")).toMatchObject({
    verdict: "not-a-quote",
  });
  expect(await checkMill("“The wards are crowded, and nobody comes”", "Kent")).toMatchObject({
    verdict: "not-a-quote",
  });
  expect(await checkMill("“The wards are crowded, and nobody comes”")).not.toHaveProperty("speaker");
});

test("a passage that shares a word or two by chance is not called the nearest", async () => {
  expect(await checkMill("“Zebras drink cold milk in the town before they sleep behind a fence”")).toMatchObject({
    verdict: "not-found",
    excerpts: [],
  });
});
