import type { Span } from "../../text/span.ts";
import type { Steps } from "../../text/steps.ts";
import { splitWords } from "../../text/word-list.ts";
import type { Entity } from "./entities.ts";
import type { Speaker } from "./speaker.ts";

/** A speaker to whom further parts of the article may add. */
interface OpenSpeaker {
  readonly id: string;
  readonly kind: Speaker["kind"];
  readonly name: string;
  gender: Speaker["gender"];
  readonly roles: Set<string>;
  readonly aliases: Set<string>;
  readonly mentions: Span[];
}

/** Gives the persons and bodies of an article their ids, part by part; those of one name in several parts are one. */
export class SpeakerNames {
  readonly #open = new Map<string, OpenSpeaker>();

  /** Names those of one part. Two bearers of one name in it get ids that differ. */
  *addInSteps(entities: readonly Entity[]): Steps<void> {
    const bearers = new Map<string, number>();
    const taken = new Set<string>();
    for (const entity of entities) {
      const name = nameWithStyle(entity);
      let number = bearers.get(name) ?? 1;
      for (entity.id = numberName(name, number); taken.has(entity.id); ) {
        number += 1;
        entity.id = numberName(name, number);
      }
      bearers.set(name, number + 1);
      taken.add(entity.id);
      this.#add(entity, name);
      yield;
    }
  }

  #add({ id, kind, gender, roles, mentions }: Entity, name: string): void {
    const known = this.#open.get(id);
    const speaker = known ?? { id, kind, name, gender, roles: new Set(), aliases: new Set([name]), mentions: [] };
    speaker.gender ??= gender;
    if (known === undefined) this.#open.set(id, speaker);
    for (const { text } of roles) speaker.roles.add(text);
    for (const { words, start, end } of mentions) {
      if (speaker.aliases.size < MOST_ALIASES) speaker.aliases.add(words.join(" "));
      speaker.mentions.push({ start, end });
    }
  }

  /** All that were named, by id. */
  *finishInSteps(): Steps<Map<string, Speaker>> {
    const speakers = new Map<string, Speaker>();
    for (const { id, kind, name, gender, aliases, mentions, roles } of this.#open.values()) {
      const [role] = roles;
      const lists = { aliases: [...aliases], mentions, roles: [...roles] };
      const told = { ...(gender !== undefined && { gender }), ...(role !== undefined && { role }) };
      speakers.set(id, { id, kind, name, ...lists, ...told });
      yield;
    }
    return speakers;
  }
}

/** Forms of one name that are kept: nobody is called by as many, a list of words is. */
const MOST_ALIASES = 100;

// "Aunt Polly", "Mother Teresa" and "Pope Francis": of whom the text has one name alone, what it calls them with it is part of
// the name.
function nameWithStyle({ kind, name, titled }: Entity): string {
  if (kind !== "person" || name.includes(" ")) return name;
  const title = titled[0]?.titles.at(-1);
  return title !== undefined && STYLES.has(title.replace(/\.$/u, "")) ? `${title} ${name}` : name;
}

/** Titles of kin, faith and reign with which somebody is called by the given name; in small letters they only say what somebody is. */
const STYLES: ReadonlySet<string> = splitWords(
  `Aunt Auntie Uncle Mother Father Sister Brother Grandma Grandpa Granny Grandmother Grandfather Cousin Pope Saint St Rabbi
  Imam King Queen Prince Princess Emperor Empress`,
);

function numberName(name: string, number: number): string {
  return number === 1 ? name : `${name} (${number})`;
}
