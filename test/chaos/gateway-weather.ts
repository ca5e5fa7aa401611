import { setTimeout as sleep } from "node:timers/promises";
import type { Gateway } from "../support/discord/gateway.ts";
import type { Reception } from "../support/discord/reception.ts";
import { waitUntil } from "../support/discord/wait-until.ts";
import type { Dice } from "./dice.ts";
import type { Journal } from "./journal.ts";
import { allowForSilence, type GatewayFault, type GatewaySpell, PROMPT } from "./spells.ts";

/** Milliseconds between one thing and the next. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** What a fault of the gateway acts on. */
export interface GatewayScene {
  readonly gateway: Gateway;
  readonly journal: Journal;
  readonly dice: Dice;
  readonly faults: Faults;
  readonly heartbeatIntervalMs: number;
  /** Lets so many interactions follow directly behind the next READY. */
  readonly burstAfterReady: (count: number) => void;
  /** Ends the bot as a deploy does, and starts it anew. */
  readonly restartBot: () => Promise<void>;
}

/** Milliseconds that a bot gets to come back before the next fault comes all the same. */
const LONGEST_CALM = 15_000;

/** Lets faults befall the gateway, one every few seconds, until the signal. */
export async function stirGateway(scene: GatewayScene, pause: Range, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await sleep(scene.dice.between(pause.least, pause.most), undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const { kind } = scene.dice.weigh(scene.faults);
    await raiseFault(kind, scene);
    await waitUntil("the bot is back", () => scene.gateway.isServing || signal.aborted, LONGEST_CALM).catch(
      () => undefined,
    );
  }
}

/** Lets one fault befall the gateway; resolves when the gateway serves as before. */
async function raiseFault(kind: GatewayFault, scene: GatewayScene): Promise<void> {
  const { gateway, dice } = scene;
  const from = performance.now();
  switch (kind) {
    case "refused":
    case "closed-before-hello":
      await (dice.happens(0.5) && kind === "refused"
        ? leave(scene, dice.between(100, 3_000))
        : receive(scene, RECEPTIONS[kind], dice.between(100, 3_000)));
      return note(scene, kind, { from, grace: PROMPT.resume });
    case "no-hello":
    case "resume-ignored":
      await receive(scene, RECEPTIONS[kind], dice.between(500, 3_000));
      return note(scene, kind, { from, grace: PROMPT.unanswered });
    case "resume-late":
      return delayResume(scene, dice.between(200, 2_000));
    case "resume-refused":
    case "session-timed-out":
    case "op-9":
      note(scene, kind, { grace: PROMPT.identify, ends: "session" });
      return endSession(scene, kind);
    case "no-acknowledgement":
      await ignoreHeartbeats(scene);
      return note(scene, kind, { grace: PROMPT.resume });
    case "dead-line":
      note(scene, kind, { grace: allowForSilence(scene.heartbeatIntervalMs) });
      return gateway.deaden();
    case "restart":
      return scene.restartBot();
    case "closed-with-frame":
    case "cut":
    case "op-7":
    case "op-9-resumable":
      note(scene, kind, { grace: PROMPT.resume });
      return endLine(scene, kind);
  }
}

/** How those who knock are met, by the fault. */
const RECEPTIONS: Readonly<Record<"refused" | "closed-before-hello" | "no-hello" | "resume-ignored", Reception>> = {
  refused: { kind: "refuse" },
  "closed-before-hello": { kind: "close-before-hello", code: 1001 },
  "no-hello": { kind: "stay-silent" },
  "resume-ignored": { kind: "ignore-resume" },
};

/** The line ends, or the bot is told to end it; who comes back is served. */
function endLine({ gateway, dice }: GatewayScene, kind: "closed-with-frame" | "cut" | "op-7" | "op-9-resumable"): void {
  switch (kind) {
    case "closed-with-frame":
      gateway.close(dice.pick([4000, 1001]));
      return;
    case "cut":
      gateway.cutAll();
      return;
    case "op-7":
      gateway.requestReconnect();
      return;
    case "op-9-resumable":
      gateway.invalidateSessionResumably();
      return;
  }
}

