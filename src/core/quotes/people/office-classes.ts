/**
 * The offices that a word for one may mean, each by words that all stand in what the text says of a holder: "the head of
 * state" is a president as well as a king. The word itself comes first; the project's own lists.
 */
export function listOffices(head: string, words: ReadonlySet<string>): readonly (readonly string[])[] {
  const named = OFFICES.find(({ heads, needs }) => heads.has(head) && needs.every((word) => words.has(word)));
  return named?.means ?? [[head], ...(PEERS.get(head) ?? []).map((peer) => [peer])];
}

interface OfficeClass {
  /** The nouns that may stand for it, and what else has to be said. */
  readonly heads: ReadonlySet<string>;
  readonly needs: readonly string[];
  readonly means: readonly (readonly string[])[];
}

const MONARCHS = "king queen emperor monarch sultan emir".split(" ").map((word) => [word]);
const GOVERNMENT_HEADS = [
  ["prime", "minister"],
  ["premier"],
  ["chancellor"],
  ["pm"],
  ["government", "chairman"],
  ["government", "head"],
];
const FOREIGN_MINISTERS = [
  ["foreign", "minister"],
  ["foreign", "secretary"],
  ["minister", "affairs"],
  ["secretary", "state"],
];

const OFFICES: readonly OfficeClass[] = [
  { heads: new Set(["head", "chief"]), needs: ["state"], means: [["president"], ...MONARCHS, ["head", "state"]] },
  { heads: new Set(["head", "chairman", "chief"]), needs: ["government"], means: GOVERNMENT_HEADS },
  { heads: new Set(["head", "chairman"]), needs: ["cabinet"], means: GOVERNMENT_HEADS },
  { heads: new Set(["minister"]), needs: ["prime"], means: GOVERNMENT_HEADS.slice(0, 4) },
  { heads: new Set(["pm", "premier"]), needs: [], means: GOVERNMENT_HEADS },
  { heads: new Set(["minister", "secretary"]), needs: ["foreign"], means: FOREIGN_MINISTERS },
  { heads: new Set(["diplomat"]), needs: [], means: [["diplomat"], ["ambassador"], ["envoy"], ...FOREIGN_MINISTERS] },
  {
    heads: new Set(["leader"]),
    needs: [],
    means: [["leader"], ["president"], ...GOVERNMENT_HEADS, ...MONARCHS, ["chairman"], ["head"]],
  },
];

// Trades that a text calls by each other's names.
const PEERS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    "player striker midfielder defender forward goalkeeper winger batsman bowler quarterback pitcher footballer cricketer",
    "singer musician artist rapper songwriter frontman vocalist",
    "writer author novelist poet playwright",
    "lawyer attorney counsel barrister solicitor advocate",
    "actor actress star",
    "coach manager boss",
    "official minister secretary commissioner undersecretary",
    "researcher scientist biologist physicist chemist psychologist professor",
    "officer policeman policewoman sergeant detective constable inspector",
    "lawmaker senator congressman congresswoman representative mp deputy legislator",
  ].flatMap((list): [string, readonly string[]][] => {
    const [first = "", ...others] = list.split(" ");
    return [[first, others], ...others.map((other): [string, readonly string[]] => [other, [first]])];
  }),
);
