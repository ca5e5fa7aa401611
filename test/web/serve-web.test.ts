import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import pino from "pino";
import { afterEach, expect, test } from "vitest";
import { COMMANDS, MESSAGE_COMMANDS } from "../../src/commands/registry.ts";
import { serveWeb, type WebServer } from "../../src/web/serve-web.ts";
import { WebError } from "../../src/web/web-error.ts";
import { makeLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";
import { PAGE_FOLDER } from "../support/web/page-parts.ts";

const library = makeLibrary("The harbour froze in January.");
const opened: { close(): unknown }[] = [];

afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

async function open(
  port: number,
  host = "127.0.0.1",
  pageFolder = PAGE_FOLDER,
  log = pino({ level: "silent" }),
): Promise<WebServer> {
  const server = await serveWeb({
    host,
    port,
    pageFolder,
    getContext: () => ({ commands: COMMANDS, messageCommands: MESSAGE_COMMANDS, library, runSteps: runAtOnce }),
    log,
  });
  opened.push(server);
  return server;
}

async function takePort(): Promise<number> {
  const server: Server = createServer();
  opened.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

test("the page is served on the port that was asked for", async () => {
  const { url } = await open(0);
  const response = await fetch(url);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("<title>Verbatim");
});

test("a port that is taken gives way to the next free one", async () => {
  const taken = await takePort();
  const { url } = await open(taken);
  expect(Number(new URL(url).port)).toBeGreaterThan(taken);
  expect((await fetch(`${url}/api/channel`)).status).toBe(200);
});

test("an address of another machine says which setting is wrong", async () => {
  await expect(open(0, "192.0.2.1")).rejects.toThrow(WebError);
  await expect(open(0, "192.0.2.1")).rejects.toThrow(/WEB_HOST 192\.0\.2\.1/u);
});

test("a page that was not built says so", async () => {
  await expect(open(0, "127.0.0.1", "/nowhere")).rejects.toThrow(/npm run build/u);
});

test("a request that is broken off does not disturb the others", async () => {
  const { url } = await open(0);
  const body = JSON.stringify({
    kind: "command",
    command: "help",
    args: {},
    viewer: { id: "1", canManageMessages: false },
    locale: "en",
  });
  const send = (signal?: AbortSignal) =>
    fetch(`${url}/api/requests`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      ...(signal !== undefined && { signal }),
    });
  const broken = new AbortController();
  const lost = send(broken.signal).catch(() => "broken off");
  broken.abort();
  const answers = await Promise.all([send(), send()]);
  expect(await lost).toBe("broken off");
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
});

/** Sends the head of a POST and `pieces`, one after the other, and tells what comes back; "" when it breaks off itself. */
function sendRaw(
  url: string,
  head: readonly string[],
  pieces: readonly string[],
  end: "wait" | "break off",
): Promise<string> {
  const { host, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), "127.0.0.1");
    let text = "";
    socket.on("data", (data) => {
      text += data.toString();
      if (end === "wait") socket.end();
    });
    socket.on("close", () => resolve(text));
    const lines = ["POST /api/requests HTTP/1.1", `Host: ${host}`, "Content-Type: application/json", ...head, "", ""];
    socket.write(`${lines.join("\r\n")}${pieces.join("")}`, () => {
      if (end === "break off") socket.resetAndDestroy();
    });
  });
}

const HELP = JSON.stringify({
  kind: "command",
  command: "help",
  args: {},
  viewer: { id: "1", canManageMessages: false },
  locale: "en",
});

function chunk(text: string): string {
  return `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
}

test("a body without a stated length is answered as one with it", async () => {
  const { url } = await open(0);
  const pieces = [chunk(HELP.slice(0, 20)), chunk(HELP.slice(20)), chunk("")];
  expect(await sendRaw(url, ["Transfer-Encoding: chunked"], pieces, "wait")).toMatch(/^HTTP\/1\.1 200 /u);
});

test("a body without a stated length is bounded over the wire, too", async () => {
  const { url } = await open(0);
  const pieces = [...Array.from({ length: 70 }, () => chunk("x".repeat(1_024))), chunk("")];
  expect(await sendRaw(url, ["Transfer-Encoding: chunked"], pieces, "wait")).toMatch(/^HTTP\/1\.1 413 /u);
});

test.each([
  ["with a stated length", [`Content-Length: ${HELP.length}`], HELP.slice(0, 20)],
  ["in chunks", ["Transfer-Encoding: chunked"], chunk(HELP.slice(0, 20))],
])("a body that is broken off, %s, is no error of the bot", async (_, head, piece) => {
  const lines: string[] = [];
  const log = pino({ level: "error" }, { write: (line) => lines.push(line) });
  const { url } = await open(0, "127.0.0.1", PAGE_FOLDER, log);
  for (let count = 0; count < 5; count += 1) await sendRaw(url, head, [piece], "break off");
  // Whatever the server does about those comes before its answer to this one.
  expect((await fetch(`${url}/api/channel`)).status).toBe(200);
  expect(lines).toEqual([]);
});

test("a path that climbs out of the page is not served, as it comes over the wire", async () => {
  const { url } = await open(0);
  const { host, port } = new URL(url);
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), "127.0.0.1");
    let text = "";
    socket.on("data", (data) => {
      text += data.toString();
    });
    socket.on("close", () => resolve(text));
    socket.end(`GET /../../../package.json HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  });
  expect(answer).toMatch(/^HTTP\/1\.1 40[04] /u);
  expect(answer).not.toContain("dependencies");
});

test("closing ends the connections that browsers hold open", async () => {
  const server = await open(0);
  const { host, port } = new URL(server.url);
  const socket = connect(Number(port), "127.0.0.1");
  socket.on("error", () => undefined);
  const ended = new Promise((resolve) => socket.once("close", resolve));
  socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  await new Promise((resolve) => socket.once("data", resolve));
  // A connection in the midst of a request is not ended for being idle.
  socket.write("GET / HTTP/1.1\r\n");
  // Once another request is answered the server has read the half one.
  await (await fetch(server.url)).text();
  await Promise.all([server.close(), ended]);
  socket.destroy();
  await expect(fetch(server.url)).rejects.toThrow();
});
