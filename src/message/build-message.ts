import type { APIEmbed } from "discord-api-types/v10";
import type { ExcerptSection, ListSection, Sheet } from "../layout/sheet.ts";
import type { Words } from "../layout/words/words.ts";
import { disarm } from "./escape-markdown.ts";
import { cutAtWord, shareRoom } from "./fit.ts";
import { fitDisarmed, renderLead } from "./lead.ts";
import { LIMITS } from "./limits.ts";
import { buildLinkRows } from "./link-rows.ts";
import type { Message, Row, TextFile } from "./message.ts";
import { renderExcerpt } from "./render-excerpt.ts";

/** What surrounds the words of a message. */
export interface Frame {
  /** Rows of buttons below those that open sources. */
  readonly rows?: readonly Row[];
  /** The id of the one member who is mentioned. */
  readonly mention?: string;
  /** Who sees it, decided by the first response; everyone when absent. */
  readonly audience?: "asker";
}

/**
 * A sheet as a message within every limit of Discord. Sections beyond the tenth are counted in the small print; a
 * sentence that is longer than a message goes along as a file.
 */
export function buildMessage(sheet: Sheet, words: Words, frame: Frame = {}): Message {
  const shown = sheet.sections.slice(0, LIMITS.embeds);
  const dropped = sheet.sections.length - shown.length;
  const frames = shown.map((section) => (section.kind === "excerpt" ? frameExcerpt(section) : frameList(section)));
  const framed = frames.reduce((sum, parts) => sum + countEmbed(parts), 0);
  const wants = shown.map((section) => Math.min(LIMITS.embedDescription, measureSection(section)));
  const rooms = shareRoom(wants, LIMITS.embedsTotal - framed);
  const files: TextFile[] = [];
  const embeds = shown.map((section, index) => {
    const room = rooms[index] ?? 0;
    const description = section.kind === "list" ? renderList(section, room) : fillExcerpt(section, room, words, files);
    return description === "" ? { ...frames[index] } : { ...frames[index], description };
  });
  const excerpts = shown.filter((section) => section.kind === "excerpt");
  const { rows = [], mention, audience } = frame;
  return {
    body: {
      content: renderContent(sheet, dropped, words, mention),
      embeds,
      components: [...buildLinkRows(excerpts, words), ...rows].slice(0, LIMITS.rows),
      allowed_mentions: mention === undefined ? { parse: [] } : { parse: [], users: [mention] },
      ...(audience === "asker" && { flags: EPHEMERAL }),
    },
    files,
  };
}

function renderContent(sheet: Sheet, dropped: number, words: Words, mention: string | undefined): string {
  const remarks = [sheet.note, dropped > 0 ? words.moreNotShown(dropped) : undefined].filter(
    (part) => part !== undefined,
  );
  const small = remarks.length === 0 ? "" : `\n-# ${disarm(remarks.join(" "))}`;
  const head = mention === undefined ? "" : `<@${mention}> `;
  return `${head}${renderLead(sheet.lead, sheet.echo ?? "", LIMITS.content - head.length - small.length)}${small}`;
}

function frameExcerpt(section: ExcerptSection): APIEmbed {
  const footer = { text: cutAtWord(section.attribution, FOOTER_LENGTH) };
  return section.label === undefined
    ? { footer }
    : { author: { name: cutAtWord(section.label, LIMITS.embedAuthor) }, footer };
}

function frameList(section: ListSection): APIEmbed {
  return section.title === undefined ? {} : { title: fitDisarmed(section.title, LIMITS.embedTitle) };
}

function countEmbed(embed: APIEmbed): number {
  return (embed.title?.length ?? 0) + (embed.author?.name.length ?? 0) + (embed.footer?.text.length ?? 0);
}

function measureSection(section: ExcerptSection | ListSection): number {
  if (section.kind === "list") return renderList(section, Number.POSITIVE_INFINITY).length;
  return renderExcerpt(section.excerpt, Number.POSITIVE_INFINITY)?.length ?? 0;
}

function fillExcerpt(section: ExcerptSection, room: number, words: Words, files: TextFile[]): string {
  const rendered = renderExcerpt(section.excerpt, room);
  if (rendered !== undefined) return rendered;
  const { text, passage } = section.excerpt;
  const name = `passage-${passage}-${files.length + 1}.txt`;
  files.push({ name, text });
  return fitDisarmed(words.tooLong(text.length, name), room);
}

function renderList(section: ListSection, room: number): string {
  const lines: string[] = [];
  let left = room;
  for (const { term, text } of section.items) {
    const line = `**${disarm(term)}**${text === "" ? "" : ` ${disarm(text)}`}`;
    left -= line.length + 1;
    if (left < 0) break;
    lines.push(line);
  }
  return lines.join("\n");
}

/** Characters of an attribution line that are shown: ten of them must leave room for ten passages. */
const FOOTER_LENGTH = 300;

/** MessageFlags.Ephemeral: this room imports types alone. */
const EPHEMERAL = 64;
