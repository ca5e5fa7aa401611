import type { Command } from "../commands/command.ts";
import type { Request } from "./request.ts";

/**
 * Whether the viewer may run the command. Discord offers what is for managers to them alone, until a server's settings say
 * otherwise, and a button's id can be forged: so it is asked at each request, whatever was offered.
 */
export function mayRun({ audience }: Pick<Command, "audience">, { viewer }: Pick<Request, "viewer">): boolean {
  return audience !== "managers" || viewer.canManageServer;
}
