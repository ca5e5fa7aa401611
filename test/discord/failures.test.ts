import { DiscordAPIError, HTTPError, REST } from "discord.js";
import { expect, test } from "vitest";
import { z } from "zod";
import { explainError } from "../../src/discord/failures.ts";
import { checkLogin } from "../../src/discord/session.ts";

function buildError(message: string, fields: object): Error {
  return Object.assign(new Error(message), fields);
}

/** An error that two others lead back to: it is among what caused itself. */
function buildLoop(...others: readonly Error[]): Error {
  const first = new Error("first");
  first.cause = new AggregateError([new Error("second", { cause: first }), ...others], "some");
  return first;
}

function buildOwnCause(): Error {
  const error = new Error("went round");
  error.cause = error;
  return error;
}

test.each<[string, unknown]>([
  ["refused connection", buildError("connect ECONNREFUSED", { code: "ECONNREFUSED" })],
  ["unknown host", buildError("getaddrinfo ENOTFOUND", { code: "ENOTFOUND" })],
  ["resolver that is away", buildError("getaddrinfo EAI_AGAIN", { code: "EAI_AGAIN" })],
  ["closed socket", buildError("other side closed", { code: "UND_ERR_SOCKET" })],
  ["connection that does not come up", buildError("Connect Timeout Error", { code: "UND_ERR_CONNECT_TIMEOUT" })],
  ["bad certificate", buildError("certificate has expired", { code: "CERT_HAS_EXPIRED" })],
  ["certificate of its own making", buildError("self-signed", { code: "DEPTH_ZERO_SELF_SIGNED_CERT" })],
  ["server that speaks no TLS", buildError("wrong version number", { code: "ERR_SSL_WRONG_VERSION_NUMBER" })],
  ["server that speaks no HTTP", buildError("Parse Error", { code: "HPE_INVALID_CONSTANT" })],
  ["time-out of its own", new DOMException("This operation was aborted", "AbortError")],
  ["time-out of a signal", AbortSignal.abort(new DOMException("timed out", "TimeoutError")).reason],
  ["failed fetch", new TypeError("fetch failed", { cause: buildError("reset", { code: "ECONNRESET" }) })],
  ["host whose addresses all fail", new AggregateError([buildError("a", { code: "ENETUNREACH" })], "all")],
  ["loop of causes with a closed socket in it", buildLoop(buildError("reset", { code: "ECONNRESET" }))],
  ["gateway that answers with a status", new Error("Unexpected server response: 503")],
  ["gateway that does not answer", new Error("Opening handshake has timed out")],
])("%s: told as a Discord that cannot be reached", (_name, error) => {
  expect(explainError(error)).toMatchObject({ exitCode: 1, message: expect.stringContaining("cannot be reached") });
});

test.each<[string, unknown]>([
  ["TypeError", new TypeError("Cannot read properties of undefined (reading 'id')")],
  ["RangeError", new RangeError("Invalid array length")],
  ["argument that Node refuses", Object.assign(new TypeError("must be a string"), { code: "ERR_INVALID_ARG_TYPE" })],
  ["request that undici refuses", buildError("invalid header", { code: "UND_ERR_INVALID_ARG" })],
  ["missing file", buildError("no such file", { code: "ENOENT" })],
  ["error that is its own cause", buildOwnCause()],
  ["loop of causes", buildLoop()],
  ["thrown word", "oops"],
])("%s: told as a fault of the bot's own, and kept for the log", (_name, error) => {
  const failure = explainError(error);
  expect(failure).toMatchObject({ exitCode: 1, message: expect.stringContaining("fault of its own") });
  expect(failure.fault).toBe(error);
});

test.each<[string, unknown, number, RegExp]>([
  ["token that is refused", new HTTPError(401, "Unauthorized", "GET", "/", {}), 78, /^DISCORD_TOKEN: /u],
  ["token that the library refuses", buildError("bad", { code: "TokenInvalid" }), 78, /^DISCORD_TOKEN: /u],
  ["Discord that is out of order", new HTTPError(503, "Unavailable", "GET", "/", {}), 1, /answered 503/u],
  [
    "request that Discord refuses",
    new DiscordAPIError({ code: 0, message: "no" }, 0, 403, "GET", "/", {}),
    1,
    /answered 403/u,
  ],
  ["answer in another shape", z.number().safeParse("x").error, 1, /DISCORD_API_URL/u],
  ["answer that is no JSON", new SyntaxError("Unexpected token '<'"), 1, /DISCORD_API_URL/u],
])("%s: told as what it is", (_name, error, exitCode, message) => {
  expect(explainError(error)).toEqual({ exitCode, message: expect.stringMatching(message) });
});

test("a token that fits into no header is not told as a Discord that cannot be reached", async () => {
  const failure = await checkLogin(new REST({ api: "http://127.0.0.1:9/api" }).setToken("“token”"));
  expect(failure?.message).not.toMatch(/cannot be reached/u);
});

test("a port where nobody listens is told as a Discord that cannot be reached", async () => {
  const failure = await checkLogin(new REST({ api: "http://127.0.0.1:9/api", retries: 0 }).setToken("token"));
  expect(failure?.message).toMatch(/cannot be reached/u);
});

test("an address that is not that of Discord's API is told by the name of its setting", () => {
  const nothing = new HTTPError(404, "Not Found", "GET", "http://127.0.0.1/v10/gateway/bot", {
    files: [],
    body: undefined,
  });
  expect(explainError(nothing)).toMatchObject({ message: expect.stringContaining("DISCORD_API_URL"), exitCode: 78 });
  const unknown = new DiscordAPIError({ code: 10_002, message: "Unknown Application" }, 10_002, 404, "GET", "/", {});
  expect(explainError(unknown).message).not.toContain("DISCORD_API_URL");
});
