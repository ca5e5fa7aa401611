import type { Request } from "../../interact/request.ts";
import { findMember, type State } from "./state.ts";

/** Who does it, and in which language: what every request says beside what is done. */
export function identify(state: Pick<State, "members" | "acting" | "locale">): Pick<Request, "viewer" | "locale"> {
  const { canManageMessages, canManageServer } = findMember(state.acting, state);
  return { viewer: { id: state.acting, canManageMessages, canManageServer }, locale: state.locale };
}
