import { readFileSync } from "node:fs";
import { z } from "zod";

const mentionLabel = z.strictObject({
  id: z.string().min(1),
  offset: z.int().nonnegative(),
  end: z.int().positive(),
  kind: z.enum(["pronoun", "role"]),
  person: z.string().min(1),
});

/**
 * Whom one mention of an article means: "he" or "she" (*pronoun*) or "the senator" (*role*). `offset` and `end` are UTF-16
 * code units into the text of the article `id`; `person` is the fullest name that it gives, without title.
 */
export type MentionLabel = z.infer<typeof mentionLabel>;

/** The labels of a JSON-lines file, in its order. Throws an Error that names the line which has another form. */
export function readMentionLabels(path: string): MentionLabel[] {
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  return lines.map((line, i) => {
    const read = mentionLabel.safeParse(JSON.parse(line));
    if (!read.success) throw new Error(`${path}, line ${i + 1}: ${z.prettifyError(read.error)}`);
    return read.data;
  });
}
