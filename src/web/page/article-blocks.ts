import { html, nothing, type TemplateResult } from "lit";
import type { InlineMark } from "../../core/article/blocks.ts";
import { cutStructure } from "../../core/article/structure.ts";
import type { Span } from "../../core/text/span.ts";
import { type ArticlePlace, resolveLink } from "../../layout/resolve-link.ts";
import { isSameQuotation, listShownBlocks, type Row, type ShownBlock, type Table } from "../../layout/shown-blocks.ts";
import type { ArticleView } from "../protocol.ts";
import { cutRuns, type TextMark, type TextRun } from "./mark-text.ts";

type Drawn = TemplateResult | typeof nothing;

/** The article that is drawn. */
export type Drawing = Pick<ArticleView, "text" | "blocks" | "inline"> & {
  readonly line: Pick<ArticleView["line"], "id" | "url">;
};

/** A stretch of an article as it is built: paragraphs, lists, tables, code, quotations and notes, `marks` set off in it. */
export function drawBlocks(span: Span, view: Drawing, marks: readonly TextMark[]): TemplateResult[] {
  const { start } = span;
  const { blocks } = cutStructure(view, span);
  const groups: ShownBlock[][] = [];
  for (const block of listShownBlocks({ start, text: view.text.slice(start, span.end), blocks })) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && isSameQuotation(last, block)) groups.at(-1)?.push(block);
    else groups.push([block]);
  }
  return groups.flatMap((group) => drawQuotation(group, view, marks));
}

/** A stretch of an article as it is set: words in bold, in italics, as code or linked, `marks` set off in it. */
export function drawRuns(span: Span, view: Drawing, marks: readonly TextMark[]): (TemplateResult | string)[] {
  const { inline } = cutStructure(view, span);
  const set = inline.map((mark, place): TextMark => ({ start: mark.start, end: mark.end, style: `${SET}${place}` }));
  return cutRuns(view.text, span, [...marks, ...set]).map((run) => drawRun(run, inline, view.line));
}

function drawQuotation(group: readonly ShownBlock[], view: Drawing, marks: readonly TextMark[]): TemplateResult[] {
  const drawn = drawLists(group, view, marks);
  const { quoted = 0, note } = group[0] ?? {};
  if (quoted === 0 && note === undefined) return drawn;
  return [
    html`<blockquote>${note === undefined ? nothing : html`<small class="note">${note}</small>`}${drawn}</blockquote>`,
  ];
}

// Items that follow one another are one list: each says how deep it stands.
function drawLists(blocks: readonly ShownBlock[], view: Drawing, marks: readonly TextMark[]): TemplateResult[] {
  const drawn: TemplateResult[] = [];
  let items: TemplateResult[] = [];
  const close = (): void => {
    if (items.length > 0) drawn.push(html`<ul class="items">${items}</ul>`);
    items = [];
  };
  for (const block of blocks) {
    const depth = Math.min(block.depth ?? 0, DEEPEST);
    if (block.kind === "item") {
      items.push(
        html`<li class="depth-${Math.max(1, depth)}"><span class="mark">${block.mark}</span> ${drawRuns(block, view, marks)}</li>`,
      );
    } else if (depth > 0 && items.length > 0) {
      items.push(html`<li class="depth-${depth}">${drawBlock(block, view, marks)}</li>`);
    } else {
      close();
      drawn.push(drawBlock(block, view, marks));
    }
  }
  close();
  return drawn;
}

function drawBlock(block: ShownBlock, view: Drawing, marks: readonly TextMark[]): TemplateResult {
  switch (block.kind) {
    case "heading":
      return html`<h5>${drawRuns(block, view, marks)}</h5>`;
    case "code":
      return html`<pre tabindex="0"><code>${drawRuns(block, view, marks)}</code></pre>`;
    case "table":
      return drawTable(block, view, marks);
    case "caption":
      return html`<p class="caption"><span class="mark">🖼</span> <em>${drawRuns(block, view, marks)}</em></p>`;
    case "footnote":
      return html`<p class="footnote"><span class="mark">${block.label}</span> ${drawRuns(block, view, marks)}</p>`;
    case "turn":
      return html`<p>${drawRuns(block, view, [...marks, { ...block.speaker, style: "speaker" }])}</p>`;
    case "paragraph":
    case "item":
    case "furniture":
      return html`<p>${drawRuns(block, view, marks)}</p>`;
  }
}

function drawTable({ columns, head, rows }: Table, view: Drawing, marks: readonly TextMark[]): TemplateResult {
  const names = head === undefined ? columns : head.cells.map((cell) => drawRuns(cell, view, marks));
  const drawnHead: Drawn =
    names.length === 0
      ? nothing
      : html`<thead><tr>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>`;
  const drawRow = ({ cells }: Row): TemplateResult =>
    html`<tr>${cells.map((cell) => html`<td>${drawRuns(cell, view, marks)}</td>`)}</tr>`;
  return html`<div class="table" tabindex="0"><table>${drawnHead}<tbody>${rows.map(drawRow)}</tbody></table></div>`;
}

function drawRun(
  { text, styles }: TextRun,
  inline: readonly InlineMark[],
  article: ArticlePlace,
): TemplateResult | string {
  const set = styles.flatMap((style) => (style.startsWith(SET) ? (inline[Number(style.slice(SET.length))] ?? []) : []));
  const others = styles.filter((style) => !style.startsWith(SET));
  const inner = set.reduceRight<TemplateResult | string>((drawn, mark) => drawSet(drawn, mark, article), text);
  return others.length === 0 ? inner : html`<mark class=${others.join(" ")}>${inner}</mark>`;
}

function drawSet(drawn: TemplateResult | string, mark: InlineMark, article: ArticlePlace): TemplateResult | string {
  switch (mark.kind) {
    case "strong":
      return html`<strong>${drawn}</strong>`;
    case "emphasis":
      return html`<em>${drawn}</em>`;
    case "struck":
      return html`<s>${drawn}</s>`;
    case "superscript":
      return html`<sup>${drawn}</sup>`;
    case "subscript":
      return html`<sub>${drawn}</sub>`;
    case "code":
      return html`<code>${drawn}</code>`;
    case "link": {
      const url = resolveLink(mark.url, article);
      return url === undefined ? drawn : html`<a href=${url} target="_blank" rel="noopener noreferrer">${drawn}</a>`;
    }
    case "note-mark":
      return drawn;
  }
}

/** Begins the style of a run that stands for an inline mark, before the mark's place. */
const SET = "set ";

/** Levels of lists that are indented further and further. */
const DEEPEST = 6;
