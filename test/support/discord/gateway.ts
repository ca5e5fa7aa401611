import { createServer, type Server } from "node:http";
import type { Socket } from "node:net";
import { GatewayCloseCodes, GatewayOpcodes } from "discord-api-types/v10";
import { type RawData, WebSocket, WebSocketServer } from "ws";
import { buildReady, parsePayload, send } from "./gateway-payload.ts";
import type { Dispatch, GatewayWatch } from "./gateway-watch.ts";
import { isRecord, type JsonRecord } from "./json.ts";
import { readPort } from "./read-port.ts";
import type { Reception } from "./reception.ts";
import { makeSnowflake } from "./snowflake.ts";

/** What one connection asked for when it identified itself. */
export interface Identify {
  readonly at: number;
  readonly intents: unknown;
  readonly shard: unknown;
}

/** Everything that was dispatched in a session, so that RESUME can replay what was missed. */
interface Session {
  readonly id: string;
  readonly sent: Dispatch[];
  socket: WebSocket | undefined;
}

export interface GatewayOptions {
  readonly token: string;
  readonly heartbeatIntervalMs: number;
  readonly guildIds: readonly string[];
  /** Told when the session limit goes down. */
  readonly onIdentify: () => void;
}

/** The WebSocket side: HELLO, IDENTIFY, RESUME with replay, heartbeats, dispatches, and faults on demand. */
export class Gateway {
  reception: Reception = { kind: "serve" };
  /** What becomes of a heartbeat: without its acknowledgement the client has to take the line for dead. */
  hearing: "acknowledged" | "ignored" = "acknowledged";
  watch: GatewayWatch = {};
  /** When somebody knocked, ms on the monotonic clock; those who find no listener are not counted. */
  readonly connections: number[] = [];
  readonly identifies: Identify[] = [];
  /** RESUMEs that came, answered or not. */
  resumesAsked = 0;
  /** RESUMEs that were granted. */
  readonly resumes: { readonly at: number; readonly replayed: number }[] = [];
  readonly heartbeats: number[] = [];
  /** Close codes that came from the client, or 1006 where it went without one. */
  readonly farewells: number[] = [];
  /** What the client did that Discord closes a connection for. */
  readonly faults: string[] = [];
  /** Where READY says that a session is resumed; at the gateway itself when absent. */
  resumeUrl: string | undefined;
  /** Called right behind READY: what it dispatches goes out in the same packet. */
  onReady: () => void = () => undefined;

