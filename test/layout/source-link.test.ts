import { expect, test } from "vitest";
import type { Excerpt } from "../../src/core/article/excerpt.ts";
import { buildSourceLink } from "../../src/layout/source-link.ts";
import { buildExcerpt, type Draft, draft } from "../support/structured-excerpt.ts";

function excerptOf(text: string, url = "https://a.example/b"): Excerpt {
  const attribution = { title: "T", trail: [], passage: 1, passages: 1, url };
  return {
    kind: "excerpt",
    article: "a",
    passage: 1,
    start: 0,
    end: text.length,
    text,
    blocks: [],
    inline: [],
    marks: [],
    attribution,
    receipt: "k7f3q-1-2hd8-9a2c41-80a1b2",
  };
}

test.each([
  ["He left.", "#:~:text=He%20left."],
  [
    "One two three four five six seven eight nine ten eleven twelve.",
    "#:~:text=One%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve.",
  ],
  ["So-called, (a) b", "#:~:text=So%2Dcalled%2C%20%28a%29%20b"],
  ["First paragraph.\n\nSecond one.", "#:~:text=First%20paragraph.,Second%20one."],
  ["A **star** [and](this) as written", "#:~:text=A%20%2A%2Astar%2A%2A%20%5Band%5D%28this%29%20as%20written"],
])("%j is opened at its words", (text, fragment) => {
  expect(decodeURI(buildSourceLink(excerptOf(text)) ?? "")).toBe(decodeURI(`https://a.example/b${fragment}`));
});

const URL_BEHIND = "https://a.example/b/#:~:text=";

test.each<[claim: string, drafts: Draft[], fragment: string]>([
  [
    "items, without their marks",
    [draft("item", "The first one.", { mark: "1." }), draft("item", "The last one.")],
    "The first one.,The last one.",
  ],
  [
    "cells of a table",
    [draft("row", ["Level", "School"]), draft("row", ["3", "Evocation"], { header: ["Level", "School"] })],
    "Level,Evocation",
  ],
  ["a single row", [draft("row", ["Third level", "Evocation"])], "Third level,Evocation"],
  ["lines of code", [draft("code", "const a = 1;\n  return a;")], "const a = 1;,return a;"],
  [
    "a heading and what is below it",
    [draft("heading", "Dress code"), draft("paragraph", "Wear whatever you like.")],
    "Dress code,Wear whatever you like.",
  ],
])("a link leads to %s", (_claim, drafts, fragment) => {
  const link = buildSourceLink(buildExcerpt(drafts)) ?? "";
  expect(link.startsWith(URL_BEHIND)).toBe(true);
  expect(decodeURIComponent(link.slice(URL_BEHIND.length))).toBe(fragment);
});

test("a fragment joins one that the address has", () => {
  expect(buildSourceLink(excerptOf("He left.", "https://a.example/b#c"))).toBe(
    "https://a.example/b#c:~:text=He%20left.",
  );
});

test("fewer words are named where letters take much room, so that a button can open it", () => {
  const link =
    buildSourceLink(excerptOf("Վարչապետը հայտարարեց երկաթուղու վերագործարկման մասին այսօր ".repeat(8))) ?? "";
  expect(link.length).toBeLessThanOrEqual(512);
  expect(link).toContain("#:~:text=%D5%8E");
});

test("scripts without spaces are cut at words too", () => {
  const link = buildSourceLink(excerptOf("東京都は今日、新しい港を開くと発表した。".repeat(6))) ?? "";
  expect(link.length).toBeLessThanOrEqual(512);
  expect(decodeURIComponent(link)).toContain(":~:text=東京");
});

test("an address without room for any word stays plain", () => {
  const url = `https://a.example/${"x".repeat(490)}`;
  expect(buildSourceLink(excerptOf("He left.", url))).toBe(url);
});
