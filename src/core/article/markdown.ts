import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { ArticleText } from "./article-text.ts";
import type { Format } from "./format.ts";
import { BlockWriter } from "./markdown/block-writer.ts";
import { setContentsAsideInSteps } from "./markdown/contents.ts";
import { collectDefinitionsInSteps } from "./markdown/definitions.ts";
import { setNavigationAside } from "./markdown/navigation.ts";
import { closeRow } from "./markdown/open-block.ts";
import { readDraft, writeChunk } from "./markdown/read-draft.ts";
import { beginReading } from "./markdown/reading.ts";
import { splitDrafts } from "./markdown/split-drafts.ts";
import type { Dialect } from "./markdown/splitting.ts";
import { TextWriter } from "./text-writer.ts";

/** Markdown with what GitHub and the generators of sites add to it. Read in pieces: a full tree of ten megabytes takes minutes. */
export const markdown: Format = {
  endings: [".md"],
  readInSteps: (original, body) => readInSteps(original, body, "markdown"),
};

/** Markdown with components and expressions. */
export const mdx: Format = {
  endings: [".mdx"],
  readInSteps: (original, body) => readInSteps(original, body, "mdx"),
};

function* readInSteps(original: string, body: Span, dialect: Dialect): Steps<ArticleText> {
  const writer = new TextWriter(original, body.start);
  const definitions = yield* collectDefinitionsInSteps(original, body);
  const reading = beginReading(original, definitions, new BlockWriter(writer, original));
  for (const draft of splitDrafts(original, body, definitions, dialect)) {
    if ("blocks" in draft) writeChunk(reading, draft);
    else readDraft(reading, draft);
    yield;
  }
  closeRow(reading);
  return setNavigationAside(yield* setContentsAsideInSteps(writer.finish()));
}
