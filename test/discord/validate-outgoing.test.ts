import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  findCallbackFaults,
  findCommandFaults,
  findCommandsFaults,
  findEditFaults,
  findMessageFaults,
} from "../support/discord/validate-outgoing.ts";

const SILENT = { allowed_mentions: { parse: [] } };
const button = (id: string, more: object = {}) => ({ type: 2, style: 1, label: "Go", custom_id: id, ...more });
const row = (...components: object[]) => ({ type: 1, components });
const option = (name: string, more: object = {}) => ({ type: 3, name, description: "Text", ...more });
const command = (more: object = {}) => ({ name: "ask", description: "Answers", ...more });
const select = (more: object = {}) => ({ type: 3, custom_id: "s", options: [{ label: "A", value: "a" }], ...more });

const GOOD_MESSAGES: readonly object[] = [
  { content: "x".repeat(2000) },
  { embeds: [{ description: "x".repeat(4096), title: "y".repeat(256), footer: { text: "z".repeat(1648) } }] },
  { content: "x", components: Array.from({ length: 5 }, (_, index) => row(button(`b${index}`))) },
  {
    content: "x",
    components: [row({ type: 2, style: 5, label: "Read", url: "https://example.org/a" }), row(select())],
  },
  { content: "😀", flags: 64 },
  { content: "x", allowed_mentions: { parse: [], users: ["1400000000000000001"] } },
];

const BAD_MESSAGES: readonly (readonly [string, object, RegExp])[] = [
  ["2,001 characters", { content: "x".repeat(2001) }, /content: too_big/u],
  ["nothing at all", {}, /message: empty/u],
  ["only white space", { content: " \n" }, /message: empty/u],
  ["a title of 257", { embeds: [{ title: "x".repeat(257) }] }, /embeds\.0\.title/u],
  ["11 embeds", { embeds: Array.from({ length: 11 }, () => ({ title: "x" })) }, /embeds: too_big/u],
  [
    "6,001 characters in two embeds",
    { embeds: [{ description: "x".repeat(4000) }, { description: "x".repeat(2001) }] },
    /6001 characters together/u,
  ],
  ["an embed that shows nothing", { embeds: [{ color: 1 }] }, /embeds\.0: shows nothing/u],
  ["an empty field value", { embeds: [{ fields: [{ name: "a", value: "" }] }] }, /fields\.0\.value: empty/u],
  [
    "two embeds of the same url",
    {
      embeds: [
        { title: "a", url: "https://example.org/" },
        { title: "b", url: "https://example.org/" },
      ],
    },
    /same url/u,
  ],
  ["six rows", { components: Array.from({ length: 6 }, (_, index) => row(button(`b${index}`))) }, /6 rows/u],
  ["six buttons", { components: [row(..."abcdef".split("").map((id) => button(id)))] }, /too_big|6 buttons/u],
  ["a custom_id used twice", { components: [row(button("a")), row(button("a"))] }, /"a" is used twice/u],
  ["a custom_id of 101", { components: [row(button("x".repeat(101)))] }, /custom_id: too_big/u],
  ["a label of 81", { components: [row(button("a", { label: "x".repeat(81) }))] }, /label: too_big/u],
  ["a button without label", { components: [row(button("a", { label: "" }))] }, /neither label nor emoji/u],
  ["a link with custom_id", { components: [row(button("a", { style: 5, url: "https://a.org" }))] }, /but a link/u],
  [
    "a link url of 513",
    { components: [row({ type: 2, style: 5, label: "x", url: `https://a.org/${"x".repeat(500)}` })] },
    /url/u,
  ],
  ["a select next to a button", { components: [row(button("a"), select())] }, /a select has its row to itself/u],
  ["a select of 26", { components: [row(select({ options: listOptions(26) }))] }, /options: too_big/u],
  [
    "more defaults than can be chosen",
    { components: [row(select({ options: listOptions(2, { default: true }) }))] },
    /more defaults/u,
  ],
  ["half a character", { content: "\uD83D" }, /half a surrogate pair/u],
  ["a flag of Discord's own", { content: "x", flags: 128 }, /flags: 128/u],
  ["a member Discord does not know", { content: "x", ephemeral: true }, /unknown member ephemeral/u],
  ["mentions by default", { content: "x", allowed_mentions: undefined }, /allowed_mentions: missing/u],
  ["mentions of users", { content: "x", allowed_mentions: { parse: ["users"] } }, /not an empty list/u],
  ["mentions of a role", { content: "x", allowed_mentions: { parse: [], roles: ["1"] } }, /roles are pinged/u],
];

function listOptions(count: number, more: object = {}): object[] {
  return Array.from({ length: count }, (_, index) => ({ label: `L${index}`, value: `v${index}`, ...more }));
}

