import { expect, test } from "vitest";
import { renderCall } from "../../../src/commands/split-line.ts";
import { readArgs, readCall, readLine, typeInField } from "../../../src/web/page/draft.ts";
import {
  type Box,
  chooseEntry,
  enterField,
  pressKey,
  type Step,
  showList,
  typeTail,
  typeText,
} from "../../../src/web/page/message-box.ts";
import type { ChannelCommand } from "../../../src/web/protocol.ts";

const TEXT = { kind: "text", description: "", maxLength: 100 } as const;
const OPTIONS = {
  question: { ...TEXT, id: "question", name: "question", required: true, completes: false },
  article: { ...TEXT, id: "article", name: "article", required: false, completes: true },
} as const;
const LENGTH = {
  kind: "choice",
  id: "length",
  name: "länge",
  description: "",
  required: false,
  choices: [
    { label: "Short", value: "short" },
    { label: "Long (6 sentences)", value: "long" },
  ],
} as const;
const COMMANDS: readonly ChannelCommand[] = [
  {
    id: "ask",
    name: "ask",
    description: "Ask",
    options: [
      OPTIONS.question,
      OPTIONS.article,
      { kind: "flag", id: "private", name: "private", description: "", required: false },
      { kind: "member", id: "for", name: "for", description: "", required: false },
    ],
  },
  { id: "summary", name: "summary", description: "Sum up", options: [OPTIONS.article, LENGTH] },
];

const OFFER = { commands: COMMANDS, members: [{ label: "Ann", value: "1" }] };

/** Types and presses from an empty box: "/ask⇥" types four letters and presses Tab. */
function type(keys: string, from: Box = showList({ kind: "text", text: "" }, { kind: "closed" })): Step {
  let step: Step = { box: from };
  for (const key of keys) step = typeKey(step.box, key);
  return step;
}

function typeKey(box: Box, key: string): Step {
  const name = KEYS.get(key);
  const { draft } = box;
  const field = draft.kind === "command" ? draft.fields[draft.active] : undefined;
  const text = draft.kind === "text" ? draft.text : (field?.text ?? draft.tail);
  if (name !== undefined) {
    return pressKey(box, { key: name, isShifted: false, isAtStart: text === "" }, OFFER) ?? { box };
  }
  if (draft.kind === "text") return typeText(text + key, OFFER);
  if (field !== undefined) return enterField(typeInField(draft, draft.active, text + key), OFFER);
  return typeTail(draft, text + key, OFFER);
}

const KEYS: ReadonlyMap<string, string> = new Map([
  ["⇥", "Tab"],
  ["↵", "Enter"],
  ["↓", "ArrowDown"],
  ["↑", "ArrowUp"],
  ["⎋", "Escape"],
  ["⌫", "Backspace"],
]);

function readEntries({ box: { picker } }: Step): string[] {
  if (picker.list.kind === "closed") return [];
  return picker.list.entries.map((entry) => ("name" in entry ? entry.name : entry.label));
}

test.each([
  ["/", ["ask", "summary"]],
  ["/s", ["summary", "ask"]],
  ["/su", ["summary"]],
  ["/x", []],
  ["a/s", []],
  ["/⎋", []],
  ["/summary ", ["article", "länge"]],
  ["/ask⇥", []],
  ["/ask⇥why⇥", ["article", "private", "for"]],
  ["/ask⇥why⇥p", ["private"]],
  ["/ask⇥why⇥p⇥", ["True", "False"]],
  ["/ask⇥why⇥p⇥f", ["False"]],
  ["/ask⇥why⇥f⇥", ["Ann"]],
])("after %s the list shows %j", (keys, entries) => {
  expect(readEntries(type(keys))).toEqual(entries);
});

test.each([
  ["/↓↵", "/summary"],
  ["/↑↵", "/summary"],
  ["/↵why", "/ask question: why"],
  ["/ask why", "/ask question: why"],
  ["/summary peace", "/summary article: peace"],
  ["/summary a↵", "/summary article: a"],
  ["/ask⇥why⇥p⇥⇥", "/ask question: why private: true"],
  ["/ask⇥why⇥f⇥⇥", "/ask question: why for: 1"],
  ["/ask⇥why⇥p⇥↓↵", "/ask question: why private: false"],
  ["/ask why article: peace", "/ask question: why article: peace"],
  ["/ask article: peace question: why", "/ask question: why article: peace"],
  ["/ask why private: no", "/ask question: why private: false"],
  ["/ask why for: 1 article: peace", "/ask question: why for: 1 article: peace"],
  ["/ask why PRIVATE: yes", "/ask question: why private: true"],
  ["/ask when, about 10:30 or peace:talks", "/ask question: when, about 10:30 or peace:talks"],
  ["/summary article: peace", "/summary article: peace"],
  ["/summary peace length: long", "/summary article: peace length: long"],
  ["/summary peace länge: long", "/summary article: peace length: long"],
  ["/summary peace length: Long (6 sentences)", "/summary article: peace length: long"],
  ["/summary length: short", "/summary length: short"],
])("%s reads as %s", (keys, call) => {
  const { draft } = type(keys).box;
  expect(draft.kind === "command" ? renderCall(draft.command.name, readArgs(draft)) : "").toBe(call);
});

