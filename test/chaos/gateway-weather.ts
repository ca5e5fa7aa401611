import { setTimeout as sleep } from "node:timers/promises";
import type { Gateway } from "../support/discord/gateway.ts";
import type { Reception } from "../support/discord/reception.ts";
import { waitUntil } from "../support/discord/wait-until.ts";
import type { Dice } from "./dice.ts";
import type { Journal } from "./journal.ts";
import { allowForSilence, type GatewayFault, PROMPT, type Spell } from "./spells.ts";

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
    await raiseGatewayFault(kind, scene);
    await waitUntil("the bot is back", () => scene.gateway.isServing || signal.aborted, LONGEST_CALM).catch(
      () => undefined,
    );
  }
}

/** Lets one fault befall the gateway; resolves when the gateway serves as before. */
export async function raiseGatewayFault(kind: GatewayFault, scene: GatewayScene): Promise<void> {
  const { gateway, dice } = scene;
  switch (kind) {
    case "closed-with-frame":
      note(scene, kind, 0, PROMPT.resume);
      return gateway.close(dice.pick([4000, 1001]));
    case "cut":
      note(scene, kind, 0, PROMPT.resume);
      return gateway.cutAll();
    case "refused":
      return dice.happens(0.5)
        ? receive(scene, kind, { kind: "refuse" }, dice.between(100, 3_000), PROMPT.resume)
        : leave(scene, dice.between(100, 3_000));
    case "closed-before-hello":
      return receive(scene, kind, { kind: "close-before-hello", code: 1001 }, dice.between(100, 2_000), PROMPT.resume);
    case "no-hello":
      return receive(scene, kind, { kind: "stay-silent" }, dice.between(500, 2_000), PROMPT.unanswered);
    case "resume-ignored":
      return receive(scene, kind, { kind: "ignore-resume" }, dice.between(1_000, 4_000), PROMPT.unanswered);
    case "resume-late":
      return delayResume(scene, dice.between(200, 2_000));
    case "op-7":
      note(scene, kind, 0, PROMPT.resume);
      return gateway.requestReconnect();
    case "op-9-resumable":
      note(scene, kind, 0, PROMPT.resume);
      return gateway.invalidateSessionResumably();
    case "resume-refused":
    case "session-timed-out":
    case "op-9":
      return endSession(scene, kind);
    case "no-acknowledgement":
      return ignoreHeartbeats(scene);
    case "dead-line":
      note(scene, kind, 0, allowForSilence(scene.heartbeatIntervalMs));
      return gateway.deaden();
    case "restart":
      return scene.restartBot();
  }
}

function note(
  { journal }: GatewayScene,
  kind: GatewayFault,
  lastsMs: number,
  grace: number,
  ends: "line" | "session" = "line",
): void {
  const from = performance.now();
  journal.spells.push({ side: "gateway", kind, from, until: from + lastsMs, grace, ends });
}

/** Cuts the line and meets whoever knocks in a certain way, for a while. */
async function receive(
  scene: GatewayScene,
  kind: GatewayFault,
  reception: Reception,
  lastsMs: number,
  grace: number,
): Promise<void> {
  const from = performance.now();
  // Its end is known when it is over; until then nothing is judged.
  scene.gateway.reception = reception;
  scene.gateway.cutAll();
  await sleep(lastsMs);
  scene.gateway.reception = { kind: "serve" };
  push(scene, { side: "gateway", kind, from, until: performance.now(), grace, ends: "line" });
}

/** Nothing listens for a while. */
async function leave(scene: GatewayScene, lastsMs: number): Promise<void> {
  const from = performance.now();
  await scene.gateway.goAway();
  await sleep(lastsMs);
  await scene.gateway.listen();
  push(scene, {
    side: "gateway",
    kind: "refused",
    from,
    until: performance.now(),
    grace: PROMPT.resume,
    ends: "line",
  });
}

/** Cuts the line; the RESUME that follows is answered late. */
async function delayResume(scene: GatewayScene, milliseconds: number): Promise<void> {
  const { gateway } = scene;
  const before = gateway.resumes.length;
  note(scene, "resume-late", milliseconds, PROMPT.resume);
  gateway.reception = { kind: "delay-resume", milliseconds };
  gateway.cutAll();
  await waitUntil("it has resumed", () => gateway.resumes.length > before, LONGEST_CALM).catch(() => undefined);
  gateway.reception = { kind: "serve" };
}

/** The session is over; how the bot hears of it differs. */
function endSession(scene: GatewayScene, kind: "resume-refused" | "session-timed-out" | "op-9"): void {
  const { gateway, dice } = scene;
  scene.burstAfterReady(Math.round(dice.between(0, 32)));
  note(scene, kind, 0, PROMPT.identify, "session");
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
  note(scene, "no-acknowledgement", 0, PROMPT.resume);
}

function push({ journal }: GatewayScene, spell: Spell): void {
  journal.spells.push(spell);
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
