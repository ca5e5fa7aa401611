import type { WebSocketOptions } from "discord.js";
import type { Pace } from "./pace.ts";

/** The library's own manager of sockets, which it exports by no name. */
export type SocketManager = Parameters<NonNullable<WebSocketOptions["buildStrategy"]>>[0];

/** Whether a new connection resumes the session, told of what becomes of the connections. */
export interface Resumption {
  /** Notes that Discord has said HELLO; says whether a RESUME goes out now. */
  greet(): boolean;
  /** Notes that the gateway is ready, by a RESUME or a login. */
  settle(): void;
  /** Notes that the connection was lost. */
  lose(): void;
}

/**
 * The library asks for the session before every attempt to connect, and never gives up by itself: the answer comes when
 * the next attempt is due. It is the session for as long as its RESUME may be answered: logins are counted, a RESUME is
 * free. Where the session's own address does not say HELLO, every other attempt goes to the general one.
 */
export function overseeSession(manager: SocketManager, generalUrl: string, pace: Pace): Resumption {
  const { options } = manager;
  const retrieve = options.retrieveSessionInfo.bind(options);
  let isConnected = false;
  let isOffered = false;
  let unanswered = 0;
  let unreached = 0;
  options.retrieveSessionInfo = async (shardId) => {
    if (isConnected) return retrieve(shardId);
    await pace.turn();
    if (unanswered >= RESUMES_TRIED) {
      unanswered = 0;
      await options.updateSessionInfo(shardId, null);
    }
    const session = await retrieve(shardId);
    isOffered = session !== null;
    return session === null || unreached % 2 === 0 ? session : { ...session, resumeURL: generalUrl };
  };
  return {
    greet: () => {
      isConnected = true;
      if (isOffered) unanswered += 1;
      return isOffered;
    },
    settle: () => {
      unanswered = 0;
      unreached = 0;
    },
    lose: () => {
      if (!isConnected) unreached += 1;
      isConnected = false;
    },
  };
}

/** RESUMEs in a row without an answer, after which the session is given up for a new login. */
const RESUMES_TRIED = 3;
