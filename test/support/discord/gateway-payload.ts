import type { RawData, WebSocket } from "ws";
import { isRecord, type JsonRecord } from "./json.ts";
import { APPLICATION_ID, buildUser } from "./people.ts";

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

/** What READY says of a session. */
export interface ReadyFacts {
  readonly sessionId: string;
  readonly resumeUrl: string;
  readonly guildIds: readonly string[];
  readonly shard: unknown;
}

/** The payload of READY. */
export function buildReady({ sessionId, resumeUrl, guildIds, shard }: ReadyFacts): JsonRecord {
  return {
    v: 10,
    user: { ...buildUser(APPLICATION_ID), email: null, verified: true, mfa_enabled: false },
    guilds: guildIds.map((id) => ({ id, unavailable: true })),
    session_id: sessionId,
    resume_gateway_url: resumeUrl,
    session_type: "normal",
    shard,
    application: { id: APPLICATION_ID, flags: 0 },
    user_settings: {},
    private_channels: [],
    presences: [],
    _trace: [],
  };
}
