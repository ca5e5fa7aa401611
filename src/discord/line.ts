import { GatewayOpcodes, SimpleShardingStrategy, WebSocketShardDestroyRecovery } from "discord.js";
import type { Pace } from "./pace.ts";
import { overseeSession, type Resumption, type SocketManager } from "./resumption.ts";
import { type DestroyOptions, readShards, readSocket, type Shard, type Socket } from "./shard.ts";

/** How long a connection is given for what, in milliseconds. */
export interface LinePatience {
  /** Between two heartbeats of the bot's own. */
  readonly heartbeat: number;
  /** For Discord's answer to one, less than that: without it the line is dead. */
  readonly answer: number;
  /** For the WebSocket's handshake and, from its beginning, for HELLO; the library waits for 30 and 60 s. */
  readonly hello: number;
  /** For the next word of Discord's after a RESUME. */
  readonly resume: number;
  /** For Discord's answer to a farewell. */
  readonly closing: number;
}

/** What a line tells while it lives. */
export interface LineEvents {
  /** A login has been accepted: the raw payload of READY, unchecked. */
  readonly onLogin: (ready: unknown) => void;
  /** The gateway is connected and listening, at first or again. */
  readonly onReady: () => void;
  /** The ready gateway has answered a heartbeat. */
  readonly onAlive: () => void;
  /** The connection was lost; the next one is tried when its turn has come. */
  readonly onLost: () => void;
}

/** What attempts are spaced by, how long what is waited for, and who is told. */
export interface LineRules {
  readonly pace: Pace;
  readonly patience: LinePatience;
  readonly events: LineEvents;
}

/**
 * The library's strategy for its one connection, with three of its habits changed. It takes a refused or broken
 * connection for the end of the session, and logs in anew: here the session lives until Discord ends it or does not
 * answer its RESUME. It notices a dead line with the second heartbeat from then, after up to 82 s, and waits 30 s more
 * for an answer to its farewell: here both are cut short. And it waits for ever for the answer to a RESUME.
 */
export class LineStrategy extends SimpleShardingStrategy {
  readonly #manager: SocketManager;
  readonly #rules: LineRules;

  constructor(manager: SocketManager, rules: LineRules) {
    super(manager);
    this.#manager = manager;
    this.#rules = rules;
    const { hello } = rules.patience;
    Object.assign(manager.options, { handshakeTimeout: hello, helloTimeout: hello });
  }

  override async spawn(shardIds: number[]): Promise<void> {
    await super.spawn(shardIds);
    const { url } = await this.#manager.fetchGatewayInformation();
    const resumption = overseeSession(this.#manager, url, this.#rules.pace);
    for (const shard of readShards(this)) new Line(shard, resumption, this.#rules, () => this.#beat()).attend();
  }

  // Discord answers each heartbeat, however often they come; the library's own come every 41 s.
  async #beat(): Promise<void> {
    const session = await this.#manager.options.retrieveSessionInfo(SHARD);
    await this.send(SHARD, { op: GatewayOpcodes.Heartbeat, d: session?.sequence ?? null });
  }
}

/** The connections of a shard, one after the other. */
class Line {
  readonly #shard: Shard;
  readonly #resumption: Resumption;
  readonly #rules: LineRules;
  readonly #beat: () => Promise<void>;
  #isReady = false;
  /** Heartbeats of the bot's own, and how many had been sent when the last answer came. */
  #sent = 0;
  #answered = 0;
  #heart: NodeJS.Timeout | undefined;
  #answering: NodeJS.Timeout | undefined;
  #resuming: NodeJS.Timeout | undefined;
  #lost: Socket | undefined;

  constructor(shard: Shard, resumption: Resumption, rules: LineRules, beat: () => Promise<void>) {
    this.#shard = shard;
    this.#resumption = resumption;
    this.#rules = rules;
    this.#beat = beat;
  }

  attend(): void {
    const { events } = this.#rules;
    const destroy = this.#shard.destroy.bind(this.#shard);
    this.#shard.destroy = (options = {}) => {
      this.#end(options);
      return destroy(losesSession(options) ? options : { ...options, recover: RESUME });
    };
    this.#shard.on("hello", () => {
      if (this.#resumption.greet()) this.#awaitWord();
    });
    // What is replayed is a sign that the RESUME was heard.
    this.#shard.on("dispatch", () => {
      if (this.#resuming !== undefined) this.#awaitWord();
    });
    this.#shard.on("ready", ({ data }) => {
      events.onLogin(data);
      this.#settle();
    });
    this.#shard.on("resumed", () => this.#settle());
    this.#shard.on("heartbeat", () => {
      this.#answered = this.#sent;
      if (this.#isReady) events.onAlive();
    });
  }

  #settle(): void {
    this.#stopTimers();
    this.#resumption.settle();
    this.#isReady = true;
    this.#heart = setInterval(() => this.#tryLine(), this.#rules.patience.heartbeat);
    this.#rules.events.onReady();
  }

  #tryLine(): void {
    this.#sent += 1;
    const beat = this.#sent;
    // A heartbeat that cannot be sent is one that is not answered.
    this.#beat().catch(() => undefined);
    const check = (): void => {
      if (this.#isReady && this.#answered < beat) this.#cut();
    };
    // The check waits until what has arrived meanwhile is read: the bot itself may have been busy.
    this.#answering = setTimeout(() => setImmediate(check), this.#rules.patience.answer);
  }

  #awaitWord(): void {
    clearTimeout(this.#resuming);
    this.#resuming = setTimeout(() => this.#cut(), this.#rules.patience.resume);
  }

  // The library takes it for a broken connection and goes on from there.
  #cut(): void {
    readSocket(this.#shard)?.terminate();
  }

  #end({ recover }: DestroyOptions): void {
    this.#stopTimers();
    this.#isReady = false;
    const socket = readSocket(this.#shard);
    // The library stops to listen to a socket that it ends: an error of it from then on would end the process.
    socket?.on("error", () => undefined);
    setTimeout(() => socket?.terminate(), this.#rules.patience.closing).unref();
    // It may end the same connection twice, when it was waiting for something.
    if (recover === undefined || (socket !== undefined && socket === this.#lost)) return;
    this.#lost = socket;
    this.#resumption.lose();
    this.#rules.events.onLost();
  }

  #stopTimers(): void {
    clearInterval(this.#heart);
    clearTimeout(this.#answering);
    clearTimeout(this.#resuming);
    this.#resuming = undefined;
  }
}

/** Whether a connection ends so that its session is over, or as the library's user wishes. */
function losesSession({ code, recover }: DestroyOptions): boolean {
  return recover !== WebSocketShardDestroyRecovery.Reconnect || code === undefined || SESSION_ENDS.has(code);
}

const RESUME = WebSocketShardDestroyRecovery.Resume;

/** The bot has one shard: Discord asks for a second one at 2,500 servers. */
const SHARD = 0;

/** GatewayCloseCodes that end a session: NotAuthenticated, AlreadyAuthenticated, InvalidSeq. Without a code Discord said so. */
const SESSION_ENDS: ReadonlySet<number> = new Set([4003, 4005, 4007]);
