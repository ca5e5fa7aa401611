/**
 * Matches where somebody speaks of themselves, in six languages: "I move", "I'll", "my", "ich" and "nous"; not "Phase I." and
 * "Mine".
 */
export const FIRST_PERSON =
  /(?<![\p{L}\p{N}])(?:I(?=[ '’]\p{Ll})|i(?=['’]\p{Ll}| (?:am|was|have|had|do|did|think|know|can|will|would)(?!\p{L}))|[Ii]ch|[Jj]e|[Jj](?=['’])|[Yy]o|[Яя])(?![\p{L}\p{N}])/u;

/** As a part of a pattern, how somebody speaks of themselves and others, and "my" and "me", in six languages: "we", "our" and "wir". */
export const FIRST_PERSON_PLURAL = "[Ww]e|[Oo]ur|[Mm]y|me|[Ww]ir|[Nn]ous|[Nn]osotros|[Мм]ы|[Bb]iz";
