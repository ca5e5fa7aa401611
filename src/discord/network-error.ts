/**
 * Whether an error says that nobody was reached or the line broke off, by its code or that of what caused it. Anything
 * else that is thrown by a request is a fault of this program, or of an answer that was understood.
 */
export function isNetworkError(error: unknown): boolean {
  for (const cause of listCauses(error)) {
    const code = readCode(cause);
    if (ABORTED.has(cause.name) || (code === undefined ? SOCKET_MESSAGE.test(cause.message) : isNetworkCode(code))) {
      return true;
    }
  }
  return false;
}

/** Whether a request that failed so was surely not carried out: no connection came about that it could have gone over. */
export function isUnreached(error: unknown): boolean {
  const codes = [...listCauses(error)].flatMap((cause) => readCode(cause) ?? []);
  return codes.length > 0 && codes.every((code) => UNREACHED_CODE.test(code));
}

/** An error and what caused it; behind a code, which says all, stands no more than what explains it. */
function* listCauses(error: unknown): Generator<Error> {
  // A set that grows while it is walked holds each cause once: also an error that is its own ends.
  const causes = new Set<unknown>([error]);
  for (const cause of causes) {
    if (!(cause instanceof Error)) continue;
    yield cause;
    if (readCode(cause) !== undefined) continue;
    for (const deeper of cause instanceof AggregateError ? cause.errors : [cause.cause]) causes.add(deeper);
  }
}

function readCode(error: Error): string | undefined {
  return "code" in error && typeof error.code === "string" ? error.code : undefined;
}

function isNetworkCode(code: string): boolean {
  return NETWORK_CODE.test(code) && !MISUSE_CODE.test(code);
}

/** What a request is ended with by its own time-out. */
const ABORTED: ReadonlySet<string> = new Set(["AbortError", "TimeoutError"]);

/**
 * Codes of Node's sockets, its resolver and its HTTP parser, of OpenSSL and of undici: matches "ECONNREFUSED",
 * "EAI_AGAIN", "UND_ERR_SOCKET", "CERT_HAS_EXPIRED", "HPE_INVALID_CONSTANT", not "ERR_INVALID_ARG_TYPE" or "ENOENT".
 */
const NETWORK_CODE =
  /^(?:ECONN\w+|ENOTFOUND|EAI_\w+|ETIMEDOUT|EPIPE|EPROTO|E(?:HOST|NET)(?:UNREACH|DOWN)|EADDRNOTAVAIL|UND_ERR_\w+|HPE_\w+|ERR_(?:TLS|SSL)_\w+|\w*CERT\w*|UNABLE_TO_\w+|HOSTNAME_MISMATCH|INVALID_CA|WS_ERR_\w+)$/u;

/** Codes of a connection that did not come about: matches "ECONNREFUSED" and "UND_ERR_CONNECT_TIMEOUT", not "ECONNRESET". */
const UNREACHED_CODE =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|E(?:HOST|NET)(?:UNREACH|DOWN)|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT)$/u;

/** Codes by which undici says that it was called wrongly: matches "UND_ERR_INVALID_ARG", not "UND_ERR_SOCKET". */
const MISUSE_CODE = /^UND_ERR_(?:INVALID_ARG|INVALID_RETURN_VALUE|NOT_SUPPORTED|REQ_CONTENT_LENGTH_MISMATCH)$/u;

/**
 * What ws says without a code: matches "Opening handshake has timed out" and "Unexpected server response: 503", not
 * "Invalid URL".
 */
const SOCKET_MESSAGE = /^(?:Opening handshake has timed out|Unexpected server response: \d+)$/u;
