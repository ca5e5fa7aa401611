import { splitWords } from "./word-list.ts";

/**
 * English words that only join others, folded as `read-word.ts` folds: articles, pronouns, prepositions, conjunctions,
 * auxiliaries and question words. The list is the project's own and short on purpose: a word that can name a thing
 * ("will" the document, "may" the month, "us" the country) is dropped only where a query holds other words.
 */
export const STOP_WORDS: ReadonlySet<string> = splitWords(
  `a an the this that these those some any each every both either neither no not nor such same other another
  i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its
  itself they them their theirs themselves who whom whose which what when where why how
  am is are was were be been being do does did done doing have has had having will would shall should can could may
  might must ought and or but if so as than then because while although though unless until since whether
  of in on at by for with about against between into through during before after above below to from up down out off
  over under again further once here there all more most few only own too very just also
  s t d ll m re ve don didn doesn isn aren wasn weren hasn haven hadn won wouldn shouldn couldn
  tell give show please did`,
);
