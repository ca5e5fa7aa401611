import { overlaps, type Span } from "../../text/span.ts";
import { CAPITAL, type Token } from "../grammar/token.ts";
import type { NameMention } from "./build-mention.ts";
import type { Cast } from "./cast.ts";
import { buildEntity, type Entity } from "./entities.ts";
import { isBodyNoun } from "./name-words.ts";
import { endsHead } from "./named-in-mention.ts";

/** The bodies of an article that are named by what they are, each made one of its cast where it is first met. */
export class NamedBodies {
  readonly #cast: Cast;
  readonly #text: string;
  readonly #bodies = new Map<string, Entity>();

  constructor(cast: Cast, text: string) {
    this.#cast = cast;
    this.#text = text;
  }

  /**
   * Who stands behind a document: "a report in the Bergby Leader", "a study by Ann Lee". Undefined for other mentions, and
   * where these words name nobody.
   */
  findAuthor(inside: readonly Token[], mention: Span, names: readonly NameMention[]): Entity | undefined {
    const joint = inside.findIndex((token) => AUTHOR_JOINTS.has(token.lower));
    if (joint < 1 || !DOCUMENTS.has(inside[joint - 1]?.lower ?? "")) return undefined;
    const isDefinite = inside[joint + 1]?.pos === "DET";
    const from = isDefinite ? joint + 2 : joint + 1;
    const first = inside[from];
    const name = names.find((other) => overlaps(other, mention) && other.start === first?.start);
    const bearer = name && this.#cast.bearers.get(name);
    if (bearer !== undefined) return bearer;
    // A paper may be called as an office is: "the Bergby Leader".
    const rest = inside.slice(from);
    const end = rest.findIndex((token) => !CAPITAL.test(token.text));
    const [start, last] = [rest[0]?.start, rest[(end === -1 ? rest.length : end) - 1]?.end];
    const isPaper =
      isDefinite && start !== undefined && last !== undefined && rest.length > 1 && end !== 0 && end !== 1;
    return isPaper ? this.#nameBody(this.#text.slice(start, last)) : undefined;
  }

  /** "The Prime Minister’s Office", "the Interior Ministry": a body that is named by what it is. Undefined where the mention is none. */
  find(inside: readonly Token[], mention: Span, names: readonly NameMention[]): Entity | undefined {
    if (isPair(inside, names)) return undefined;
    const end = inside.findIndex((token, index) => index > 0 && endsHead(token));
    const phrase = inside.slice(0, end === -1 ? inside.length : end);
    // Of "the Ministry of Culture" the ministry.
    const of = phrase.findIndex((token, index) => index > 0 && token.lower === "of");
    const core = of === -1 ? phrase : phrase.slice(0, of);
    const head = core.findLast((token) => token.pos === "NOUN" || token.pos === "PROPN");
    if (head === undefined || !isBodyNoun(head.text) || VAGUE_BODIES.has(head.lower)) return undefined;
    const isNamed = CAPITAL.test(head.text) || isPolice(phrase) || phrase.some((token) => DEFINITE.has(token.lower));
    if (!isNamed || INDEFINITE.has(phrase[0]?.lower ?? "")) return undefined;
    // "the institute" is the Polar Institute that was named before.
    const full = this.#cast.bodiesByHead
      .get(head.lower)
      ?.findLast((entity) => (entity.mentions[0]?.start ?? 0) < mention.start);
    if (full !== undefined && (phrase.length <= 2 || isPartOf(phrase, full))) return full;
    // "the school", "the board": some body that nobody named.
    if (phrase.length <= 2 && !CAPITAL.test(head.text) && !isPolice(phrase)) return undefined;
    return this.#nameBody(this.#text.slice(mention.start, mention.end));
  }

  #nameBody(name: string): Entity {
    const key = name.toLowerCase().replace(ARTICLE, "");
    const known = this.#bodies.get(key);
    if (known !== undefined) return known;
    const body = buildEntity(name, "body");
    this.#bodies.set(key, body);
    this.#cast.entities.push(body);
    return body;
  }
}

// "The Norland Union and Polar League": two, unlike "the Toys and Games Office".
function isPair(inside: readonly Token[], names: readonly NameMention[]): boolean {
  return inside.some((token, at) => {
    const before = token.lower === "and" ? names.find(({ end }) => end === inside[at - 1]?.end) : undefined;
    return (
      before !== undefined && before.words.length > 1 && names.some(({ start }) => start === inside[at + 1]?.start)
    );
  });
}

// "the news agency" is the Norda News Agency.
function isPartOf(phrase: readonly Token[], { name }: Entity): boolean {
  const words = new Set(name.toLowerCase().split(" "));
  return phrase.every(({ lower, pos }) => pos === "DET" || words.has(lower));
}

// "police said": named by the one word, or by that and where they serve: "Bergby police".
function isPolice(phrase: readonly Token[]): boolean {
  return phrase.at(-1)?.lower === "police" && phrase.slice(0, -1).every(({ text }) => CAPITAL.test(text));
}

const DEFINITE: ReadonlySet<string> = new Set(["the", "'s", "its"]);
const INDEFINITE: ReadonlySet<string> = new Set(["a", "an", "one", "another", "some", "any", "no"]);
// Words for bodies and papers that stand for another one each time.
const VAGUE_BODIES: ReadonlySet<string> = new Set(
  "company firm group report study statement document letter book film article paper poll survey editorial team party".split(
    " ",
  ),
);
const AUTHOR_JOINTS: ReadonlySet<string> = new Set(["in", "by", "from", "of"]);
/** What words are written in. */
const DOCUMENTS: ReadonlySet<string> = new Set(
  "report reports article story study survey poll paper statement letter post release filing book memo editorial column".split(
    " ",
  ),
);
/** Matches "The" before a name; not "Theresa". */
const ARTICLE = /^the\s+/u;
