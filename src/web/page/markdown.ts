import { parse } from "discord-markdown-parser";
import { html, nothing, type TemplateResult } from "lit";
import { type ListItem, type Segment, splitSegments } from "./split-segments.ts";

type Drawn = TemplateResult | string | typeof nothing | readonly Drawn[];

/** What stands in a message as an id. */
export interface Names {
  readonly nameMember: (id: string) => string;
}

/** Discord's Markdown as it is drawn in a message or an embed. Text only ever becomes text. */
export function drawMarkdown(markdown: string, names: Names): Drawn {
  return splitSegments(markdown).map((segment) => drawSegment(segment, names));
}

/** What a person reads of Discord's Markdown, without its styles: for places that show text alone. */
export function readMarkdown(markdown: string): string {
  return flatten(parse(markdown, "extended"));
}

function drawSegment(segment: Segment, names: Names): Drawn {
  switch (segment.kind) {
    case "text":
      return drawAll(parse(segment.text, "extended"), names);
    case "quote":
      return html`<blockquote>${drawMarkdown(segment.text, names)}</blockquote>`;
    case "list":
      return drawList(segment.items, names);
  }
}

function drawList(items: readonly ListItem[], names: Names): Drawn {
  const [first] = items;
  if (first === undefined) return nothing;
  const parts: ListItem[][] = [];
  for (const item of items) {
    if (item.level <= first.level || parts.length === 0) parts.push([item]);
    else parts.at(-1)?.push(item);
  }
  // A list with numbers and one without are two, though they follow one another.
  const cut = parts.findIndex(([item]) => (item?.number === undefined) !== (first.number === undefined));
  const own = cut === -1 ? parts : parts.slice(0, cut);
  const rest = cut === -1 ? [] : parts.slice(cut).flat();
  const drawn = own.map(
    ([item, ...below]) =>
      html`<li>${drawAll(parse(item?.text ?? "", "extended"), names)}${drawList(below, names)}</li>`,
  );
  const list = first.number === undefined ? html`<ul>${drawn}</ul>` : html`<ol start=${first.number}>${drawn}</ol>`;
  return rest.length === 0 ? list : [list, drawList(rest, names)];
}

type Node = ReturnType<typeof parse>[number];

function drawAll(content: unknown, names: Names): Drawn {
  if (typeof content === "string") return content;
  return Array.isArray(content) ? content.map((node: Node) => drawNode(node, names)) : nothing;
}

function drawNode(node: Node, names: Names): Drawn {
  const inner = (): Drawn => drawAll(node.content, names);
  switch (node.type) {
    case "strong":
      return html`<strong>${inner()}</strong>`;
    case "em":
      return html`<em>${inner()}</em>`;
    case "underline":
      return html`<u>${inner()}</u>`;
    case "strikethrough":
      return html`<s>${inner()}</s>`;
    case "inlineCode":
      return html`<code>${inner()}</code>`;
    case "codeBlock":
      return html`<pre><code>${inner()}</code></pre>`;
    case "blockQuote":
      return html`<blockquote>${inner()}</blockquote>`;
    case "heading":
      return html`<div class="md-heading">${inner()}</div>`;
    case "subtext":
      return html`<small>${inner()}</small>`;
    case "spoiler":
      return html`<span class="md-spoiler" tabindex="0">${inner()}</span>`;
    case "br":
    case "newline":
      return "\n";
    case "link":
    case "url":
    case "autolink":
      return drawLink(String(node.target ?? ""), inner());
    case "user":
      return html`<span class="md-mention">@${names.nameMember(String(node.id))}</span>`;
    case "role":
    case "channel":
      return html`<span class="md-mention">${node.type === "channel" ? "#" : "@"}unknown</span>`;
    case "everyone":
    case "here":
      return html`<span class="md-mention">@${node.type}</span>`;
    case "slashCommand":
      return html`<span class="md-mention">/${String(node.fullName ?? node.name ?? "")}</span>`;
    case "timestamp":
      return drawTimestamp(String(node.timestamp ?? ""));
    case "twemoji":
    case "emoji":
      return String(node.name ?? "");
    default:
      return inner();
  }
}

function drawLink(target: string, content: Drawn): Drawn {
  if (!URL.canParse(target) || !WEB.has(new URL(target).protocol)) return content;
  return html`<a href=${target} target="_blank" rel="noopener noreferrer">${content}</a>`;
}

function drawTimestamp(seconds: string): Drawn {
  const date = new Date(Number(seconds) * 1_000);
  return Number.isNaN(date.getTime())
    ? seconds
    : html`<time datetime=${date.toISOString()}>${date.toLocaleString()}</time>`;
}

function flatten(content: unknown): string {
  if (typeof content === "string") return content;
  if (Array.isArray(content)) return content.map(flatten).join("");
  if (typeof content !== "object" || content === null) return "";
  const type = "type" in content ? content.type : undefined;
  if (type === "br" || type === "newline") return "\n";
  if (type === "everyone" || type === "here") return `@${type}`;
  if ("content" in content) return flatten(content.content);
  return "name" in content ? String(content.name) : "";
}

/** What a link may open: "javascript:" and "data:" stay text. */
const WEB: ReadonlySet<string> = new Set(["http:", "https:"]);
