import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** The port a server listens on; a server of TCP always has an address of this shape once it listens. */
export function readPort(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the server does not listen on a port");
  return address.port;
}
