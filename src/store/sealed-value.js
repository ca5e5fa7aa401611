import { crc32 } from "node:zlib";

// A value with a checksum before it. It is JavaScript since the program that checks a store reads it too, which the tests
// run from src/.

/** Bytes of the checksum. */
const SEAL = 4;

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
  return sealed.length >= SEAL && crc32(sealed.subarray(SEAL)) === sealed.readUInt32LE(0);
}

/** @param {Uint8Array} value */
function digest(value) {
  const checksum = Buffer.alloc(SEAL);
  checksum.writeUInt32LE(crc32(value));
  return checksum;
}
