import type { Hono } from "hono";
import { beforeAll, expect, test } from "vitest";
import { buildCommands, COMMANDS, MESSAGE_COMMANDS } from "../../src/commands/registry.ts";
import type { Request } from "../../src/interact/request.ts";
import { respond } from "../../src/interact/respond.ts";
import { buildApp } from "../../src/web/build-app.ts";
import { LARGEST_BODY } from "../../src/web/read-request.ts";
import { makeLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";
import { tallyNotes } from "../support/tally-notes.ts";
import { makeWebParts } from "../support/web/page-parts.ts";

const HOST = "127.0.0.1:8080";
const OWN = { host: HOST };
const PERSON = { viewer: { id: "1", canManageMessages: false, canManageServer: false }, locale: "en-US" };
const JSON_BODY = { ...OWN, "content-type": "application/json" };

let library = makeLibrary("The harbour froze in January, and the ferries stood still for nine days.");
let app: Hono;

beforeAll(async () => {
  app = buildApp(await makeWebParts(() => library));
});

function post(body: string, headers: Record<string, string> = JSON_BODY): Promise<Response> {
  return Promise.resolve(app.request("/api/requests", { method: "POST", headers, body }));
}

test("a page may run its own script and nothing else", async () => {
  const response = await app.request("/", { headers: OWN });
  const policy = response.headers.get("content-security-policy");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/u);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("referrer-policy")).toBe("no-referrer");
});

test("the page is small on the way", async () => {
  let bytes = 0;
  for (const address of ["/", "/page.js", "/page.css", "/icon.svg"]) {
    const response = await app.request(address, { headers: { ...OWN, "accept-encoding": "gzip, deflate, br" } });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-encoding")).toBe("br");
    bytes += (await response.arrayBuffer()).byteLength;
  }
  expect(bytes).toBeLessThan(400_000);
});

test.each([
  [undefined, null],
  ["", null],
  ["gzip, deflate, br", "br"],
  ["br;q=0", null],
  ["br;q=0, gzip", "gzip"],
  ["BR;Q=0.000, GZIP;Q=0.1", "gzip"],
  ["gzip;q=1.0, br;q=0.5", "gzip"],
  ["br;q=0.5, identity", null],
  ["*", "br"],
  ["*;q=0", null],
  ["*;q=0, gzip;q=0.2", "gzip"],
  ["*;q=0.5, br;q=0", "gzip"],
  ["identity;q=0, *;q=0.1", "br"],
  ["identity;q=0, br;q=0, gzip;q=0", null],
  ["deflate, zstd", null],
])("a request that accepts %j gets the file as %j", async (accepted, coding) => {
  const headers = accepted === undefined ? OWN : { ...OWN, "accept-encoding": accepted };
  const response = await app.request("/page.css", { headers });
  expect({ status: response.status, coding: response.headers.get("content-encoding") }).toEqual({
    status: 200,
    coding,
  });
});

test("a file that has not changed is not sent again", async () => {
  const etag = (await app.request("/page.js", { headers: OWN })).headers.get("etag") ?? "";
  expect((await app.request("/page.js", { headers: { ...OWN, "if-none-match": etag } })).status).toBe(304);
});

test.each([
  ["another name for this machine", { host: "evil.example:8080" }],
  ["another machine", { host: "192.168.0.7:8080" }],
  ["another origin", { ...OWN, origin: "http://evil.example" }],
  ["another port's origin", { ...OWN, origin: "http://127.0.0.1:9090" }],
  ["an opaque origin", { ...OWN, origin: "null" }],
  ["another site", { ...OWN, "sec-fetch-site": "cross-site" }],
])("%s is refused", async (_, headers) => {
  for (const address of ["/", "/api/channel"]) expect((await app.request(address, { headers })).status).toBe(403);
  const answered = await post(JSON.stringify({ kind: "command", command: "help", args: {}, ...PERSON }), {
    ...JSON_BODY,
    ...headers,
  });
  expect(answered.status).toBe(403);
});

