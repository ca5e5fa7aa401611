import type { RawData, WebSocket } from "ws";
import { isRecord, type JsonRecord } from "./json.ts";

/** Sends one payload as JSON. */
export function send(client: WebSocket, payload: unknown): void {
  client.send(JSON.stringify(payload));
}

/** Reads one payload; undefined when it is no JSON object. */
export function parsePayload(data: RawData): JsonRecord | undefined {
  const text = Buffer.isBuffer(data) ? data.toString("utf8") : "";
  try {
    const payload: unknown = JSON.parse(text);
    return isRecord(payload) ? payload : undefined;
  } catch {
    return undefined;
  }
}
