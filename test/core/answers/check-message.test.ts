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
  ["exact", "Oyelaran said there is “room for all of them under the new bridge” at last."],
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
  ["cut-unmarked", "“We will strike in April”"],
  ["cut-unmarked", "we will strike in April"],
  ["cut-unmarked", "“The port is too small.”"],
  ["cut-unmarked", "She said that “the port is too small” and left."],
  ["cut-unmarked", "“There were 4,512 of them.”"],
  ["cut-unmarked", "“The quay is rotten. Every captain from here to the cape knows it.”"],
  ["cut-unmarked", "“There were 4,512 of them in 2023, and one was turned away.”"],
  ["cut-unmarked", "He called it “a gift to the oil companies” and left."],
  ["cut-unmarked", "“We never promised a new gym. We promised a new gym to every single family”"],
  ["cut-unmarked", "“我们会关闭港口，渔民需要更多的时间。”"],
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

test("a piece of a sentence inside the writer's own is exact and said to be a piece", async () => {
  const [checked] = await check("Oyelaran said there is “room for all of them under the new bridge” at last.");
  expect(checked).toMatchObject({ verdict: "exact", cuts: ["start"] });
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
