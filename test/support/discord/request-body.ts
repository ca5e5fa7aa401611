import type { IncomingMessage } from "node:http";
import type { SentFile } from "./messages.ts";

/** The body of a request: its JSON, `undefined` when there is none, and the files that came with it. */
export interface RequestBody {
  readonly json: unknown;
  readonly files: readonly SentFile[];
}

/** Reads JSON, or a multipart form whose `payload_json` is the JSON and whose `files[n]` are the files. */
export async function readRequestBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("multipart/form-data")) return readForm(bytes, type);
  return { json: bytes.length === 0 ? undefined : parseJson(bytes.toString("utf8")), files: [] };
}

async function readForm(bytes: Buffer, type: string): Promise<RequestBody> {
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
  const json = form.get("payload_json");
  const files: SentFile[] = [];
  for (const [, part] of form.entries()) {
    if (typeof part === "string") continue;
    files.push({ name: part.name, contentType: part.type, data: Buffer.from(await part.arrayBuffer()) });
  }
  return { json: typeof json === "string" ? parseJson(json) : undefined, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
