import { Hono, type Context as HonoContext } from "hono";
import type { Logger } from "pino";
import type { Context } from "../interact/context.ts";
import { explainRequest } from "../interact/explain/explain.ts";
import type { Request } from "../interact/request.ts";
import { respondSafely } from "../interact/respond.ts";
import { chooseCoding } from "./choose-coding.ts";
import { viewArticle, viewCorpus } from "./corpus-view.ts";
import { describeChannel } from "./describe-channel.ts";
import { refuseStrangers, secure } from "./guard.ts";
import { type PageFile, readCoded } from "./page-files.ts";
import { readBody } from "./read-body.ts";
import { LARGEST_BODY, readRequest } from "./read-request.ts";

/** What the page's server needs to know. */
export interface WebParts {
  /** Asked for at each request: a reload swaps the library as a whole. */
  readonly getContext: () => Context;
  readonly files: ReadonlyMap<string, PageFile>;
  /** The address that the server listens on, without a port. */
  readonly address: string;
  readonly log: Logger;
}

/** The page's server: its own files, the channel, answers; everything else is refused. */
export function buildApp(parts: WebParts): Hono {
  const app = new Hono();
  app.use(secure());
  app.use(refuseStrangers(parts.address));
  for (const [address, file] of parts.files) {
    app.get(address, (context) => {
      const headers = { etag: file.etag, "cache-control": "no-cache", vary: "accept-encoding" };
      if (context.req.header("if-none-match") === file.etag) return context.body(null, 304, headers);
      const coding = chooseCoding(context, [...file.bodies.keys()]);
      const body = readCoded(file, coding);
      const coded = coding === "identity" ? {} : { "content-encoding": coding };
      return context.body(body, 200, { ...headers, ...coded, "content-type": file.type });
    });
  }
  app.get("/api/channel", async (context) => {
    return context.json(await describeChannel(parts.getContext(), context.req.query("locale") ?? ""), 200, FRESH);
  });
  app.get("/api/corpus", async (context) => {
    return context.json(await viewCorpus(parts.getContext().library, context.req.query("find") ?? ""), 200, FRESH);
  });
  app.get("/api/article", async (context) => {
    const view = await viewArticle(parts.getContext(), context.req.query("id") ?? "");
    return view === undefined ? context.notFound() : context.json(view, 200, FRESH);
  });
  app.post("/api/requests", (context) =>
    answerPosted(context, (request) =>
      respondSafely(request, parts.getContext(), (err) =>
        parts.log.error({ err, request: request.kind }, "a request of the page failed"),
      ),
    ),
  );
  app.post("/api/why", (context) => answerPosted(context, (request) => explainRequest(request, parts.getContext())));
  app.notFound((context) => context.text("There is nothing at this address.", 404));
  app.onError((err, context) => {
    parts.log.error({ err }, "a request of the page failed");
    return context.text("Something went wrong here. It has been logged.", 500);
  });
  return app;
}

async function answerPosted(context: HonoContext, answer: (request: Request) => Promise<object>): Promise<Response> {
  const body = await readBody(context.req.raw, LARGEST_BODY);
  switch (body.kind) {
    case "too-long":
      return context.text("The request is too long.", 413);
    case "broken-off":
      return context.text("The request ended too early.", 400);
    case "text": {
      const request = readRequest(parseJson(body.text));
      return request === undefined
        ? context.text("The request was not understood.", 400)
        : context.json(await answer(request), 200, FRESH);
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const FRESH = { "cache-control": "no-store" } as const;
