import type { APIEmbed } from "discord-api-types/v10";
import { dropUnseen } from "../core/text/unseen.ts";
import { cutAtWord } from "../layout/cut-at-word.ts";
import { mapOwnWords } from "../layout/map-own-words.ts";
import { locateExcerpt, type Place } from "../layout/place.ts";
import type { CodeSection, ExcerptSection, ListSection, Section, Sheet } from "../layout/sheet.ts";
import type { Words } from "../layout/words/words.ts";
import { writeGaps } from "../layout/write-gaps.ts";
import { type WrittenLead, writeAsked } from "./asked-words.ts";
import { disarm } from "./escape-markdown.ts";
import { fitDisarmed, shareRoom } from "./fit.ts";
import { LIMITS } from "./limits.ts";
import { buildLinkRows } from "./link-rows.ts";
import type { Message, Row, TextFile } from "./message.ts";
import { renderExcerpt } from "./render-excerpt.ts";

/** What surrounds the words of a message. */
export interface Frame {
  /** The id of the one member who is mentioned. */
  readonly mention?: string;
  /** Who sees it, decided by the first response; everyone when absent. */
  readonly audience?: "asker";
}

/**
 * A sheet as a message within every limit of Discord. Sections beyond the tenth are counted in the small print; a
 * sentence that is longer than a message goes along as a file.
 */
export function buildMessage(laidOut: Sheet, words: Words, frame: Frame = {}): Message {
  // An override of direction in a question or a title would turn round what the bot itself says.
  const sheet = mapOwnWords(laidOut, dropUnseen);
  const shown = sheet.sections.slice(0, LIMITS.embeds);
  const dropped = sheet.sections.length - shown.length;
  const files: TextFile[] = [];
  const excerpts = shown.filter((section) => section.kind === "excerpt");
  const { mention, audience } = frame;
  const { text: content, asked } = writeContent(sheet, dropped, words, mention);
  return {
    body: {
      content,
      embeds: buildEmbeds(shown, words, files),
      components: buildLinkRows(excerpts, words),
      allowed_mentions: mention === undefined ? { parse: [] } : { parse: [], users: [mention] },
      ...(audience === "asker" && { flags: EPHEMERAL }),
    },
    files,
    places: shown.map(locateSection),
    asked,
  };
}

/** The message with more rows of buttons below those that it has, five in all at the most. */
export function addRows({ body, ...rest }: Message, rows: readonly Row[]): Message {
  return { ...rest, body: { ...body, components: [...body.components, ...rows].slice(0, LIMITS.rows) } };
}

// What is too long for all of them together, or for one, is put into `files`.
function buildEmbeds(sections: readonly Section[], words: Words, files: TextFile[]): APIEmbed[] {
  const frames = sections.map(frameSection);
  const framed = frames.reduce((sum, parts) => sum + countEmbed(parts), 0);
  const wants = sections.map((section) => Math.min(LIMITS.embedDescription, measureSection(section)));
  const rooms = shareRoom(wants, LIMITS.embedsTotal - framed);
  return sections.map((section, index) => {
    const description = fillSection(section, rooms[index] ?? 0, words, files);
    return description === "" ? { ...frames[index] } : { ...frames[index], description };
  });
}

function writeContent(sheet: Sheet, dropped: number, words: Words, mention: string | undefined): WrittenLead {
  const remarks = [sheet.note, dropped > 0 ? words.moreNotShown(dropped) : undefined].filter(
    (part) => part !== undefined,
  );
  const small = remarks.length === 0 ? "" : `\n-# ${fitDisarmed(remarks.join(" "), NOTE_LENGTH)}`;
  const head = mention === undefined ? "" : `<@${mention}> `;
  const { text, asked } = writeAsked(sheet, LIMITS.content - head.length - small.length);
  return { text: `${head}${text}${small}`, asked };
}

// Of a source whose limit is used up no words are shown, but its place is.
function locateSection(section: Section): Place | null {
  return section.kind === "excerpt" ? locateExcerpt(section.excerpt) : null;
}

