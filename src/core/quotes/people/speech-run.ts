import { findMatches } from "../../text/find-matches.ts";
import type { Draft } from "../grammar/assemble.ts";
import type { Sentence } from "../grammar/sentence.ts";
import type { Cast } from "./cast.ts";
import type { Discourse } from "./discourse.ts";
import { type Entity, isUnnamed } from "./entities.ts";
import type { Grounds } from "./speaker.ts";

/** A draft with its speaker. */
export interface Resolved {
  readonly draft: Draft;
  readonly speaker?: Entity;
  readonly grounds: Grounds;
}

/** Holds who spoke last, and before, and tells whose a quotation is that stands alone. */
export class SpeechRun {
  /** The last statement. */
  last: Resolved | undefined;
  readonly #cast: Cast;
  readonly #text: string;
  readonly #discourse: Discourse;
  /** Who spoke, if it is known, in the paragraph with a direct quotation before that of the last one. */
  #earlier: { readonly paragraph: number; readonly speaker: Entity } | undefined;

  constructor(cast: Cast, text: string, discourse: Discourse) {
    this.#cast = cast;
    this.#text = text;
    this.#discourse = discourse;
  }

  /** Takes the next statement of the article into account, which stands in `paragraph`. */
  follow(resolved: Resolved, paragraph: number): void {
    const last = this.last;
    const before = last && this.#cast.sentences[last.draft.sentence]?.paragraph;
    if (last?.speaker !== undefined && before !== undefined && before !== paragraph && last.draft.kind === "direct") {
      this.#earlier = { paragraph: before, speaker: last.speaker };
    }
    this.last = resolved;
  }

  /** A quotation without a cue goes on from the one before it, unless the words between bring in somebody else. */
  resolveAlone(draft: Draft, sentence: Sentence): Resolved {
    const previous = this.#cast.sentences[draft.sentence - 1];
    if (previous === undefined || sentence.paragraph - previous.paragraph > 1) return { draft, grounds: NOBODY };
    if (previous.paragraph !== sentence.paragraph && this.#isHeading(draft, sentence))
      return { draft, grounds: NOBODY };
    const first = this.#discourse.subjectOf(draft.sentence - 1);
    const isKnown = this.last?.draft.sentence === draft.sentence - 1 && this.last.grounds.by === "name";
    if (first !== undefined && isUnnamed(first) && !isKnown) return { draft, grounds: NOBODY };
    const subject = first !== undefined && isUnnamed(first) ? undefined : first;
    const last = this.last;
    const said = last !== undefined && draft.sentence - last.draft.sentence <= 2 ? last : undefined;
    const lent = said?.draft.mention ?? said?.grounds.lent;
    const grounds: Grounds = { by: "alone", candidates: [], ...(lent && { lent }) };
    if (this.#isWithinAnother(draft)) return { draft, grounds: NOBODY };
    if (said === undefined) {
      return subject?.kind === "person" ? { draft, speaker: subject, grounds } : { draft, grounds: NOBODY };
    }
    if (this.#isAnswered(said, sentence.paragraph)) return { draft, grounds: NOBODY };
    // “Ann Lee laughed. ‘You can’t!’”: what somebody does in the paragraph before they speak.
    const spoken = this.#cast.sentences[said.draft.sentence]?.paragraph;
    const isOwn = spoken !== sentence.paragraph && previous.paragraph === sentence.paragraph;
    if (isOwn && subject?.kind === "person") return { draft, speaker: subject, grounds };
    const isSame = said.speaker !== undefined && (subject === undefined || subject === said.speaker);
    if (isSame && !this.#isAddressed(draft, said.speaker)) return { draft, speaker: said.speaker, grounds };
    return { draft, grounds: said.speaker === undefined ? { ...grounds, by: "none" } : NOBODY };
  }

  // ‘One. ‘Ann laughed. ‘Two.’: a quotation whose paragraphs were lost, the beginning of which nothing closes.
  #isWithinAnother({ parts }: Draft): boolean {
    const start = parts[0]?.start ?? 0;
    const before = this.#text.slice(Math.max(0, start - LONGEST_LOOK), Math.max(0, start - 1));
    const marks = [...findMatches(before.slice(before.lastIndexOf("\n") + 1), SINGLE_MARK)];
    return marks.at(-1)?.groups?.opening !== undefined;
  }

  // A claim of anybody, without a stop in or behind its marks, over what is told of it.
  #isHeading({ parts }: Draft, { start, end }: Sentence): boolean {
    const [part, ...others] = parts;
    if (part === undefined || others.length > 0) return false;
    const said = this.#text.slice(part.start, part.end).trimEnd();
    const behind = this.#text.slice(part.end, end).trim();
    const isWhole = this.#text.slice(start, part.start).trim().length <= 1 && behind.length <= 1;
    return isWhole && !STOPPED.test(said) && !STOPPED.test(behind);
  }

  // “Never, Mr. Dorrit?” is not said by him, nor is “That is bland, Amy.” by her.
  #isAddressed({ parts }: Draft, { name }: Entity): boolean {
    const [given = "", ...rest] = name.split(" ");
    const surname = rest.at(-1) ?? given;
    return parts.some(({ start, end }) => {
      const said = this.#text.slice(start, Math.min(end, start + LONGEST_LOOK));
      return said.includes(surname) || said.includes(`, ${given}`) || said.startsWith(`${given},`);
    });
  }

  // A paragraph of its own behind a question, or behind two that speak in turn, may be the answer of the other.
  #isAnswered({ draft, speaker }: Resolved, paragraph: number): boolean {
    const own = this.#cast.sentences[draft.sentence]?.paragraph ?? paragraph;
    if (own === paragraph || draft.kind !== "direct") return false;
    const before = this.#earlier;
    const isInTurn = before?.paragraph === own - 1 && speaker !== undefined && before.speaker !== speaker;
    return isInTurn || this.#text.charAt((draft.parts.at(-1)?.end ?? 0) - 1) === "?";
  }
}

/** Code units of a quotation in which somebody's name is looked for. */
const LONGEST_LOOK = 2_000;

/** Matches the mark of "said: ‘We" and of "so. 'We" as one that opens, and that of "so.’"; not that of "so 'we" nor an apostrophe. */
const SINGLE_MARK = /[.,:!?…] (?<opening>['‘])(?=\p{Lu})|[.,!?…]['’]/gu;
/** Matches "come." and "come…"; not "come". */
const STOPPED = /[.!?…,;:–—-]$/u;

/** The grounds where it is not known who speaks. */
export const NOBODY: Grounds = { by: "none", candidates: [] };
