/** Something about one corpus file that its owner may want to know, in words for the owner. Nothing of it stops the bot. */
export interface Problem {
  /**
   * An `error` keeps the file out; a `warning` is to be mended, though the file is served; a `note` says what was made of
   * the file, and needs no mending.
   */
  readonly severity: Severity;
  readonly kind: ProblemKind;
  /** Path inside the corpus folder. */
  readonly file: string;
  /** The field of the front matter that it is about, where there is one. */
  readonly field?: string;
  /** What is wrong and what to do, a sentence without the file's name. */
  readonly message: string;
}

export type Severity = "error" | "warning" | "note";

/** What a problem is about: those of one kind are told together. */
export type ProblemKind =
  /** A file, a folder or a link that cannot be read or followed. */
  | "unreadable"
  /** A file of no format that articles are written in. */
  | "format"
  /** No words below the front matter. */
  | "empty"
  /** A front matter that is read in part, or not at all. */
  | "head"
  /** A limit that the file or its folder states and that cannot be kept, since it is not understood. */
  | "limit"
  /** A field whose value does not have its form. */
  | "field"
  /** A field that is none, and is spelled nearly as one. */
  | "misspelled"
  /** A file that says of itself that it is not to be published. */
  | "draft"
  /** The defaults of a folder. */
  | "defaults"
  /** An article that is not served, or not anew, since the defaults above it cannot be read. */
  | "below-defaults"
  | "synonyms"
  /** The people of whom the owner tells. */
  | "people"
  /** Two names that some systems do not tell apart. */
  | "alike-names"
  /** No date, or no source, is stated. */
  | "unstated"
  /** No date is stated, and one was found in a name. */
  | "taken"
  /** The language was found, not stated; or it could not be found. */
  | "language"
  /** Who says what in it cannot be read. */
  | "unread-quotes"
  /** The text was converted from another encoding. */
  | "encoding";

/** The problems of one kind, severity and field. */
export interface ProblemGroup extends Pick<Problem, "severity" | "kind" | "field"> {
  readonly count: number;
  /** The first of them, at most fifty. */
  readonly examples: readonly [Problem, ...Problem[]];
}

/** Problems by kind: errors first, then warnings, then notes; what keeps others out first, then the larger groups. */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, OpenGroup>();
  for (const problem of problems) {
    const { severity, kind, field } = problem;
    const key = JSON.stringify([severity, kind, field]);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { severity, kind, ...(field !== undefined && { field }), count: 1, examples: [problem] });
    } else {
      group.count += 1;
      if (group.count <= MOST_EXAMPLES) group.examples.push(problem);
    }
  }
  return [...groups.values()].sort((a, b) => {
    return RANKS[a.severity] - RANKS[b.severity] || rankCause(a) - rankCause(b) || b.count - a.count;
  });
}

/** How many problems of these kinds the owner has to look at: notes are none of them. */
export function countProblems(groups: readonly ProblemGroup[]): number {
  return groups.reduce((sum, { severity, count }) => (severity === "note" ? sum : sum + count), 0);
}

function rankCause({ kind }: Pick<Problem, "kind">): number {
  return kind === "defaults" ? 0 : 1;
}

interface OpenGroup extends Omit<ProblemGroup, "count" | "examples"> {
  count: number;
  readonly examples: [Problem, ...Problem[]];
}

const MOST_EXAMPLES = 50;

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