function frameSection(section: Section): APIEmbed {
  switch (section.kind) {
    case "excerpt":
      return frameExcerpt(section);
    case "list":
      return frameList(section);
    case "code":
      return {};
  }
}

function frameExcerpt(section: ExcerptSection): APIEmbed {
  const receipt = section.receipt === undefined ? "" : ` · ${section.receipt}`;
  const footer = { text: `${fitAttribution(section, FOOTER_LENGTH - receipt.length)}${receipt}` };
  return section.label === undefined
    ? { footer }
    : { author: { name: cutAtWord(section.label, LIMITS.embedAuthor) }, footer };
}

// A long title gives way first: what follows it, headings, source and date, says more in less room.
function fitAttribution({ attribution, excerpt }: ExcerptSection, room: number): string {
  const { title } = excerpt.attribution;
  const excess = attribution.length - room;
  if (excess <= 0 || !attribution.startsWith(title)) return cutAtWord(attribution, room);
  const shorter = cutAtWord(title, Math.max(SHORTEST_TITLE, title.length - excess));
  return cutAtWord(`${shorter}${attribution.slice(title.length)}`, room);
}

function frameList(section: ListSection): APIEmbed {
  return section.title === undefined ? {} : { title: fitDisarmed(section.title, LIMITS.embedTitle) };
}

function countEmbed(embed: APIEmbed): number {
  return (embed.title?.length ?? 0) + (embed.author?.name.length ?? 0) + (embed.footer?.text.length ?? 0);
}

function measureSection(section: Section): number {
  switch (section.kind) {
    case "excerpt":
      return renderExcerpt(section, Number.POSITIVE_INFINITY)?.length ?? 0;
    case "list":
      return renderList(section, Number.POSITIVE_INFINITY).length;
    case "code":
      return renderCode(section, Number.POSITIVE_INFINITY).length;
  }
}

function fillSection(section: Section, room: number, words: Words, files: TextFile[]): string {
  switch (section.kind) {
    case "excerpt":
      return fillExcerpt(section, room, words, files);
    case "list":
      return renderList(section, room);
    case "code":
      files.push({ name: section.file, text: section.text });
      return renderCode(section, room);
  }
}

function fillExcerpt(section: ExcerptSection, room: number, words: Words, files: TextFile[]): string {
  const rendered = renderExcerpt(section, room);
  if (rendered !== undefined) return rendered;
  const { text, passage } = section.excerpt;
  const name = `passage-${passage}-${files.length + 1}.txt`;
  files.push({ name, text: writeGaps(text, section.gaps) });
  return fitDisarmed(words.tooLong(text.length, name), room);
}

// Lines that do not fit are left out whole; a last line of "…" says so.
function renderList(section: ListSection, room: number): string {
  const lines = section.items.map(({ term, text }) => `**${disarm(term)}**${text === "" ? "" : ` ${disarm(text)}`}`);
  if (lines.join("\n").length <= room) return lines.join("\n");
  const kept: string[] = [];
  let left = room - MORE.length;
  for (const line of lines) {
    left -= line.length + 1;
    if (left < 0) break;
    kept.push(line);
  }
  return [...kept, MORE].join("\n");
}

// What cannot stand in a block of code, or is too long for one, is in the file alone: its name says what it is.
function renderCode({ text, file }: CodeSection, room: number): string {
  const block = `\`\`\`\n${text.replaceAll("\r\n", "\n")}\n\`\`\``;
  return text.includes("``") || text.endsWith("`") || block.length > room ? disarm(file) : block;
}

/** Characters of an attribution line that are shown: ten of them must leave room for ten passages. */
const FOOTER_LENGTH = 300;

/** Characters of a title that are left at the least. */
const SHORTEST_TITLE = 40;

/** Characters of the small print, which must leave the most of a message's content to the answer. */
const NOTE_LENGTH = 500;

/** Stands for the lines of a list that are left out. */
const MORE = "…";

/** MessageFlags.Ephemeral: this room imports types alone. */
const EPHEMERAL = 64;
