import { expect, test } from "vitest";
import { readPlainHead } from "../../src/files/plain-head.ts";

test.each<[claim: string, text: string, fields: Record<string, string>]>([
  [
    "an e-mail",
    "From: Jane Doe <jane@example.org>\nTo: John Roe\nSubject: Re: The key\nDate: Tue, 5 Mar 2024 10:12:00 +0100\n\nHi.",
    { author: "Jane Doe", title: "Re: The key", date: "Tue, 5 Mar 2024 10:12:00 +0100" },
  ],
  [
    "a book of Project Gutenberg, below its licence",
    "The Project Gutenberg EBook\n\nYou may copy it. Note: so.\n\nTitle: The Lamp\n       A Tale\n\nAuthor: Jane Doe\n\nRelease Date: March 4, 2005 [EBook #12]\n\nLanguage: English\n\n*** START OF THE PROJECT GUTENBERG EBOOK THE LAMP ***\n\nAuthor: he was one.",
    { title: "The Lamp A Tale", author: "Jane Doe", date: "March 4, 2005", language: "English" },
  ],
  ["a memo", "\nTitle: The plan\nAuthor: Jane Doe\nRoom: 12\n\nText.", { title: "The plan", author: "Jane Doe" }],
  ["an interview, which has no fields", "Author: I wrote it.\nJane: When?\n\nAuthor: Then.", {}],
  ["a text that begins with one field", "Subject: the key\n\nIt hangs here.", {}],
  ["prose in which a field stands", "The letter said:\nTitle: none\nAuthor: none\n", {}],
  ["nothing", "", {}],
])("of %s what it states is read", (_claim, text, fields) => {
  expect(Object.fromEntries(readPlainHead(text))).toEqual(fields);
});

test("of a line of a megabyte and of a thousand lines the beginning is looked at", () => {
  expect(readPlainHead(`Title: ${"a".repeat(1_000_000)}\nAuthor: B`).get("title")?.length).toBeLessThan(300);
  expect(readPlainHead(`Title: A\n${"Author: B\n".repeat(1_000_000)}`).size).toBe(2);
});
