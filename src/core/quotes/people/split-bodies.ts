import { groupBy } from "../../text/group-by.ts";
import type { Steps } from "../../text/steps.ts";
import type { NameMention } from "./build-mention.ts";
import { buildEntity, type Entity } from "./entities.ts";
import { isBodyNoun, isGivenName } from "./name-words.ts";

/**
 * Parts a body's short name from a longer one that another thing has, and gives those who bear the short names: “Kolvo” from
 * the “Kolvo Link” that it sells. A short name stays with the long one where that was told first or only says what it is, as
 * “Kolvo Group” does; who shares their name with such a group is a body.
 */
export function* splitBodiesInSteps(entities: readonly Entity[]): Steps<readonly Entity[]> {
  const parted: Entity[] = [];
  const firms = new Set<string>();
  for (const entity of entities) {
    yield;
    const [first] = entity.full;
    if (first === undefined) continue;
    if (entity.kind === "body" && isFirm(first)) firms.add(first.words[0] ?? "");
    const short = entity.mentions.filter(({ words }) => words.length === 1);
    const names = groupBy(short, ({ words }) => words[0] ?? "");
    if (short.length === 0 || (entity.kind === "person" && !isThing(entity, first, short))) continue;
    for (const [name, mentions] of names) {
      const isOwn = names.size === 1 && (mentions[0]?.start ?? 0) > first.start;
      const isShort = entity.full.some((full) => full.words[0] === name && isFirm(full));
      if (!isOwn && !isShort) parted.push(part(entity, name, mentions));
    }
  }
  for (const entity of entities) if (firms.has(entity.name) && entity.titles.size === 0) entity.kind = "body";
  return parted;
}

// “Kolvo Group Corp”: what is left tells what it is.
function isFirm({ words: [, ...rest] }: NameMention): boolean {
  return rest.length > 0 && rest.every(isBodyNoun);
}

// A person is called by the last name, and by it alone only behind the whole one; a thing by what its maker is called before.
function isThing({ titles, roles, gender, ages }: Entity, full: NameMention, short: readonly NameMention[]): boolean {
  const [brand = ""] = full.words;
  const isTold = titles.size > 0 || roles.length > 0 || gender !== undefined || ages.size > 0;
  const first = short.find(({ words }) => words[0] === brand);
  return !isTold && !isGivenName(brand) && first !== undefined && first.start < full.start;
}

function part(whole: Entity, name: string, mentions: readonly NameMention[]): Entity {
  const own = buildEntity(name, "body");
  own.mentions = [...mentions];
  const taken = new Set(mentions);
  whole.mentions = whole.mentions.filter((mention) => !taken.has(mention));
  whole.kind = "body";
  return own;
}
