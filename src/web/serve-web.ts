import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Logger } from "pino";
import type { Context } from "../interact/context.ts";
import { buildApp } from "./build-app.ts";
import { readPageFiles } from "./page-files.ts";
import { WebError } from "./web-error.ts";

/** Where and what the page serves. */
export interface WebOptions {
  readonly host: string;
  /** The wished port; when it is taken, the next free one of the twenty above is. */
  readonly port: number;
  /** The folder of the built page. */
  readonly pageFolder: string;
  readonly getContext: () => Context;
  readonly log: Logger;
}

/** A page that is being served. */
export interface WebServer {
  readonly url: string;
  /** Ends every connection. */
  close(): Promise<void>;
}

/** Serves the page until it is closed. Throws WebError when it cannot listen. */
export async function serveWeb(options: WebOptions): Promise<WebServer> {
  const { host, port, pageFolder, getContext, log } = options;
  const files = await readPageFiles(pageFolder).catch(() => {
    throw new WebError(`The page is not in ${pageFolder}. Build it with: npm run build`);
  });
  const app = buildApp({ getContext, files, address: host, log });
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer((request, response) => void answer(request, response));
  const bound = await listen(server, host, port);
  if (bound !== port) log.warn(`port ${port} is taken: the page is on port ${bound}`);
  return { url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}`, close: () => close(server) };
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  for (let at = port; at <= Math.min(port + NEIGHBOURS, LAST_PORT); at += 1) {
    const failure = await tryListen(server, host, at);
    if (failure === undefined) {
      const address = server.address();
      return typeof address === "object" && address !== null ? address.port : at;
    }
    if (failure !== "EADDRINUSE") throw new WebError(`WEB_HOST ${host}, WEB_PORT ${at}: cannot listen (${failure}).`);
  }
  throw new WebError(`WEB_PORT ${port} and the ${NEIGHBOURS} ports above it are taken. Set WEB_PORT to a free one.`);
}

function tryListen(server: Server, host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException): void => resolve(error.code ?? error.message);
    server.once("error", fail);
    server.listen(port, host, () => {
      server.off("error", fail);
      resolve(undefined);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Ports above the wished one that are tried. */
const NEIGHBOURS = 20;
const LAST_PORT = 65_535;
