/** What speaks for a person as the one a pronoun or role stands for. */
export interface SalienceFeatures {
  /** 1 in the same sentence, then 1/2, 1/3 … by the number of sentences since the last mention. */
  readonly recency: number;
  /** Whether the last mention is a subject. */
  readonly subject: number;
  /** Whether the person is the first subject of the same sentence. */
  readonly clause: number;
  /** Whether the person is the first subject of the sentence before. */
  readonly topic: number;
  /** Whether the last words said were theirs. */
  readonly speaker: number;
  /** Natural logarithm of how often they are named so far, plus one. */
  readonly frequency: number;
  /** Whether their gender is known to fit; 0 when it is not known. */
  readonly gender: number;
  /** Whether the last mention is a possessor ("Putin’s visit"). */
  readonly possessive: number;
  /** Whether the last mention stands in what somebody else said. */
  readonly reported: number;
  /** Whether the last mention is in the same paragraph. */
  readonly paragraph: number;
  /** How well what the article says of them fits the role, 0 to 2; 0 for a pronoun. */
  readonly role: number;
}

export const FEATURE_NAMES: readonly (keyof SalienceFeatures)[] = [
  "recency",
  "subject",
  "clause",
  "topic",
  "speaker",
  "frequency",
  "gender",
  "possessive",
  "reported",
  "paragraph",
  "role",
];

export type Weights = Readonly<Record<keyof SalienceFeatures, number>>;

/** Fitted by `npm run eval -- fit-quotes`, but for `gender` and `role`, which the set says too little of. */
export const SALIENCE_WEIGHTS: Weights = {
  recency: 4.71,
  subject: -0.37,
  clause: 3.02,
  topic: 2.01,
  speaker: 1.04,
  frequency: 0.81,
  gender: 0.4,
  possessive: -2,
  reported: 0.3,
  paragraph: 1.26,
  role: 3,
};

/** What speaks for nobody of those in question: the score that the best has to beat. */
export const NOBODY_SCORE = 1;

/** Least share of the probability among the candidates for a choice to be shown. */
export const LEAST_CONFIDENCE = 0.45;

/** By how much the best has to lead the next, so that of two equals neither is taken. */
export const LEAST_LEAD = 0.5;
