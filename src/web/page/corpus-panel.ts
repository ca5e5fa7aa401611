import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import type { Problem, ProblemGroup } from "../../core/article/problem.ts";
import type { ArticleEntry } from "../../core/library/list-articles.ts";
import type { ArticlePart, ArticleView, CorpusView, QuoteMark } from "../protocol.ts";
import { cutRuns, type TextMark } from "./mark-text.ts";
import type { Panel } from "./state.ts";

/** What a person can do in the corpus view. */
export interface CorpusActions {
  openPanel(panel: Panel): void;
}

/** The list of articles and the problems of the files. */
export function drawCorpus(find: string, view: CorpusView | undefined, actions: CorpusActions): TemplateResult {
  return html`<label class="find"
      ><span class="hidden">Find an article</span>
      <input
        type="search"
        placeholder="Find an article"
        .value=${find}
        @input=${({ target }: Event) => {
          if (target instanceof HTMLInputElement) {
            actions.openPanel({ kind: "corpus", find: target.value, ...(view !== undefined && { view }) });
          }
        }}
      />
    </label>
    ${view === undefined ? html`<p class="muted">Reading…</p>` : drawList(view, actions)}`;
}

/** One article: its passages by number, its quotes and the sentences of its summary marked. */
export function drawArticle(
  view: ArticleView | undefined,
  passage: number | undefined,
  fault: string | undefined,
  actions: CorpusActions,
): TemplateResult {
  return html`<button type="button" class="back" @click=${() => actions.openPanel({ kind: "corpus", find: "" })}>
      ← All articles
    </button>
    ${fault === undefined ? nothing : html`<p role="alert">${fault}</p>`}
    ${view === undefined ? nothing : drawText(view, passage)}`;
}

function drawList({ articles, matching, problems }: CorpusView, actions: CorpusActions): TemplateResult {
  return html`${articles.length === 0 ? html`<p class="muted">No article.</p>` : nothing}
    <ul class="articles">
      ${articles.map(
        (line) => html`<li>
          <button type="button" @click=${() => actions.openPanel({ kind: "article", id: line.id })}>
            <b>${line.title}</b> <small>${describeLine(line)}</small>
          </button>
        </li>`,
      )}
    </ul>
    ${
      matching > articles.length
        ? html`<p class="muted">${(matching - articles.length).toLocaleString("en")} more: type a part of the title.</p>`
        : nothing
    }
    ${drawGroups(problems)}`;
}

function drawText(view: ArticleView, passage: number | undefined): TemplateResult {
  const { line, text, parts, quotes, problems } = view;
  const marks = listMarks(view);
  return html`<h3>${line.title}</h3>
    <p class="muted">${describeLine(line)}${drawAddress(line.url)}</p>
    ${drawLegend(quotes)} ${drawProblems(problems)}
    <div class="text-of-article">${parts.map((part) => drawPart(part, text, marks, quotes, part.passage === passage))}</div>`;
}

function drawPart(
  part: ArticlePart,
  text: string,
  marks: readonly TextMark[],
  quotes: readonly QuoteMark[],
  isTarget: boolean,
): TemplateResult {
  const runs = cutRuns(text, part, marks);
  if (part.passage === undefined) return html`<h4>${runs.map(({ text: words }) => words)}</h4>`;
  const inside = quotes.filter(
    ({ parts: [first] }) => first !== undefined && first.start >= part.start && first.start < part.end,
  );
  return html`<section
    class="passage ${isTarget ? "target" : ""}"
    aria-label=${`Passage ${part.passage}`}
    ?data-target=${isTarget}
    ${isTarget ? ref(showTarget) : nothing}
  >
    <span class="number">${part.passage}</span>
    <div>
      <p>${runs.map(({ text: words, styles }) => (styles.length === 0 ? words : html`<mark class=${styles.join(" ")}>${words}</mark>`))}</p>
      ${inside.length === 0 ? nothing : html`<ul class="said">${inside.map((quote) => drawSaid(quote, text))}</ul>`}
    </div>
  </section>`;
}

function drawSaid({ kind, speaker, cue, mention }: QuoteMark, text: string): TemplateResult {
  const named = mention === undefined ? "" : text.slice(mention.start, mention.end);
  const by = [
    named === "" || named === speaker ? "" : `“${named}”`,
    cue === undefined ? "" : text.slice(cue.start, cue.end),
  ];
  return html`<li class="q-${kind}">
    ${KINDS[kind]}: <b>${speaker ?? "nobody is named"}</b> <small>${by.filter((part) => part !== "").join(" · ")}</small>
  </li>`;
}

function drawLegend(quotes: readonly QuoteMark[]): TemplateResult {
  const speakers = new Set(quotes.flatMap(({ speaker }) => speaker ?? []));
  return html`<p class="legend">
    <mark class="q-direct">direct</mark> <mark class="q-mixed">partly quoted</mark>
    <mark class="q-reported">reported</mark> <mark class="chosen">in the summary</mark>
    <small>${quotes.length} quotes, ${speakers.size} speakers</small>
  </p>`;
}

function drawProblems(problems: readonly Problem[]): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<ul class="problems">
    ${problems.map((problem) => drawProblem(problem))}
  </ul>`;
}

// One line a kind with one file as the example; what there is more of it opens below.
function drawGroups(groups: readonly ProblemGroup[]): TemplateResult | typeof nothing {
  if (groups.length === 0) return nothing;
  return html`<ul class="problems">
    ${groups.map(({ count, examples: [first, ...rest] }) => {
      const line = drawProblem(first);
      if (count === 1) return line;
      return html`${line}
        <li class="more">
          <details>
            <summary>${(count - 1).toLocaleString("en")} more of this kind</summary>
            <ul>
              ${rest.map((problem) => html`<li>${describeProblem(problem)}</li>`)}
            </ul>
          </details>
        </li>`;
    })}
  </ul>`;
}

function drawProblem(problem: Problem): TemplateResult {
  const { severity } = problem;
  return html`<li class=${severity}><b>${severity}</b> ${describeProblem(problem)}</li>`;
}

function describeProblem({ file, field, message }: Problem): string {
  return field === undefined ? `${file}: ${message}` : `${file}: ${field}: ${message}`;
}

function drawAddress(url: string | undefined): TemplateResult | typeof nothing {
  return url === undefined
    ? nothing
    : html` · <a href=${url} target="_blank" rel="noopener noreferrer">${new URL(url).host}</a>`;
}

function describeLine({ id, source, date, passages }: ArticleEntry): string {
  const counted = `${passages} ${passages === 1 ? "passage" : "passages"}`;
  return [source, date ?? "date unknown", counted, id].filter((part) => part !== undefined).join(" · ");
}

function listMarks({ quotes, summary }: ArticleView): TextMark[] {
  return [
    ...summary.map((span) => ({ ...span, style: "chosen" })),
    ...quotes.flatMap(({ kind, parts }) => parts.map((span) => ({ ...span, style: `q-${kind}` }))),
    ...quotes.flatMap(({ cue }) => (cue === undefined ? [] : [{ ...cue, style: "q-cue" }])),
  ];
}

// Drawn anew it is the same element, so that a reader who has scrolled on is left where they are.
function showTarget(element: Element | undefined): void {
  if (element === undefined) return;
  requestAnimationFrame(() => element.scrollIntoView({ block: "center" }));
}

const KINDS: Readonly<Record<QuoteMark["kind"], string>> = {
  direct: "direct",
  mixed: "partly quoted",
  reported: "reported",
};
