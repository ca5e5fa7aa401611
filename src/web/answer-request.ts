import type { Logger } from "pino";
import type { Context } from "../interact/context.ts";
import type { Request } from "../interact/request.ts";
import { respond, respondFailure } from "../interact/respond.ts";
import type { Response } from "../interact/response.ts";
import { locateEmbed } from "./locate-embed.ts";
import type { PageResponse } from "./protocol.ts";

/** Answers what the person at the page does as Discord's interactions are answered. */
export async function answerRequest(request: Request, context: Context, log: Logger): Promise<PageResponse> {
  const response = await compose(request, context, log);
  const embeds = "message" in response ? response.message.body.embeds : [];
  const sources = await Promise.all(embeds.map((embed) => locateEmbed(embed, context.library)));
  return { response, sources: sources.map((source) => source ?? null) };
}

async function compose(request: Request, context: Context, log: Logger): Promise<Response> {
  try {
    return await respond(request, context);
  } catch (error) {
    log.error({ err: error, request: request.kind }, "a request of the page failed");
    return respondFailure(request);
  }
}
