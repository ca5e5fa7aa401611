import { describe, expect, test } from "vitest";
import { isBoilerplate, isFragment } from "../../../src/core/summary/boilerplate.ts";
import { readOpening } from "../../../src/core/summary/openings.ts";
import { readQuotation } from "../../../src/core/summary/quotation.ts";
import { findDatelineEnd } from "../../../src/core/text/datelines.ts";

describe("a dateline is left out of its sentence", () => {
  test.each([
    "(CNN) -- |The road opened.",
    "(CNN)|The road opened.",
    "Canberra, Australia (CNN) -- |The road opened.",
    "BERLIN, May 3 (AP) – |The road opened.",
    "OSLO (Reuters) - |“We go,” he said.",
    "NEW YORK — |The road opened.",
    "MOSCOW, May 3. /TASS/. |The road opened.",
    "/Mediamax/. |The road opened.",
    "By Ann Roe PUBLISHED: 14:11 EST, 25 October 2013 | UPDATED: 15:36 EST, 25 October 2013 |The road opened.",
  ])("%s", (marked) => {
    const at = marked.lastIndexOf("|");
    const text = marked.slice(0, at) + marked.slice(at + 1);
    expect(findDatelineEnd(text, { start: 0, end: text.length })).toBe(at);
  });

  test.each([
    "The World Bank (WB) said so.",
    "Ann Roe (pictured) opened the road.",
    "The mayor (Ann Roe) opened it.",
    "NATO said so.",
    "Either and/or both opened.",
  ])("%s has none", (text) => {
    expect(findDatelineEnd(text, { start: 0, end: text.length })).toBe(0);
  });
});

describe("boilerplate", () => {
  test.each([
    "By Ann Roe.",
    "PUBLISHED: 14:11 EST, 25 October 2013.",
    "Last updated at 3:31 PM on 19th July 2011.",
    "Ann Roe contributed to this report.",
    "©2015 The Harbour Post.",
    "All rights reserved.",
    "Click here for more pictures.",
    "Follow us on Twitter @harbour.",
    "Read more: the harbour in numbers",
    "The Mayor’s Office released details of the meeting, noting that all went well.",
    "The ministry has published the transcript of the talks.",
  ])("%s is none of the subject", (sentence) => {
    expect(isBoilerplate(sentence)).toBe(true);
  });

  test.each([
    "By May the road was open.",
    "He published a book on harbours.",
    "Trade contributed to growth.",
    "The office released three men.",
    "She wrote to the mayor from prison.",
    "They follow the case.",
    "The company said it would publish its figures on Monday.",
  ])("%s tells of the subject", (sentence) => {
    expect(isBoilerplate(sentence)).toBe(false);
  });

  test("names, dates and function words alone are a fragment", () => {
    expect(isFragment("Associated Press.")).toBe(true);
    expect(isFragment("14:11 EST, 25 October 2013.")).toBe(true);
    expect(isFragment("Ann Roe for The Harbour Post.")).toBe(true);
    expect(isFragment("Ann Roe left.")).toBe(false);
    expect(isFragment("人们很高兴。")).toBe(false);
  });
});

describe("how a sentence opens", () => {
  test.each([
    ["He left.", "pronoun"],
    ["“It’s late,” said Ann.", "pronoun"],
    ["This process has begun.", "pronoun"],
    ["Their ship sank.", "pronoun"],
    ["But nobody came.", "connective"],
    ["However, it rained.", "connective"],
    ["In addition, it rained.", "connective"],
    ["At the same time it rained.", "connective"],
    ["Он ушёл.", "pronoun"],
    ["Однако шёл дождь.", "connective"],
    ["We will come.", "pronoun"],
    ["In that case it rains.", "pronoun"],
    ["Two days later it rained.", "connective"],
    ["dark spots as it claims.", "continuation"],
    ["iPhone sales fell.", "none"],
    ["Ann left.", "none"],
    ["Italy won.", "none"],
    ["In May it rained.", "none"],
    ["Thirty ships sank.", "none"],
    ["", "none"],
  ])("%s: %s", (sentence, opening) => {
    expect(readOpening(sentence)).toBe(opening);
  });
});

describe("quotation marks", () => {
  test.each([
    ["“We go,” he said.", false],
    ['"We go," he said.', false],
    ["He said the ‘old’ road’s end was near.", false],
    ["'We go,' he said.", false],
    ["It was the officers’ car.", false],
    ["„Wir gehen“, sagte er.", false],
    ["« Nous partons », dit-il.", false],
    ["»Wir gehen«, sagte er.", false],
    ["‹Wir gehen›, sagte er.", false],
    ["„Wir ‹gehen›“, sagte er.", false],
    ["“We go.", true],
    ["‹Wir gehen.", true],
    ["We go,” he said.", true],
    ['We go," he said.', true],
    ["'We go.", true],
    ["we go,' he said.", true],
  ])("%s is cut open: %s", (sentence, isCutOpen) => {
    expect(readQuotation(sentence).isCutOpen).toBe(isCutOpen);
  });

  test("the share of quoted words is measured", () => {
    expect(readQuotation("“12345678”").quoted).toBeCloseTo(0.9, 5);
    expect(readQuotation("nothing said").quoted).toBe(0);
    expect(readQuotation("").quoted).toBe(0);
  });
});