test("a flag is sent as a boolean, a text as it was typed, an empty option not at all", () => {
  const { draft } = type("/ask⇥why now⇥p⇥⇥").box;
  expect(draft.kind === "command" && readArgs(draft)).toEqual({ question: "why now", private: true });
  const opened = type("/ask⇥why⇥a⇥").box.draft;
  expect(opened.kind === "command" && readArgs(opened)).toEqual({ question: "why" });
});

test("Enter sends once every required option is filled, and goes to the empty one before", () => {
  expect(type("/ask⇥↵").next).toBeUndefined();
  expect(type("/ask⇥↵").box.draft).toMatchObject({ kind: "command", active: 0 });
  expect(type("/ask⇥why↵")).toMatchObject({ next: "submit", box: { draft: { kind: "text", text: "" } } });
  expect(type("hello↵").next).toBe("submit");
  expect(type("  ↵").next).toBeUndefined();
});

test("an option that the bot completes is asked about at every letter", () => {
  expect(type("/summary⇥⇥").next).toBe("suggest");
  expect(type("/summary⇥⇥pe").next).toBe("suggest");
});

test("a suggestion gives its value and shows its label", () => {
  const { box } = type("/summary⇥⇥");
  const offered = showList(box.draft, { kind: "values", entries: [{ label: "Peace at last", value: "peace.md" }] });
  const { draft } = chooseEntry(offered, 0, OFFER).box;
  expect(draft.kind === "command" && draft.fields).toMatchObject([{ text: "Peace at last" }]);
  expect(draft.kind === "command" && readArgs(draft)).toEqual({ article: "peace.md" });
});

test("Backspace closes an empty option, then the command; Escape leaves at once", () => {
  expect(type("/ask⇥why⇥a⇥⌫").box.draft).toMatchObject({ fields: [{ text: "why" }] });
  expect(type("/ask⇥⌫").box.draft).toEqual({ kind: "text", text: "/ask" });
  expect(type("/ask⇥⎋").box.draft).toEqual({ kind: "text", text: "" });
});

test("a line that is pasted is read as it would be when typed", () => {
  const { draft } = typeText("/ask why now  article: peace private: yes", OFFER).box;
  expect(draft.kind === "command" && draft.fields.map(({ text }) => text)).toEqual(["why now", "peace", "yes"]);
  expect(draft.kind === "command" && readArgs(draft)).toEqual({ question: "why now", article: "peace", private: true });
});

test("the name of an option that is filled leads back to it", () => {
  const { draft } = type("/ask why article: peace question:").box;
  expect(draft).toMatchObject({ active: 0, fields: [{ text: "why" }, { text: "peace" }] });
});

test("a value that an option does not have is not sent: the option is gone to", () => {
  const step = type("/summary peace length: huge↵");
  expect(step.next).toBeUndefined();
  expect(step.box.draft).toMatchObject({ active: 1, fields: [{ text: "peace" }, { text: "huge" }] });
});

test("a command that is sent without its name's space opens where something is missing, else goes out", () => {
  expect(type("/ask⎋↵").box.draft).toMatchObject({ kind: "command", active: 0 });
  expect(type("/summary⎋↵").next).toBe("submit");
  expect(type("/nope↵").next).toBe("submit");
});

test("plain words are a question, with the options that they name", () => {
  const call = readLine("why now? article: peace", COMMANDS);
  expect(call && renderCall(call.command.id, readArgs(call))).toBe("/ask question: why now? article: peace");
  expect(readLine("/nope x", COMMANDS)).toBeUndefined();
});

test.each([
  ["/ask why page: 2", { args: { question: "why" }, page: 2 }],
  ["/ask why article: peace page: 3", { args: { question: "why", article: "peace" }, page: 3 }],
  ["/summary page: 2", { args: {}, page: 2 }],
  ["/ask why homepage: 2", { args: { question: "why homepage: 2" } }],
  ["/summary peace", { args: { article: "peace" } }],
])("%s names its page behind all else, as in the terminal", (line, call) => {
  const { draft } = type(line).box;
  expect(draft.kind === "command" && readCall(draft)).toEqual(call);
});
