import type { Logger } from "pino";
import type { Context } from "../interact/context.ts";
import type { Request } from "../interact/request.ts";
import { respondSafely } from "../interact/respond.ts";
import { locateEmbed } from "./locate-embed.ts";
import type { PageResponse } from "./protocol.ts";

/** Answers what the person at the page does as Discord's interactions are answered. */
export async function answerRequest(request: Request, context: Context, log: Logger): Promise<PageResponse> {
  const response = await respondSafely(request, context, (err) => {
    log.error({ err, request: request.kind }, "a request of the page failed");
  });
  const embeds = "message" in response ? response.message.body.embeds : [];
  const sources = await Promise.all(embeds.map((embed) => locateEmbed(embed, context.library)));
  return { response, sources: sources.map((source) => source ?? null) };
}
