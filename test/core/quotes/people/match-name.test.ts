import { describe, expect, test } from "vitest";
import { readAskedName } from "../../../../src/core/quotes/people/asked-name.ts";
import { type Bearing, findBearersInSteps, rateBearing } from "../../../../src/core/quotes/people/match-name.ts";
import type { Speaker } from "../../../../src/core/quotes/people/speaker.ts";
import { finishSteps } from "../../../../src/core/text/steps.ts";

function makeSpeaker(kind: Speaker["kind"], aliases: readonly string[], roles: readonly string[] = []): Speaker {
  const [name = ""] = aliases;
  return { id: name, kind, name, aliases, roles, mentions: [] };
}

/** Asked, forms of the name, roles. */
type Row = readonly [asked: string, aliases: readonly string[], roles?: readonly string[]];

const rate = (kind: Speaker["kind"], [asked, aliases, roles]: Row): Bearing | undefined =>
  rateBearing(makeSpeaker(kind, aliases, roles), readAskedName(asked));

const PERSON: readonly (readonly [Bearing | undefined, ...Row])[] = [
  ["whole", "Ada Voss", ["Ada Voss"]],
  ["whole", "ada", ["Ada Voss"]],
  ["whole", "Voss, Ada", ["Ada Voss"]],
  ["whole", "Восс", ["Ada Voss"]],
  ["whole", "Ada B. Voss", ["Ada Voss"]],
  [undefined, "Bo Voss", ["Ada Voss", "Voss"]],
  [undefined, "Ada Holm", ["Ada Voss"]],
  // Particles, prefixes and ties.
  ["whole", "Ada von der Lund", ["Ada von der Lund", "Lund"]],
  ["whole", "von der Lund", ["Ada von der Lund", "Lund"]],
  ["whole", "Vonderlund", ["Ada von der Lund"]],
  ["whole", "Luis da Costa", ["Luis da Costa"]],
  ["whole", "Luis Costa", ["Luis da Costa"]],
  ["whole", "Luis da Costa", ["Luis Costa"]],
  ["whole", "el-Hadid", ["Omar al-Hadid"]],
  ["whole", "Omar Alhadid", ["Omar al-Hadid"]],
  ["whole", "Omar al-Shaykh", ["Omar ash-Shaykh"]],
  ["whole", "Omar as-Sayed", ["Omar Al-Sayed"]],
  ["whole", "Jean Luc Morel", ["Jean-Luc Morel"]],
  ["whole", "O Brannan", ["Sean O’Brannan"]],
  ["whole", "Sean O'Brannan", ["Sean O’Brannan"]],
  ["whole", "Sean O´Brannan", ["Sean O’Brannan"]],
  ["whole", "O`Brannan", ["Sean O´Brannan"]],
  ["whole", "Mac Donnel", ["Fiona MacDonnel"]],
  [undefined, "Van Holm", ["Alex Holm"]],
  [undefined, "Al Holm", ["Alex Holm"]],
  [undefined, "Ann Alee", ["Anna Lee"]],
  // Letters.
  ["whole", "Mueller", ["Eva Müller"]],
  ["whole", "Müller", ["Eva Mueller"]],
  ["whole", "Muller", ["Eva Mu\u0308ller"]],
  ["whole", "Soeren Holm", ["Søren Holm"]],
  // Initials.
  ["whole", "J.R.R. Tolland", ["J. R. R. Tolland"]],
  ["whole", "J. R. R. Tolland", ["J.R.R. Tolland"]],
  ["whole", "JRR Tolland", ["J. R. R. Tolland"]],
  ["whole", "J. Smit", ["John Smit"]],
  ["shorter", "John Smit", ["J. Smit"]],
  [undefined, "J. Smit", ["Karl Smit", "Smit"]],
  [undefined, "John H. W. Smit", ["John W. Smit"]],
  [undefined, "U.N.", ["Min Jae Un"]],
  // What the article does not tell.
  ["shorter", "Ada Voss", ["Voss"]],
  [undefined, "Ada Voss", ["Ada"]],
  // Juniors.
  ["whole", "Karl Voss Jr.", ["Karl Voss Jr.", "Voss"]],
  ["whole", "Voss", ["Karl Voss Jr."]],
  ["elder", "Karl Voss", ["Karl Voss Jr.", "Voss"]],
  [undefined, "Karl Voss Jr.", ["Karl Voss", "Voss"]],
  [undefined, "Bo Voss", ["Karl Voss Jr.", "Voss"]],
  // Offices.
  ["whole", "Mayor Voss", ["Ada Voss"]],
  ["whole", "Mr. King", ["Ada King"]],
  ["whole", "Howard Dean", ["Howard Dean"]],
  [undefined, "Howard Dean", ["Howard Jonas"]],
  ["whole", "the mayor", ["Ada Voss"], ["Mayor"]],
  ["whole", "Ada Voss, mayor", ["Ada Voss"]],
  ["whole", "Russian President Voss", ["Ada Voss"], ["Russian President"]],
  ["whole", "the Russian President", ["Ada Voss"], ["Russian President"]],
  ["whole", "the Russian President", ["Ada Voss"], ["President of Russia"]],
  ["whole", "British Prime Minister", ["Ada Voss"], ["UK Prime Minister"]],
  [undefined, "the Russian President", ["Ada Voss"], ["French President"]],
  [undefined, "President", ["Ada Voss"], ["Vice President"]],
  [undefined, "Karl Holm", ["Ada Holm"], ["wife of Karl Holm"]],
  [undefined, "President Holm", ["Ada Voss"], ["wife of President Karl Holm"]],
  [undefined, "President Holm", ["Ada Voss"], ["President Holm’s lawyer"]],
  // Words of every object, and none.
  [undefined, "constructor", ["Ada Voss"]],
  [undefined, "the", ["The Ada"]],
  [undefined, "", ["Ada Voss"]],
];