  readonly #options: GatewayOptions;
  #server: Server | undefined;
  #port = 0;
  #session: Session | undefined;
  readonly #raw = new Set<Socket>();
  readonly #open = new Set<WebSocket>();

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.#port}`;
  }

  /** Whether a client is connected, identified and not told to go. */
  get isServing(): boolean {
    return this.#session?.socket !== undefined;
  }

  /** Whether there is a session that takes events, connected or to be resumed. */
  get hasSession(): boolean {
    return this.#session !== undefined;
  }

  /** Starts to listen; after the first time on the port that it had. */
  async listen(): Promise<void> {
    const server = createServer((_request, response) => response.writeHead(426).end());
    const sockets = new WebSocketServer({ noServer: true });
    server.on("connection", (socket: Socket) => {
      this.#raw.add(socket);
      socket.on("close", () => this.#raw.delete(socket));
      this.connections.push(performance.now());
      if (this.reception.kind === "refuse") socket.destroy();
    });
    server.on("upgrade", (request, socket, head) => {
      sockets.handleUpgrade(request, socket, head, (client) => this.#greet(client));
    });
    await new Promise<void>((resolve) => server.listen(this.#port, "127.0.0.1", resolve));
    this.#port = readPort(server);
    this.#server = server;
  }

  /** Stops listening and cuts every connection: the gateway is gone. `listen` brings it back, sessions and all. */
  async goAway(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    this.cutAll();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /** Dispatches an event to the session, or keeps it for its RESUME; false when there is no session at all. */
  dispatch(t: string, d: unknown): boolean {
    const session = this.#session;
    if (session === undefined) return false;
    const event: Dispatch = { op: GatewayOpcodes.Dispatch, s: session.sent.length + 1, t, d };
    session.sent.push(event);
    this.#deliver(session, event);
    return true;
  }

  /** Sends any payload at all, well-formed or not; it is no part of the session. */
  sendRaw(text: string): void {
    this.#session?.socket?.send(text);
  }

  /** Closes the connection with a code of Discord's. The session stays and can be resumed. */
  close(code: number): void {
    for (const client of this.#open) client.close(code);
  }

  /** Cuts every connection without a word; whoever knocks is met as `reception` says. */
  cutAll(): void {
    for (const socket of this.#raw) socket.destroy();
  }

  /** Resets every connection, as a machine on the way does that has forgotten it. */
  resetAll(): void {
    for (const socket of this.#raw) socket.resetAndDestroy();
  }

  /** Hears nothing any more, not even a farewell: the line is open and dead. */
  hold(): void {
    for (const socket of this.#raw) socket.pause();
  }

  /** Neither hears nor says anything any more on the lines that are open; who connects anew is served. */
  deaden(): void {
    this.hold();
    if (this.#session) this.#session.socket = undefined;
  }

  /** Forgets the session, as Discord does after a while: its RESUME will be refused. The line stays as it is. */
  forgetSession(): void {
    this.#session = undefined;
  }

  /** Opcode 7: please reconnect and resume. It comes to those, too, who have not logged in yet. */
  requestReconnect(): void {
    for (const client of this.#open) send(client, { op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Opcode 9 without hope: the session is over, identify anew. */
  invalidateSession(): void {
    const socket = this.#session?.socket;
    this.#session = undefined;
    if (socket) send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
  }

  /** Opcode 9 with hope: resume on this very connection. */
  invalidateSessionResumably(): void {
    if (this.#session?.socket) send(this.#session.socket, { op: GatewayOpcodes.InvalidSession, d: true });
  }

  #greet(client: WebSocket): void {
    this.#open.add(client);
    client.on("close", (code) => {
      this.farewells.push(code);
      this.#open.delete(client);
      if (this.#session?.socket !== client) return;
      this.#session.socket = undefined;
      this.watch.onLineLost?.(performance.now());
    });
    client.on("error", () => client.terminate());
    if (this.reception.kind === "close-before-hello") {
      client.close(this.reception.code);
      return;
    }
    client.on("message", (data) => this.#hear(client, data));
    if (this.reception.kind === "stay-silent") return;
    send(client, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: this.#options.heartbeatIntervalMs } });
  }

  #hear(client: WebSocket, data: RawData): void {
    const payload = parsePayload(data);
    const body = payload?.d;
    switch (payload?.op) {
      case GatewayOpcodes.Heartbeat:
        this.heartbeats.push(performance.now());
        if (this.hearing === "acknowledged") send(client, { op: GatewayOpcodes.HeartbeatAck });
        return;
      case GatewayOpcodes.Identify:
        this.#identify(client, isRecord(body) ? body : {});
        return;
      case GatewayOpcodes.Resume:
        this.#receiveResume(client, isRecord(body) ? body : {});
        return;
      default:
        this.#reject(client, payload ? GatewayCloseCodes.UnknownOpcode : GatewayCloseCodes.DecodeError);
    }
  }

  #identify(client: WebSocket, body: JsonRecord): void {
    this.#options.onIdentify();
    const { intents, shard } = body;
    this.identifies.push({ at: performance.now(), intents, shard });
    if (this.reception.kind === "ignore-login") return;
    if (this.reception.kind === "close-on-identify") client.close(this.reception.code);
    else if (body.token !== this.#options.token) client.close(GatewayCloseCodes.AuthenticationFailed);
    else if (this.#session?.socket === client) this.#reject(client, GatewayCloseCodes.AlreadyAuthenticated);
    else {
      this.#session = { id: makeSnowflake(), sent: [], socket: client };
      const { guildIds } = this.#options;
      for (const socket of this.#raw) socket.cork();
      this.dispatch(
        "READY",
        buildReady({ sessionId: this.#session.id, resumeUrl: this.resumeUrl ?? this.url, guildIds, shard }),
      );
      this.onReady();
      for (const socket of this.#raw) socket.uncork();
    }
  }

  #receiveResume(client: WebSocket, body: JsonRecord): void {
    this.resumesAsked += 1;
    if (this.reception.kind === "ignore-resume" || this.reception.kind === "ignore-login") return;
    if (this.reception.kind !== "delay-resume") this.#resume(client, body);
    else setTimeout(() => this.#resume(client, body), this.reception.milliseconds).unref();
  }

  #resume(client: WebSocket, body: JsonRecord): void {
    if (client.readyState !== WebSocket.OPEN) return;
    if (this.reception.kind === "close-on-identify" || this.reception.kind === "close-on-resume") {
      client.close(this.reception.code);
      return;
    }
    const session = this.#session;
    if (session === undefined || body.session_id !== session.id || body.token !== this.#options.token) {
      send(client, { op: GatewayOpcodes.InvalidSession, d: false });
      return;
    }
    const missed = session.sent.filter((event) => event.s > Number(body.seq));
    void this.#replay(client, session, missed);
  }

  async #replay(client: WebSocket, session: Session, missed: readonly Dispatch[]): Promise<void> {
    const takeLeave = this.reception.kind === "replay-slowly" ? this.reception.takeLeave : undefined;
    session.socket = client;
    for (const event of missed) {
      await takeLeave?.();
      this.#deliver(session, event);
    }
    await takeLeave?.();
    this.resumes.push({ at: performance.now(), replayed: missed.length });
    this.dispatch("RESUMED", { _trace: [] });
  }

  #deliver({ socket }: Session, event: Dispatch): void {
    if (socket?.readyState !== WebSocket.OPEN) return;
    send(socket, event);
    this.watch.onSent?.(event, performance.now());
  }

  #reject(client: WebSocket, code: GatewayCloseCodes): void {
    this.faults.push(`gateway: the client was closed with ${code}`);
    client.close(code);
  }
}
