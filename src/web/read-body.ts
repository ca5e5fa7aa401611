/** What came of reading a request's body. */
export type Body =
  | { readonly kind: "text"; readonly text: string }
  /** Longer than it may be; the rest is not read. */
  | { readonly kind: "too-long" }
  /** Whoever sent it went away in the middle. */
  | { readonly kind: "broken-off" };

/**
 * Reads a body of at most `most` bytes as UTF-8, whether or not its length was stated. By hand: hono's own limit wraps an
 * unstated length in a new Request, which the Node server's request objects do not allow.
 */
export async function readBody(request: Request, most: number): Promise<Body> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return { kind: "too-long" };
  const reader = request.body?.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for (let piece = await reader?.read(); piece?.value !== undefined; piece = await reader?.read()) {
      size += piece.value.length;
      if (size > most) {
        await reader?.cancel();
        return { kind: "too-long" };
      }
      pieces.push(piece.value);
    }
  } catch {
    return { kind: "broken-off" };
  }
  return { kind: "text", text: Buffer.concat(pieces).toString("utf8") };
}
