import { createHash } from "node:crypto";

// A value with a checksum before it. It is JavaScript since the program that checks a store reads it too, which the tests
// run from src/.

/** Bytes of the checksum. */
const SEAL = 8;

/**
 * The value with its checksum before it.
 *
 * @param {Uint8Array} value
 * @returns {Buffer}
 */
export function seal(value) {
  return Buffer.concat([digest(value), value]);
}

/**
 * The value that was sealed; undefined when it is not whole.
 *
 * @param {Buffer} sealed
 * @returns {Buffer | undefined}
 */
export function unseal(sealed) {
  return isWhole(sealed) ? sealed.subarray(SEAL) : undefined;
}

/**
 * Whether the checksum holds.
 *
 * @param {Buffer} sealed
 * @returns {boolean}
 */
export function isWhole(sealed) {
  return sealed.length >= SEAL && digest(sealed.subarray(SEAL)).equals(sealed.subarray(0, SEAL));
}

/** @param {Uint8Array} value */
function digest(value) {
  return createHash("sha256").update(value).digest().subarray(0, SEAL);
}
