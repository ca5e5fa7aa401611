import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readMentionLabels } from "../support/mention-labels.ts";

const labels = readMentionLabels(join(import.meta.dirname, "../fixtures/quotes/pronouns.jsonl"));

describe("the labelled pronouns and roles", () => {
  test("are at least a hundred pronouns and forty roles in fifty articles", () => {
    expect(labels.filter((label) => label.kind === "pronoun").length).toBeGreaterThanOrEqual(100);
    expect(labels.filter((label) => label.kind === "role").length).toBeGreaterThanOrEqual(40);
    expect(new Set(labels.map((label) => label.id)).size).toBeGreaterThanOrEqual(50);
  });

  test("stand at different places, a pronoun on two or three letters", () => {
    expect(new Set(labels.map(({ id, offset }) => `${id} ${offset}`)).size).toBe(labels.length);
    for (const { kind, offset, end } of labels) {
      if (kind === "pronoun") expect([2, 3]).toContain(end - offset);
      else expect(end - offset).toBeGreaterThan(3);
    }
  });
});
