import { expect } from "vitest";
import type { StandIn } from "./stand-in.ts";

/** Asserts that Discord would have taken everything that was sent so far. */
export function expectNoFaults(standIn: StandIn): void {
  expect(standIn.faults).toEqual([]);
}
