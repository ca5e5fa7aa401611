import { Hono, type Context as HonoContext } from "hono";
import type { Logger } from "pino";
import type { Context } from "../interact/context.ts";
import type { Request } from "../interact/request.ts";
import { answerRequest } from "./answer-request.ts";
import { viewArticle, viewCorpus } from "./corpus-view.ts";
import { describeChannel } from "./describe-channel.ts";
import { explainRequest } from "./explain.ts";
import { boundBody, refuseStrangers, secure } from "./guard.ts";
import { chooseBody, type PageFile } from "./page-files.ts";
import { readRequest } from "./read-request.ts";

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
  app.use(boundBody());
  for (const [address, file] of parts.files) {
    app.get(address, (context) => {
      const headers = { etag: file.etag, "cache-control": "no-cache", vary: "accept-encoding" };
      if (context.req.header("if-none-match") === file.etag) return context.body(null, 304, headers);
      const { coding, body } = chooseBody(file, context.req.header("accept-encoding") ?? "");
      const coded = coding === "identity" ? {} : { "content-encoding": coding };
      return context.body(body, 200, { ...headers, ...coded, "content-type": file.type });
    });
  }
  app.get("/api/channel", (context) => {
    return context.json(describeChannel(parts.getContext(), context.req.query("locale") ?? ""), 200, FRESH);
  });
  app.get("/api/corpus", (context) => {
    return context.json(viewCorpus(parts.getContext().library, context.req.query("find") ?? ""), 200, FRESH);
  });
  app.get("/api/article", async (context) => {
    const view = await viewArticle(parts.getContext().library, context.req.query("id") ?? "");
    return view === undefined ? context.notFound() : context.json(view, 200, FRESH);
  });
  app.post("/api/requests", async (context) => {
    const request = await readBody(context);
    if (request === undefined) return context.text(NOT_UNDERSTOOD, 400);
    return context.json(await answerRequest(request, parts.getContext(), parts.log), 200, FRESH);
  });
  app.post("/api/why", async (context) => {
    const request = await readBody(context);
    if (request === undefined) return context.text(NOT_UNDERSTOOD, 400);
    return context.json(await explainRequest(request, parts.getContext()), 200, FRESH);
  });
  app.notFound((context) => context.text("There is nothing at this address.", 404));
  app.onError((err, context) => {
    parts.log.error({ err }, "a request of the page failed");
    return context.text("Something went wrong here. It has been logged.", 500);
  });
  return app;
}

async function readBody({ req }: HonoContext): Promise<Request | undefined> {
  return readRequest(await req.json().catch(() => undefined));
}

const NOT_UNDERSTOOD = "The request was not understood.";
const FRESH = { "cache-control": "no-store" } as const;
