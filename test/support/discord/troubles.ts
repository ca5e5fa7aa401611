/** What can go wrong with one request, on demand. `applied` says whether Discord did what was asked all the same. */
export type Trouble =
  | { readonly kind: "status"; readonly status: number; readonly applied: boolean }
  /** `scope` as Discord's header names it: this bot and route alone, or every request of the bot. */
  | { readonly kind: "rate-limit"; readonly retryAfterSeconds: number; readonly scope?: "user" | "global" }
  /** What was asked is done, and answered, but this many milliseconds pass before or after it is done. */
  | { readonly kind: "slow"; readonly milliseconds: number; readonly waits: "before" | "after" }
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

/** The request that a trouble is chosen for: its route, and the ids in its path by name. */
export interface TroubledRequest {
  readonly route: RouteName;
  readonly ids: Readonly<Record<string, string>>;
}

/** Troubles that wait for the next requests of a route, first in, first out. */
export class TroubleQueue {
  /** Asked for each request that no ordered trouble waits for. */
  choose: (request: TroubledRequest) => Trouble | undefined = () => undefined;

  readonly #waiting = new Map<RouteName, Trouble[]>();

  /** Lets the next `times` requests of a route run into a trouble. */
  add(route: RouteName, trouble: Trouble, times = 1): void {
    const queue = this.#waiting.get(route) ?? [];
    this.#waiting.set(route, [...queue, ...Array.from({ length: times }, () => trouble)]);
  }

  /** The trouble of the request at hand, if one was ordered or chosen. */
  take(request: TroubledRequest): Trouble | undefined {
    return this.#waiting.get(request.route)?.shift() ?? this.choose(request);
  }

  /** How many troubles wait for requests of a route. */
  countWaiting(route: RouteName): number {
    return this.#waiting.get(route)?.length ?? 0;
  }

  /** Forgets what was ordered. */
  clear(): void {
    this.#waiting.clear();
  }
}

/** Whether the request is carried out in spite of the trouble. */
export function isApplied(trouble: Trouble | undefined): boolean {
  if (trouble === undefined || trouble.kind === "slow") return true;
  return trouble.kind !== "rate-limit" && trouble.applied;
}
