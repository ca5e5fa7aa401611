import { isWritten } from "./speech-verbs.ts";
import type { Region, Token } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/**
 * Whether the words behind a verb of speaking, of which `content` is what would be said, are what somebody has, wins, agrees on or makes:
 * "boasts four players: …", "claimed the title", "agreed a new contract", "wrote the letters".
 */
export function isGained(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  { lemma, to }: VerbGroup,
  content: Region,
): boolean {
  if (tokens.slice(content.from, content.to).some(({ quotation }) => quotation !== undefined)) return false;
  switch (lemma) {
    case "boast":
      return content.from > to && OWNED.has(tokens[to]?.pos ?? "");
    case "claim":
      return GAINS.has(readHead(tokens, to)?.lemma ?? "");
    case "agree":
      // "agreed to lend it", "agreed the mill must close"
      if (tokens[to]?.lower === "to") return false;
      return (
        content.from === to && !groups.some(({ form, from }) => form === "finite" && from > to && from < content.to)
      );
    case "recall":
      // "recalled its bread": what is called back from the shops.
      return tokens[to]?.lower === "its";
    case "volunteer":
      return tokens[to]?.lower === "for";
    case "write": {
      const head = readHead(tokens, to)?.lemma ?? "";
      return WORKS.has(head) || isWritten(head);
    }
    default:
      return false;
  }
}

// The last noun behind the verb, before what tells of it: "victory" of "a 2-1 away victory at Vik".
function readHead(tokens: readonly Token[], from: number): Token | undefined {
  let head: Token | undefined;
  for (let at = from; HEADED.has(tokens[at]?.pos ?? ""); at += 1) if (tokens[at]?.pos === "NOUN") head = tokens[at];
  return head;
}

const HEADED: ReadonlySet<string> = new Set(["DET", "NUM", "ADJ", "ADV", "NOUN"]);
const OWNED: ReadonlySet<string> = new Set(["DET", "NUM", "ADJ", "NOUN"]);
const GAINS: ReadonlySet<string> = new Set(
  `victory win title crown medal gold silver bronze point life seat prize trophy scalp benefit profit place spot throne wicket
  record asylum refund expense victim try goal pole championship cup`.split(/\s+/u),
);
const WORKS: ReadonlySet<string> = new Set(
  "poem song novel telegram column script cheque check diary play essay".split(" "),
);
