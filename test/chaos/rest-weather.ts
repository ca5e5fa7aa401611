import { setTimeout as sleep } from "node:timers/promises";
import type { StandIn } from "../support/discord/stand-in.ts";
import type { Trouble, TroubledRequest } from "../support/discord/troubles.ts";
import type { Dice } from "./dice.ts";
import type { Range } from "./gateway-weather.ts";
import type { Entry, Journal } from "./journal.ts";
import type { NamedTrouble } from "./own-troubles.ts";
import type { RestFault } from "./spells.ts";

/** The REST side and who notes what befalls it. */
export interface RestScene {
  readonly standIn: StandIn;
  readonly journal: Journal;
  readonly dice: Dice;
}

/** Lets outages befall the REST side, one every few seconds, until the signal. */
export async function stirRest(scene: RestScene, pause: Range, signal: AbortSignal): Promise<void> {
  const { dice } = scene;
  while (!signal.aborted) {
    await sleep(dice.between(pause.least, pause.most), undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const { kind, least, most } = dice.weigh(FAULTS);
    await raiseRestFault(kind, dice.between(least, most), scene);
  }
}

/** Lets one outage befall the REST side for so many milliseconds. */
async function raiseRestFault(kind: RestFault, lastsMs: number, scene: RestScene): Promise<void> {
  const from = performance.now();
  const { standIn, journal } = scene;
  if (kind === "rest-gone") {
    await standIn.rest.close();
    await sleep(lastsMs);
    await standIn.rest.listen();
  } else {
    const isOver = (): boolean => performance.now() >= from + lastsMs;
    outages.set(standIn, () => (isOver() ? undefined : describeOutage(kind, from + lastsMs)));
    await sleep(lastsMs);
    outages.delete(standIn);
  }
  const until = performance.now() + (kind === "rest-429-global" ? WHOLE_SECOND : 0);
  journal.spells.push({ side: "rest", kind, from, until });
}

/** Lets requests run into the outage of the moment, else into what their interaction's dice said. */
export function troubleRequests(standIn: StandIn, journal: Journal): void {
  const met = new WeakMap<Entry, Map<string, number>>();
  standIn.rest.troubles.choose = (request) => {
    const outage = outages.get(standIn)?.();
    if (outage !== undefined) return outage;
    const entry = journal.find(request.ids.token ?? "");
    return entry && takeOwn(entry, request, met)?.trouble;
  };
}

/** The header tells whole seconds, and the client library goes by it: the last one told is over so many ms later. */
const WHOLE_SECOND = 1_000;

/** The outage of the moment, by the stand-in that it befalls. */
const outages = new WeakMap<StandIn, () => Trouble | undefined>();

function takeOwn(
  entry: Entry,
  { route }: TroubledRequest,
  met: WeakMap<Entry, Map<string, number>>,
): NamedTrouble | undefined {
  const kind = route === "callback" ? "callback" : "later";
  const counts = met.get(entry) ?? new Map<string, number>();
  const count = counts.get(kind) ?? 0;
  met.set(entry, counts.set(kind, count + 1));
  return entry.own[kind][count];
}

function describeOutage(kind: Exclude<RestFault, "rest-gone">, until: number): Trouble {
  switch (kind) {
    case "rest-cut":
      return { kind: "cut", applied: false };
    case "rest-503":
      return { kind: "status", status: 503, applied: false };
    case "rest-502-applied":
      return { kind: "status", status: 502, applied: true };
    case "rest-hangs":
      return { kind: "hang", applied: false };
    case "rest-429-global":
      return { kind: "rate-limit", retryAfterSeconds: (until - performance.now()) / 1_000, scope: "global" };
  }
}

/** A kind of outage and how many milliseconds it lasts. */
interface Fault {
  readonly weight: number;
  readonly kind: RestFault;
  readonly least: number;
  readonly most: number;
}

const FAULTS: readonly [Fault, ...Fault[]] = [
  { weight: 4, kind: "rest-gone", least: 100, most: 900 },
  { weight: 3, kind: "rest-cut", least: 100, most: 900 },
  { weight: 3, kind: "rest-503", least: 100, most: 900 },
  { weight: 2, kind: "rest-502-applied", least: 100, most: 900 },
  { weight: 2, kind: "rest-hangs", least: 100, most: 900 },
  { weight: 2, kind: "rest-429-global", least: 100, most: 900 },
  { weight: 0.5, kind: "rest-429-global", least: 2_000, most: 5_000 },
];