describe("messages", () => {
  test.each(GOOD_MESSAGES)("what Discord takes has no fault: %#", (body) => {
    expect(findMessageFaults({ ...SILENT, ...body })).toEqual([]);
  });

  test.each(BAD_MESSAGES)("%s is a fault", (_name, body, fault) => {
    expect(findMessageFaults({ content: "", ...SILENT, ...body }).join("\n")).toMatch(fault);
  });

  test("an edit may leave all as it is, but not break a limit", () => {
    expect(findEditFaults(SILENT)).toEqual([]);
    expect(findEditFaults({ ...SILENT, content: "x".repeat(2001) })).not.toEqual([]);
  });

  test("any text within the limits is taken, any above is not", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8000 }), (length) => {
        const parts = [Math.min(length, 4000), length - Math.min(length, 4000)].filter((part) => part > 0);
        const embeds = parts.map((part) => ({ description: "x".repeat(part) }));
        expect(findMessageFaults({ ...SILENT, embeds }).length > 0).toBe(length > 6000);
      }),
    );
  });
});

const BAD_COMMANDS: readonly (readonly [string, object, RegExp])[] = [
  ["a name with a space", command({ name: "ask me" }), /no lower-case command name/u],
  ["a name in capitals", command({ name: "Ask" }), /no lower-case command name/u],
  ["a localized name in capitals", command({ name_localizations: { de: "Frag" } }), /"Frag"/u],
  ["a locale Discord lacks", command({ name_localizations: { hy: "հարց" } }), /hy is no locale/u],
  ["no description", command({ description: "" }), /description has 1–100/u],
  ["a description of 101", command({ description: "x".repeat(101) }), /description/u],
  [
    "26 options",
    command({ options: "abcdefghijklmnopqrstuvwxyz".split("").map((name) => option(name)) }),
    /options: too_big/u,
  ],
  [
    "a required option after an optional one",
    command({ options: [option("a"), option("b", { required: true })] }),
    /follows an optional/u,
  ],
  ["an option named twice", command({ options: [option("a"), option("a")] }), /two options/u],
  [
    "choices with autocomplete",
    command({ options: [option("a", { autocomplete: true, choices: [{ name: "x", value: "x" }] })] }),
    /exclude/u,
  ],
  [
    "a choice value of 101",
    command({ options: [option("a", { choices: [{ name: "x", value: "x".repeat(101) }] })] }),
    /101 characters/u,
  ],
  ["a description on a message command", { name: "Cite", type: 3, description: "x" }, /no description/u],
  ["8,001 characters", command({ options: listLongOptions() }), /at most 8000/u],
];

function listLongOptions(): object[] {
  const choices = Array.from({ length: 25 }, (_, index) => ({
    name: `${index}`.padEnd(100, "x"),
    value: "x".repeat(100),
  }));
  return [option("a", { choices }), option("b", { choices })];
}

describe("commands", () => {
  test("what Discord takes has no fault", () => {
    const good = command({
      name_localizations: { de: "frag", ja: "質問" },
      options: [option("a", { required: true, autocomplete: true, max_length: 300 }), option("b")],
      contexts: [0, 1, 2],
      default_member_permissions: "0",
    });
    expect(findCommandsFaults([good, { name: "Cite this", type: 3 }])).toEqual([]);
  });

  test.each(BAD_COMMANDS)("%s is a fault", (_name, body, fault) => {
    expect(findCommandFaults(body).join("\n")).toMatch(fault);
  });

  test("a name taken twice and a sixteenth message command are faults of the list", () => {
    const menu = Array.from({ length: 16 }, (_, index) => ({ name: `Cite ${index}`, type: 3 }));
    expect(findCommandsFaults([command(), command()])).toEqual([expect.stringContaining("same name")]);
    expect(findCommandsFaults(menu)).toEqual([expect.stringContaining("at most 15")]);
  });
});

describe("callbacks", () => {
  const choices = (count: number, value: string) =>
    Array.from({ length: count }, (_, index) => ({ name: `n${index}`, value }));

  test("25 choices are offered, 26 are not, and no value is longer than 100", () => {
    expect(findCallbackFaults({ type: 8, data: { choices: choices(25, "x".repeat(100)) } })).toEqual([]);
    expect(findCallbackFaults({ type: 8, data: { choices: choices(26, "x") } })).not.toEqual([]);
    expect(findCallbackFaults({ type: 8, data: { choices: choices(1, "x".repeat(101)) } })).not.toEqual([]);
  });

  test("a deferral decides about flags alone", () => {
    expect(findCallbackFaults({ type: 5, data: { flags: 64 } })).toEqual([]);
    expect(findCallbackFaults({ type: 5, data: { content: "x" } })).toEqual([expect.stringContaining("content")]);
  });

  test("a body that is no answer is a fault, whatever it is", () => {
    for (const body of [undefined, null, 4, "x", {}, { type: 99 }]) expect(findCallbackFaults(body)).not.toEqual([]);
  });
});
