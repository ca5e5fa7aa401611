import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { ErrorResponseSchema, RatelimitedResponseSchema } from "discord-api-spec/zod";
import { readRecord } from "./json.ts";
import type { SentFile } from "./messages.ts";
import { type RateLimitState, RateLimits } from "./rate-limits.ts";
import { readPort } from "./read-port.ts";
import { REFUSALS, type RestAnswer } from "./refusals.ts";
import { readRequestBody } from "./request-body.ts";
import { type RestRequest, type RestState, ROUTES, type Route, runRoute } from "./routes.ts";
import { findSchemaFaults } from "./schema-faults.ts";
import { isApplied, type RouteName, type Trouble, TroubleQueue } from "./troubles.ts";

/** One request as it came, and what was answered: the status, or the trouble it ran into. */
export interface RestRecord {
  readonly at: number;
  readonly route: RouteName | "unknown";
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly SentFile[];
  readonly status: number;
  readonly trouble: Trouble | undefined;
  /** What was answered; not what was shown in the trouble's place. */
  readonly answer: unknown;
}

const API_BASE = "/api/v10";

/** The HTTP side: routes, token, rate limits, troubles on demand, and a record of every request. */
export class RestServer {
  readonly records: RestRecord[] = [];
  /** Bodies that break a rule of Discord's, unknown routes, and answers of its own that are not Discord's. */
  readonly faults: string[] = [];
  readonly troubles = new TroubleQueue();

  readonly #token: string;
  readonly #state: RestState;
  readonly #limits = new RateLimits();
  readonly #server: Server;
  #port = 0;

  constructor(token: string, state: RestState) {
    this.#token = token;
    this.#state = state;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        this.faults.push(`stand-in: ${String(error)}`);
        response.destroy();
      });
    });
  }

  get port(): number {
    return this.#port;
  }

  /** Starts to listen; after the first time on the port that it had. */
  async listen(): Promise<void> {
    // A line at rest would be closed after five seconds: where a bot is slow, in the moment in which it asks again.
    this.#server.keepAliveTimeout = 0;
    await new Promise<void>((resolve) => this.#server.listen(this.#port, "127.0.0.1", resolve));
    this.#port = readPort(this.#server);
  }

  /** Cuts every connection and takes no new one until `listen`. */
  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = performance.now();
    const { json, files } = await readRequestBody(request);
    const method = request.method ?? "GET";
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const path = url.pathname.startsWith(API_BASE) ? url.pathname.slice(API_BASE.length) : url.pathname;
    const match = findRoute(method, path);
    const ids = match?.ids ?? {};
    const trouble = match && this.troubles.take({ route: match.route.name, ids });
    if (trouble?.kind === "slow" && trouble.waits === "before") await sleep(trouble.milliseconds);
    const answer = this.#answer(match?.route, trouble, {
      ids,
      query: url.searchParams,
      headers: request.headers,
      body: json,
      files,
    });
    this.records.push({
      at,
      route: match?.route.name ?? "unknown",
      method,
      path,
      body: json,
      files,
      status: answer.status,
      trouble,
      answer: answer.body,
    });
    if (!match) this.faults.push(`unknown route: ${method} ${path}`);
    if (trouble?.kind === "slow" && trouble.waits === "after") await sleep(trouble.milliseconds);
    this.#send(response, answer, trouble);
  }

  #answer(route: Route | undefined, trouble: Trouble | undefined, request: RestRequest): RestAnswer {
    if (route === undefined) return REFUSALS.unknownRoute;
    if (route.needsToken && request.headers.authorization !== `Bot ${this.#token}`) return REFUSALS.unauthorized;
    if (trouble?.kind === "rate-limit") return refuseForNow(trouble.retryAfterSeconds, {}, trouble.scope);
    if (!isApplied(trouble)) return { status: 0 };
    const limit = this.#countRequest(route, request);
    if (limit?.isExceeded) return refuseForNow(limit.retryAfterSeconds, limit.headers);
    this.faults.push(...route.findFaults(request.body));
    const answer = runRoute(route, request, this.#state);
    this.faults.push(...findAnswerFaults(route, answer));
    return { ...answer, headers: { ...limit?.headers, ...answer.headers } };
  }

  /** Interaction callbacks count towards no limit and carry no headers of one. */
  #countRequest(route: Route, { ids }: RestRequest): RateLimitState | undefined {
    if (route.name === "callback") return undefined;
    return this.#limits.take(`${route.name} ${ids.token ?? ids.guild ?? ""}`, route.name);
  }

  #send(response: ServerResponse, answer: RestAnswer, trouble: Trouble | undefined): void {
    switch (trouble?.kind) {
      case "hang":
        return;
      case "cut":
        response.socket?.destroy();
        return;
      case "cut-midway":
        response.writeHead(200, { "content-type": "application/json", "content-length": 1000 });
        response.write('{"id":', () => response.socket?.destroy());
        return;
      case "status":
        response.writeHead(trouble.status, { "content-type": "text/plain" }).end("upstream trouble");
        return;
      case "rate-limit":
      case "slow":
      case undefined:
        this.#sendAnswer(response, answer);
    }
  }

  #sendAnswer(response: ServerResponse, { status, headers, body }: RestAnswer): void {
    if (status === 429) this.faults.push(...findSchemaFaults(RatelimitedResponseSchema, body, "own 429"));
    if (body === undefined) response.writeHead(status, { ...headers }).end();
    else response.writeHead(status, { ...headers, "content-type": "application/json" }).end(JSON.stringify(body));
  }
}

/** The schema wants numbers for the codes of single errors, which are strings: these are left out of the check. */
function findAnswerFaults(route: Route, { status, body }: RestAnswer): string[] {
  if (body === undefined) return [];
  const where = `own answer to ${route.name}`;
  if (status < 300) return findSchemaFaults(route.answers, body, where);
  return findSchemaFaults(ErrorResponseSchema, { ...readRecord(body), errors: undefined }, where);
}

function findRoute(
  method: string,
  path: string,
): { readonly route: Route; readonly ids: RestRequest["ids"] } | undefined {
  for (const route of ROUTES) {
    const match = route.method === method ? route.pattern.exec(path) : null;
    if (match) return { route, ids: { ...match.groups } };
  }
  return undefined;
}

function refuseForNow(
  retryAfterSeconds: number,
  headers: RestAnswer["headers"] = {},
  scope: "user" | "global" = "user",
): RestAnswer {
  const global = scope === "global";
  const body = { code: 0, message: "You are being rate limited.", retry_after: retryAfterSeconds, global };
  const limit = { "retry-after": String(Math.ceil(retryAfterSeconds)), "x-ratelimit-scope": scope };
  return { status: 429, body, headers: { ...headers, ...limit, ...(global && { "x-ratelimit-global": "true" }) } };
}