/** When a fault was, how soon a prompt bot is back after it, and what it ended; it is over at once unless told otherwise. */
type Noted = Partial<Omit<GatewaySpell, "side" | "kind">> & Pick<GatewaySpell, "grace">;

function note({ journal }: GatewayScene, kind: GatewayFault, noted: Noted): void {
  const now = performance.now();
  journal.spells.push({ side: "gateway", kind, from: now, until: now, ends: "line", ...noted });
}

/** Cuts the line and meets whoever knocks in a certain way, for a while. */
async function receive(scene: GatewayScene, reception: Reception, lastsMs: number): Promise<void> {
  scene.gateway.reception = reception;
  scene.gateway.cutAll();
  await sleep(lastsMs);
  scene.gateway.reception = { kind: "serve" };
}

/** Nothing listens for a while. */
async function leave({ gateway }: GatewayScene, lastsMs: number): Promise<void> {
  await gateway.goAway();
  await sleep(lastsMs);
  await gateway.listen();
}

/** Cuts the line; the RESUME that follows is answered late. */
async function delayResume(scene: GatewayScene, milliseconds: number): Promise<void> {
  const { gateway } = scene;
  const before = gateway.resumes.length;
  note(scene, "resume-late", { until: performance.now() + milliseconds, grace: PROMPT.resume });
  gateway.reception = { kind: "delay-resume", milliseconds };
  gateway.cutAll();
  await waitUntil("it has resumed", () => gateway.resumes.length > before, LONGEST_CALM).catch(() => undefined);
  gateway.reception = { kind: "serve" };
}

/** The session is over; how the bot hears of it differs. */
function endSession(scene: GatewayScene, kind: "resume-refused" | "session-timed-out" | "op-9"): void {
  const { gateway, dice } = scene;
  scene.burstAfterReady(Math.round(dice.between(0, 32)));
  switch (kind) {
    case "op-9":
      gateway.invalidateSession();
      return;
    case "resume-refused":
      gateway.forgetSession();
      gateway.cutAll();
      return;
    case "session-timed-out":
      gateway.forgetSession();
      gateway.close(4009);
      return;
  }
}

/** Acknowledges no heartbeat until the bot takes the line for dead and closes it. What is dispatched still arrives. */
async function ignoreHeartbeats(scene: GatewayScene): Promise<void> {
  const { gateway, journal } = scene;
  const before = journal.lineLosses.length;
  gateway.hearing = "ignored";
  const hasClosed = (): boolean => journal.lineLosses.length > before;
  await waitUntil("the bot closes the line", hasClosed, allowForSilence(scene.heartbeatIntervalMs) * 2).catch(
    () => undefined,
  );
  gateway.hearing = "acknowledged";
}

type Fault = { readonly weight: number; readonly kind: GatewayFault };
/** Kinds of faults, each with its weight. */
export type Faults = readonly [Fault, ...Fault[]];

/** Every kind, the more frequent ones with more weight. */
export const ALL_GATEWAY_FAULTS: Faults = [
  { weight: 3, kind: "closed-with-frame" },
  { weight: 4, kind: "cut" },
  { weight: 5, kind: "refused" },
  { weight: 2, kind: "closed-before-hello" },
  { weight: 1, kind: "no-hello" },
  { weight: 2, kind: "resume-refused" },
  { weight: 2, kind: "resume-ignored" },
  { weight: 3, kind: "resume-late" },
  { weight: 3, kind: "op-7" },
  { weight: 1, kind: "op-9-resumable" },
  { weight: 2, kind: "op-9" },
  { weight: 1, kind: "session-timed-out" },
  { weight: 2, kind: "no-acknowledgement" },
  { weight: 2, kind: "dead-line" },
  { weight: 1, kind: "restart" },
];