describe("an asked name is a person's", () => {
  test.each(PERSON.map(([bearing, ...row]) => ({ bearing, row })))("$row is $bearing", ({ bearing, row }) => {
    expect(rate("person", row)).toBe(bearing);
  });
});

const BODY: readonly (readonly [Bearing | undefined, ...Row])[] = [
  ["whole", "U.N.", ["UN"]],
  ["whole", "un", ["U.N."]],
  ["whole", "Bank of Norland", ["Bank of Norland"]],
  ["part", "Norland", ["Bank of Norland"]],
  ["part", "Voss", ["Voss Foundation"]],
  ["whole", "Vossco", ["Vossco Inc"]],
  ["whole", "Ministry", ["Foreign Ministry"]],
  [undefined, "Foreign Ministry", ["Interior Ministry"]],
  ["shorter", "Norland Interior Ministry", ["Interior Ministry"]],
  [undefined, "Bank of Norland", ["Norland"]],
];

describe("an asked name is a body's", () => {
  test.each(BODY.map(([bearing, ...row]) => ({ bearing, row })))("$row is $bearing", ({ bearing, row }) => {
    expect(rate("body", row)).toBe(bearing);
  });
});

test("of those who bear a name, they are meant who bear it as far as any does", () => {
  const speakers = [
    makeSpeaker("person", ["Karl Voss Jr.", "Voss"]),
    makeSpeaker("person", ["Karl Voss"]),
    makeSpeaker("person", ["Ada Holm"]),
  ];
  const find = (asked: string) => [...finishSteps(findBearersInSteps(speakers, readAskedName(asked))).speakers.keys()];
  expect(find("Karl Voss")).toEqual(["Karl Voss"]);
  expect(find("Karl Voss Jr.")).toEqual(["Karl Voss Jr."]);
  expect(find("Voss")).toEqual(["Karl Voss Jr.", "Karl Voss"]);
  expect(find("Bo Voss")).toEqual([]);
});
