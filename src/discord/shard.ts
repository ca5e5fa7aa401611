import type { SimpleShardingStrategy, WebSocketShardDestroyRecovery } from "discord.js";

/** How the client library ends a connection. */
export interface DestroyOptions {
  /** A close code; absent where Discord took the session back. */
  readonly code?: number;
  readonly reason?: string;
  /** Whether it connects again, and with the session; absent when it shall not. */
  readonly recover?: WebSocketShardDestroyRecovery;
}

/** What is used of the class that holds one connection, which discord.js exports by no name. */
export interface Shard {
  /** May be replaced: the class itself calls it for every connection that ends. */
  destroy: (options?: DestroyOptions) => Promise<void>;
  on(event: "hello" | "dispatch" | "heartbeat" | "resumed", listener: () => void): unknown;
  on(event: "ready", listener: (payload: { readonly data: unknown }) => void): unknown;
}

/** What is used of the WebSocket of a shard. */
export interface Socket {
  /** Ends the connection at once, without a farewell. */
  terminate(): void;
  on(event: "error", listener: () => void): unknown;
}

/**
 * The shards of a strategy, once they are spawned. They stand in a field that is private to its class: throws when the
 * class has changed.
 */
export function readShards(strategy: SimpleShardingStrategy): readonly Shard[] {
  const shards: unknown = Reflect.get(strategy, "shards");
  if (!(shards instanceof Map)) throw new TypeError("the client library keeps its shards in another place");
  // The one place where the library's classes are taken to be what their documentation says.
  return [...shards.values()] as readonly Shard[];
}

/** The WebSocket of a shard, private as well; undefined while it has none. */
export function readSocket(shard: Shard): Socket | undefined {
  const socket: unknown = Reflect.get(shard, "connection");
  return isSocket(socket) ? socket : undefined;
}

function isSocket(value: unknown): value is Socket {
  return typeof value === "object" && value !== null && "terminate" in value && typeof value.terminate === "function";
}
