/**
 * Whether an error says that nobody was reached or the line broke off, by its code or that of what caused it. Anything
 * else that is thrown by a request is a fault of this program, or of an answer that was understood.
 */
export function isNetworkError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (ABORTED.has(error.name)) return true;
  if ("code" in error && typeof error.code === "string") {
    return NETWORK_CODE.test(error.code) && !MISUSE_CODE.test(error.code);
  }
  if (SOCKET_MESSAGE.test(error.message)) return true;
  const causes = error instanceof AggregateError ? error.errors : [error.cause];
  return causes.some((cause) => isNetworkError(cause));
}

/** What a request is ended with by its own time-out. */
const ABORTED: ReadonlySet<string> = new Set(["AbortError", "TimeoutError"]);

/**
 * Codes of Node's sockets, its resolver and its HTTP parser, of OpenSSL and of undici: matches "ECONNREFUSED",
 * "EAI_AGAIN", "UND_ERR_SOCKET", "CERT_HAS_EXPIRED", "HPE_INVALID_CONSTANT", not "ERR_INVALID_ARG_TYPE" or "ENOENT".
 */
const NETWORK_CODE =
  /^(?:ECONN\w+|ENOTFOUND|EAI_\w+|ETIMEDOUT|EPIPE|EPROTO|E(?:HOST|NET)(?:UNREACH|DOWN)|EADDRNOTAVAIL|UND_ERR_\w+|HPE_\w+|ERR_(?:TLS|SSL)_\w+|\w*CERT\w*|UNABLE_TO_\w+|HOSTNAME_MISMATCH|INVALID_CA|WS_ERR_\w+)$/u;

/** Codes by which undici says that it was called wrongly: matches "UND_ERR_INVALID_ARG", not "UND_ERR_SOCKET". */
const MISUSE_CODE = /^UND_ERR_(?:INVALID_ARG|INVALID_RETURN_VALUE|NOT_SUPPORTED|REQ_CONTENT_LENGTH_MISMATCH)$/u;

/**
 * What ws says without a code: matches "Opening handshake has timed out" and "Unexpected server response: 503", not
 * "Invalid URL".
 */
const SOCKET_MESSAGE = /^(?:Opening handshake has timed out|Unexpected server response: \d+)$/u;