test("a link on another site opens the page, in a tab but not in a frame", async () => {
  const headers = { ...OWN, "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
  expect((await app.request("/", { headers: { ...headers, "sec-fetch-dest": "document" } })).status).toBe(200);
  expect((await app.request("/", { headers: { ...headers, "sec-fetch-dest": "iframe" } })).status).toBe(403);
});

test("a page that is served to a network answers to addresses in digits, never to names", async () => {
  const open = buildApp({ ...(await makeWebParts(() => library)), address: "0.0.0.0" });
  for (const host of ["192.168.0.7:8080", "[fe80::1]:8080", "localhost:8080"]) {
    expect((await open.request("/", { headers: { host } })).status).toBe(200);
  }
  expect((await open.request("/", { headers: { host: "evil.example:8080" } })).status).toBe(403);
});

test.each(["localhost:8080", "127.0.0.1:8080", "[::1]:8080"])("%s is this machine", async (host) => {
  expect((await app.request("/", { headers: { host, origin: `http://${host}` } })).status).toBe(200);
});

test.each([
  "/../package.json",
  "/%2e%2e/package.json",
  "/..%2fpackage.json",
  "/page.js/../../main.js",
  "/src/main.ts",
  "/page.js.map",
  "/.env",
  "//etc/passwd",
])("%s is not served", async (address) => {
  expect((await app.request(`http://${HOST}${address}`, { headers: OWN })).status).toBe(404);
});

test("a body is bounded, with and without a stated length", async () => {
  const long = JSON.stringify({ kind: "command", command: "ask", args: { question: "x".repeat(LARGEST_BODY) } });
  expect((await post(long)).status).toBe(413);
  expect((await post(long, { ...JSON_BODY, "content-length": String(long.length) })).status).toBe(413);
});

test.each([
  ["no JSON", "{"],
  ["no object", "[]"],
  ["an unknown kind", '{"kind":"shutdown"}'],
  [
    "an argument of another kind",
    JSON.stringify({ kind: "command", command: "ask", args: { question: {} }, ...PERSON }),
  ],
  ["a viewer without an id", JSON.stringify({ kind: "command", command: "help", args: {}, locale: "en-US" })],
])("%s is a bad request", async (_, body) => {
  expect((await post(body)).status).toBe(400);
});

test.each(["text/plain", "text/plain; application/json", "application/jsonp", "application/x-www-form-urlencoded", ""])(
  "a form of another page, of type %j, is no request",
  async (type) => {
    expect((await post("kind=command", { ...OWN, "content-type": type })).status).toBe(415);
  },
);

test.each([
  "application/json; charset=utf-16",
  'application/json;a=b; charset="UTF-16LE"',
  "application/json; charset=utf-80",
])("a request in another encoding than UTF-8, of type %j, is no request", async (type) => {
  const body = JSON.stringify({ kind: "command", command: "help", args: {}, ...PERSON });
  expect((await post(body, { ...OWN, "content-type": type })).status).toBe(415);
});

test.each([
  "application/json",
  'application/json; charset="utf-8"',
  "application/json; a=b",
  "application/json; charset=utf-8",
  "Application/JSON;charset=UTF-8",
  "application/json ; charset=utf-8",
])("%j is JSON", async (type) => {
  const body = JSON.stringify({ kind: "command", command: "help", args: {}, ...PERSON });
  expect((await post(body, { ...OWN, "content-type": type })).status).toBe(200);
});

test("a command answers with the very message that Discord gets, and says where it comes from", async () => {
  const request: Request = { kind: "command", command: "ask", args: { question: "ferries" }, ...PERSON };
  const answer = await (await post(JSON.stringify(request))).json();
  expect(answer).toEqual(
    await respond(request, { commands: COMMANDS, messageCommands: MESSAGE_COMMANDS, library, runSteps: runAtOnce }),
  );
  expect(answer).toMatchObject({ message: { places: [{ article: "0.txt", passage: 1, start: 0 }] } });
  expect(JSON.stringify(answer)).toContain("the **ferries** stood still");
});

test("half a surrogate pair from the page is replaced: it could not be sent back", async () => {
  const request = { kind: "command", command: "ask", args: { question: "zebra \ud83d" }, ...PERSON };
  const text = await (await post(JSON.stringify(request))).text();
  expect(text).toContain("zebra \ufffd");
  expect(text).not.toMatch(/\\ud83d/iu);
});

test("/stats asks the page for the permission, too, and tells it of no server of Discord's", async () => {
  const commands = buildCommands(async (caller) =>
    tallyNotes(
      caller?.kind === "server" && caller.id === "77" ? [{ kind: "asked", command: "ask", question: "secret" }] : [],
    ),
  );
  const counting = buildApp({
    ...(await makeWebParts(() => library)),
    getContext: () => ({ commands, messageCommands: MESSAGE_COMMANDS, library, runSteps: runAtOnce }),
  });
  const ask = async (viewer: object): Promise<string> => {
    const body = JSON.stringify({
      kind: "command",
      command: "stats",
      args: {},
      viewer,
      locale: "en-US",
      serverId: "77",
    });
    return (await counting.request("/api/requests", { method: "POST", headers: JSON_BODY, body })).text();
  };
  expect(await ask({ id: "1", canManageMessages: true })).toContain("Only who may manage this server");
  const told = await ask({ id: "1", canManageMessages: false, canManageServer: true });
  expect(told).toContain("What was asked here");
  expect(told).not.toContain("secret");
});

test("an open page learns of a corpus that was reloaded", async () => {
  const { version } = library;
  expect(await (await app.request("/api/channel", { headers: OWN })).json()).toMatchObject({ articles: 1, version });
  library = makeLibrary("One.", "Two.");
  const after = await (await app.request("/api/channel", { headers: OWN })).json();
  expect(after).toMatchObject({ articles: 2, version: library.version });
  expect(library.version).not.toBe(version);
});
