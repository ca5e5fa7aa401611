import type { Edge } from "../../core/check/cuts.ts";
import type { Finding } from "../../core/check/findings.ts";
import type { Turn } from "../../core/check/turns.ts";
import type { Verdict } from "../../core/check/verdict.ts";
import type { Asked, Lead } from "../lead.ts";

/** What the bot says of a checked quotation, in one language. */
export interface CheckWords {
  /** Above all; repeats the message as it is, or what is left of a long one. `speaker` is who is said to have said it, as asked. */
  readonly lead: (message: Asked | string, speaker: string | undefined) => Lead;
  /** The repeated quotation in the language's marks. */
  readonly quotation: (text: string) => string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** `other-speaker` where the corpus does not tell who said it. */
  readonly speakerUnknown: string;
  /** `not-a-quote` where several people say it, or somebody a part of it. */
  readonly heldAs: Readonly<Record<"several" | "partly", string>>;
  /** Who says it in the corpus. */
  readonly saidBy: (speaker: string) => string;
  readonly omissions: (count: number) => string;
  readonly cut: (cuts: readonly Edge[]) => string;
  /** Whom the message itself names. */
  readonly claimed: (name: string) => string;
  readonly note: Readonly<Record<"interrupted" | "heading" | "form", string>>;
  /** A word that turns the sense round. */
  readonly turn: (turn: Turn) => string;
  /** What a change is in particular. */
  readonly finding: (finding: Finding) => string;
  readonly reported: string;
  readonly removed: string;
  readonly added: string;
  /** In place of a stretch that is too long to list. */
  readonly manyWords: (count: number) => string;
  /** Above a passage that is near, where nothing is found. */
  readonly nearest: string;
  readonly unjudged: (count: number) => string;
  /** Under all of it: what the answer does not say. */
  readonly corpusAlone: string;
}
