import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { type CorpusActions, drawArticle, drawCorpus } from "./corpus-panel.ts";
import type { Panel, State } from "./state.ts";
import { drawWhy } from "./why-panel.ts";

/** What stands beside the channel. */
export function drawPanel({ panel }: State, actions: CorpusActions): TemplateResult | typeof nothing {
  if (panel.kind === "closed") return nothing;
  return html`<aside
    class="panel"
    aria-label=${TITLES[panel.kind]}
    @keydown=${({ key }: KeyboardEvent) => {
      if (key === "Escape") actions.openPanel({ kind: "closed" });
    }}
  >
    <div class="panel-head">
      <h2 tabindex="-1">${TITLES[panel.kind]}</h2>
      <button type="button" aria-label="Close" title="Close" @click=${() => actions.openPanel({ kind: "closed" })}>✕</button>
    </div>
    <div class="panel-body" tabindex="-1">${guard([panel], () => drawBody(panel, actions))}</div>
  </aside>`;
}

function drawBody(panel: Panel, actions: CorpusActions): TemplateResult | typeof nothing {
  switch (panel.kind) {
    case "closed":
      return nothing;
    case "why":
      return drawWhy(panel.request, panel.view, actions);
    case "corpus":
      return drawCorpus(panel.find, panel.view, actions);
    case "article":
      return drawArticle(panel.view, panel.passage, panel.fault, actions);
  }
}

const TITLES = { corpus: "Corpus", article: "Corpus", why: "Why this answer" } as const;
