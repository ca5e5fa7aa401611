import type { HonoRequest, MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

/**
 * Refuses what no page of this server sends: a Host that names another machine (DNS rebinding), another Origin, a
 * request that another site started, a POST that is not JSON.
 */
export function refuseStrangers(address: string): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header("host") ?? "";
    if (!isOwnHost(host, address)) return context.text("This page is for the machine that it runs on.", 403);
    const origin = context.req.header("origin");
    if (origin !== undefined && origin !== `http://${host}`) return context.text("Another origin.", 403);
    if (isForeign(context.req)) return context.text("Another site.", 403);
    if (!READING.has(context.req.method) && !JSON_TYPE.test(context.req.header("content-type") ?? "")) {
      return context.text("A request has to be JSON.", 415);
    }
    return await next();
  };
}

/** Headers that let a page run this server's own script and nothing else, whatever the corpus or a question holds. */
export function secure(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      // Templates of the page's own code are the only HTML that is ever parsed.
      trustedTypes: ["lit-html"],
    },
    crossOriginResourcePolicy: "same-origin",
    crossOriginOpenerPolicy: "same-origin",
    referrerPolicy: "no-referrer",
    strictTransportSecurity: false,
    xFrameOptions: "DENY",
  });
}

// A link on another site may open the page, as a document of its own; nothing else may come from there.
function isForeign(request: HonoRequest): boolean {
  const site = request.header("sec-fetch-site");
  if (site === undefined || site === "same-origin" || site === "none") return false;
  const isOpened = request.header("sec-fetch-mode") === "navigate" && request.header("sec-fetch-dest") === "document";
  return !(request.method === "GET" && isOpened);
}

// A name that anybody can point at 127.0.0.1 is refused; an address written in digits cannot be rebound.
function isOwnHost(host: string, address: string): boolean {
  const name = host.replace(PORT, "");
  if (name === "localhost" || name === "127.0.0.1" || name === "[::1]" || name === address) return true;
  return !LOOPBACK.test(address) && ADDRESS.test(name);
}

const READING: ReadonlySet<string> = new Set(["GET", "HEAD"]);

/**
 * Matches "application/json" and "application/json; charset=utf-8"; not "text/plain; application/json", nor another charset:
 * JSON is read as UTF-8.
 */
const JSON_TYPE = /^application\/json[\t ]*(?:$|;(?!.*charset=(?!"?utf-8"?(?:[\t ;]|$))))/iu;
/** Matches the ":8080" of "127.0.0.1:8080"; nothing in "[::1]". */
const PORT = /:\d+$/u;
/** Matches "127.0.0.1" and "::1"; not "192.168.0.2". */
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|localhost)$/u;
/** Matches "192.168.0.2" and "[fe80::1]"; not "evil.example". */
const ADDRESS = /^(?:\d+\.\d+\.\d+\.\d+|\[[\da-f:.]+\])$/iu;
