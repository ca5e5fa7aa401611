/** What can go wrong with one request, on demand. `applied` says whether Discord did what was asked all the same. */
export type Trouble =
  | { readonly kind: "status"; readonly status: number; readonly applied: boolean }
  | { readonly kind: "rate-limit"; readonly retryAfterSeconds: number }
  | { readonly kind: "hang"; readonly applied: boolean }
  /** The socket is closed before the first byte of the answer. */
  | { readonly kind: "cut"; readonly applied: boolean }
  /** The socket is closed in the middle of the answer. */
  | { readonly kind: "cut-midway"; readonly applied: boolean };

/** The routes by the name that troubles and records use. */
export type RouteName =
  | "gateway-bot"
  | "application"
  | "list-commands"
  | "replace-commands"
  | "callback"
  | "read-original"
  | "edit-original"
  | "delete-original"
  | "follow-up";

/** Troubles that wait for the next requests of a route, first in, first out. */
export class TroubleQueue {
  readonly #waiting = new Map<RouteName, Trouble[]>();

  /** Lets the next `times` requests of a route run into a trouble. */
  add(route: RouteName, trouble: Trouble, times = 1): void {
    const queue = this.#waiting.get(route) ?? [];
    this.#waiting.set(route, [...queue, ...Array.from({ length: times }, () => trouble)]);
  }

  /** The trouble of the request at hand, if one was ordered. */
  take(route: RouteName): Trouble | undefined {
    return this.#waiting.get(route)?.shift();
  }

  /** Forgets what was ordered. */
  clear(): void {
    this.#waiting.clear();
  }
}

/** Whether the request is carried out in spite of the trouble. */
export function isApplied(trouble: Trouble | undefined): boolean {
  return trouble === undefined || (trouble.kind !== "rate-limit" && trouble.applied);
}
