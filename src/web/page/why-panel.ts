import { html, nothing, svg, type TemplateResult } from "lit";
import type {
  Bar,
  ChartSection,
  Explanation,
  ExplanationSection,
  Feature,
  WeighedSection,
} from "../../interact/explain/explanation.ts";
import type { Request } from "../../interact/request.ts";
import type { CorpusActions } from "./corpus-panel.ts";

/** Why the answer to `request` is what it is: what was weighed, and how much each feature counted. */
export function drawWhy(
  request: Request | undefined,
  view: Explanation | undefined,
  actions: CorpusActions,
): TemplateResult {
  if (request === undefined) return html`<p class="muted">Ask something first: this is about the last answer.</p>`;
  if (view === undefined) return html`<p class="muted">Weighing…</p>`;
  return html`<p class="call"><code>${view.call}</code></p>
    ${view.sections.length === 0 ? html`<p class="muted">Nothing was weighed for this answer.</p>` : nothing}
    ${view.sections.map((section) => drawSection(section, actions))}`;
}

function drawSection(section: ExplanationSection, actions: CorpusActions): TemplateResult {
  switch (section.kind) {
    case "weighed":
      return drawWeighed(section, actions);
    case "chart":
      return drawChart(section, actions);
  }
}

function drawWeighed(
  { title, words, source, score, features, facts }: WeighedSection,
  actions: CorpusActions,
): TemplateResult {
  return html`<section class="weighed" aria-label=${title}>
    <h3>${title} ${score === undefined ? nothing : html`<small>score ${renderNumber(score)}</small>`}</h3>
    ${words === "" ? nothing : drawWords(words, source, actions)}
    ${
      facts.length === 0
        ? nothing
        : html`<dl>${facts.map(({ term, text }) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>`
    }
    ${features.length === 0 ? nothing : drawFeatures(features)}
  </section>`;
}

function drawWords(words: string, source: Bar["source"], actions: CorpusActions): TemplateResult {
  if (source === undefined) return html`<p class="words">${words}</p>`;
  const { article, passage } = source;
  return html`<button
    type="button"
    class="words"
    title="Open in the corpus"
    @click=${() => actions.openPanel({ kind: "article", id: article, passage })}
  >
    ${words}
  </button>`;
}

function drawFeatures(features: readonly Feature[]): TemplateResult {
  const most = Math.max(...features.map(({ value, weight }) => Math.abs(value * weight)), Number.MIN_VALUE);
  return html`<table class="features">
    <thead>
      <tr>
        <th scope="col">feature</th>
        <th scope="col">value × weight</th>
        <th scope="col">counts</th>
      </tr>
    </thead>
    <tbody>
      ${features.map(({ name, value, weight }) => {
        const share = value * weight;
        return html`<tr>
          <th scope="row">${name}</th>
          <td>${renderNumber(value)} × ${renderNumber(weight)}</td>
          <td>
            <svg class=${share < 0 ? "bar against" : "bar"} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              ${svg`<rect width=${(100 * Math.abs(share)) / most} height="10"></rect>`}
            </svg>
            <span>${renderNumber(share)}</span>
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function drawChart({ title, bars }: ChartSection, actions: CorpusActions): TemplateResult {
  const most = Math.max(...bars.map(({ score }) => Math.abs(score)), Number.MIN_VALUE);
  return html`<section class="weighed" aria-label=${title}>
    <h3>${title}</h3>
    <ol class="chart">
      ${bars.map(
        ({ words, score, isChosen, source }) => html`<li class=${isChosen ? "chosen" : ""}>
          <svg class=${score < 0 ? "bar against" : "bar"} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            ${svg`<rect width=${(100 * Math.abs(score)) / most} height="10"></rect>`}
          </svg>
          <span class="score">${renderNumber(score)}${isChosen ? html`<b> chosen</b>` : nothing}</span>
          ${drawWords(words, source, actions)}
        </li>`,
      )}
    </ol>
  </section>`;
}

function renderNumber(number: number): string {
  return number.toLocaleString("en", { maximumSignificantDigits: 3 });
}
