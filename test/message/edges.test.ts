import { expect, test } from "vitest";
import type { ExcerptSection, Sheet } from "../../src/layout/sheet.ts";
import { en } from "../../src/layout/words/en.ts";
import { addRows, buildMessage } from "../../src/message/build-message.ts";
import type { Row } from "../../src/message/message.ts";

// The last length that Discord takes, and the first that it does not.

const EXCERPT = {
  kind: "excerpt" as const,
  article: "a.md",
  passage: 1,
  start: 0,
  end: 9,
  text: "He stayed.",
  blocks: [],
  inline: [],
  marks: [],
  receipt: "k7f3q-1-2hd8-9a2c41-80a1b2",
};

function excerptWith(link: string | undefined, url: string): ExcerptSection {
  const attribution = { title: "T", trail: [], passage: 1, passages: 1, url };
  const section = { kind: "excerpt" as const, excerpt: { ...EXCERPT, attribution }, attribution: "T" };
  return link === undefined ? section : { ...section, link };
}

function addressOf(length: number): string {
  return "https://a.example/".padEnd(length, "x");
}

function listUrls(...sections: readonly ExcerptSection[]): readonly string[] {
  const sheet: Sheet = { lead: ["x"], sections };
  return buildMessage(sheet, en)
    .body.components.flatMap(({ components }) => components)
    .flatMap((button) => ("url" in button ? button.url : []));
}

test("a link of 512 characters has a button; of a longer one the plain address has, of two longer ones none", () => {
  const plain = "https://a.example/b";
  expect(listUrls(excerptWith(addressOf(512), plain))).toEqual([addressOf(512)]);
  expect(listUrls(excerptWith(addressOf(513), plain))).toEqual([plain]);
  expect(listUrls(excerptWith(addressOf(513), addressOf(512)))).toEqual([addressOf(512)]);
  expect(listUrls(excerptWith(addressOf(513), addressOf(513)))).toEqual([]);
});

function rowOf(id: string): Row {
  return { type: 1, components: [{ type: 2, style: 2, label: id, custom_id: id }] };
}

test("a message has at most five rows, the first ones", () => {
  const { components } = addRows(
    buildMessage({ lead: ["x"], sections: [excerptWith(undefined, "https://a.example/b")] }, en),
    ["a", "b", "c", "d", "e", "f"].map(rowOf),
  ).body;
  const labels = components.flatMap((row) => row.components).map((button) => ("label" in button ? button.label : ""));
  expect(labels).toEqual(["Source 1", "a", "b", "c", "d"]);
});

test("a direction that a passage leaves open ends before the mark of what is left out behind it", () => {
  const text = "He \u202estayed.";
  const excerpt = {
    ...EXCERPT,
    end: text.length,
    text,
    attribution: { title: "T", trail: [], passage: 1, passages: 1 },
  };
  const section = { kind: "excerpt" as const, excerpt, attribution: "T" };
  const show = (shown: ExcerptSection) =>
    buildMessage({ lead: ["x"], sections: [shown] }, en).body.embeds[0]?.description;
  expect(show({ ...section, gaps: ["after"] })).toBe("He \u202estayed.\u202c \\[…]");
  expect(show({ ...section, gaps: ["before"] })).toBe("\\[…] He \u202estayed.");
});
