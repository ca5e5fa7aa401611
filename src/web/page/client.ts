import type { Request } from "../../interact/request.ts";
import type { Channel, PageResponse } from "../protocol.ts";

/** The server did not answer, or refused. */
export class RequestError extends Error {
  override readonly name = "RequestError";
}

/** What can be asked, and what the corpus holds by now. */
export async function fetchChannel(): Promise<Channel> {
  return (await fetchJson("/api/channel")) as Channel;
}

/** Tells the server what the person did. Throws RequestError; an abort is the caller's own. */
export async function send(request: Request, signal?: AbortSignal): Promise<PageResponse> {
  const response = await fetchJson("/api/requests", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request),
    ...(signal !== undefined && { signal }),
  });
  return response as PageResponse;
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
