import { loadTagger } from "../../src/core/quotes/grammar/load-tagger.ts";
import type { Tagger } from "../../src/core/quotes/grammar/tagger.ts";

/** The tagger, and how often it was asked. */
export async function countTaggerCalls(): Promise<{ readonly tag: Tagger; readonly count: () => number }> {
  const tag = await loadTagger();
  let calls = 0;
  const counting: Tagger = (text) => {
    calls += 1;
    return tag(text);
  };
  return { tag: counting, count: () => calls };
}
