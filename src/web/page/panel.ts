import { fetchArticle, fetchCorpus, fetchExplanation, RequestError } from "./client.ts";
import type { Panel, Store } from "./state.ts";

/** Opens a panel and fetches what it shows. */
export function openPanel(panel: Panel, store: Store): void {
  store.change({ panel });
  void loadPanel(store);
}

/** Fetches what the open panel shows, anew when it is there already. */
export async function loadPanel(store: Store): Promise<void> {
  const { panel } = store.read();
  const loaded = await load(panel);
  // Meanwhile another may have been opened.
  if (loaded !== undefined && isSame(store.read().panel, panel)) store.change({ panel: loaded });
}

async function load(panel: Panel): Promise<Panel | undefined> {
  try {
    switch (panel.kind) {
      case "closed":
        return undefined;
      case "why":
        return panel.request === undefined ? undefined : { ...panel, view: await fetchExplanation(panel.request) };
      case "corpus":
        return { ...panel, view: await fetchCorpus(panel.find) };
      case "article": {
        const { fault: _fault, ...rest } = panel;
        return { ...rest, view: await fetchArticle(panel.id) };
      }
    }
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return panel.kind === "article"
      ? { kind: "article", id: panel.id, fault: "This article is not in the corpus." }
      : undefined;
  }
}

function isSame(a: Panel, b: Panel): boolean {
  if (a.kind === "article" && b.kind === "article") return a.id === b.id && a.passage === b.passage;
  if (a.kind === "corpus" && b.kind === "corpus") return a.find === b.find;
  return a === b;
}
