import fc from "fast-check";
import { expect, test } from "vitest";
import { Decoding, decodeText } from "../../src/files/decode.ts";

const ODD = fc.array(fc.constantFrom("a", "é", "京", "😀", "\r", "\n", "\r\n", " ", "\uFEFF"), { maxLength: 30 });

test("a text that comes in parts is the same as one that comes at once, wherever it is cut", () => {
  fc.assert(
    fc.property(ODD, fc.integer({ min: 1, max: 5 }), (letters, size) => {
      const bytes = new TextEncoder().encode(letters.join(""));
      const decoding = new Decoding();
      for (let at = 0; at < bytes.length; at += size) {
        expect(decoding.add(bytes.subarray(at, at + size))).toBeUndefined();
      }
      expect(decoding.end()).toEqual(decodeText(bytes));
    }),
  );
});

test("line ends of every kind are one LF each, and are counted", () => {
  const decoding = new Decoding();
  decoding.add(new TextEncoder().encode("a\r\nb\rc\n\r\n\rd"));
  expect(decoding.end()).toEqual({ text: "a\nb\nc\n\n\nd" });
  expect(decoding.lines).toBe(5);
});

test("a letter that is cut off at the end is a fault", () => {
  expect(decodeText(Uint8Array.from([0x61, 0xe4, 0xba]))).toEqual({ fault: expect.stringMatching(/not UTF-8/u) });
});
