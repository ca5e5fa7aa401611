import type { Explanation } from "../../interact/explain/explanation.ts";
import type { Request } from "../../interact/request.ts";
import type { Response as BotResponse } from "../../interact/response.ts";
import type { ArticleView, Channel, CorpusView } from "../protocol.ts";

/** The server did not answer, or refused. */
export class RequestError extends Error {
  override readonly name = "RequestError";
}

/** What can be asked, and what the corpus holds by now. */
export async function fetchChannel(locale: string): Promise<Channel> {
  return (await fetchJson(`/api/channel?${new URLSearchParams({ locale })}`)) as Channel;
}

/** The articles whose title or file name holds `find`. */
export async function fetchCorpus(find: string): Promise<CorpusView> {
  return (await fetchJson(`/api/corpus?${new URLSearchParams({ find })}`)) as CorpusView;
}

/** One article; a RequestError when the corpus has it no more. */
export async function fetchArticle(id: string): Promise<ArticleView> {
  return (await fetchJson(`/api/article?${new URLSearchParams({ id })}`)) as ArticleView;
}

/** Tells the server what the person did. Throws RequestError; an abort is the caller's own. */
export async function send(request: Request, signal?: AbortSignal): Promise<BotResponse> {
  return (await fetchJson("/api/requests", {
    ...post(request),
    ...(signal !== undefined && { signal }),
  })) as BotResponse;
}

/** Why the answer to a request is what it is. */
export async function fetchExplanation(request: Request): Promise<Explanation> {
  return (await fetchJson("/api/why", post(request))) as Explanation;
}

function post(request: Request): RequestInit {
  return { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(request) };
}

// The server of the page is of the same build, so what it sends has the shape that protocol.ts states.
async function fetchJson(address: string, init?: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new RequestError("The bot is not running. Start it again with npm start.");
  }
  if (!response.ok) throw new RequestError(await response.text());
  return response.json();
}
