import fc from "fast-check";
import { expect, test } from "vitest";
import { type Decoded, Decoding } from "../../src/files/decode.ts";
import { UTF_8, WINDOWS_1252 } from "../../src/files/encodings.ts";

const ODD = fc.array(fc.constantFrom("a", "é", "京", "😀", "\r", "\n", "\r\n", " ", "\uFEFF"), { maxLength: 30 });

test("a text that comes in parts is the same as one that comes at once, wherever it is cut", () => {
  fc.assert(
    fc.property(ODD, fc.integer({ min: 1, max: 5 }), (letters, size) => {
      const bytes = new TextEncoder().encode(letters.join(""));
      const decoding = new Decoding(UTF_8);
      for (let at = 0; at < bytes.length; at += size) {
        expect(decoding.add(bytes.subarray(at, at + size))).toBeUndefined();
      }
      expect(decoding.end()).toEqual(decode(bytes));
    }),
  );
});

test("line ends of every kind are one LF each, and are counted", () => {
  const decoding = new Decoding(UTF_8);
  decoding.add(new TextEncoder().encode("a\r\nb\rc\n\r\n\rd"));
  expect(decoding.end()).toEqual({ text: "a\nb\nc\n\n\nd" });
  expect(decoding.lines).toBe(5);
});

test("a letter that is cut off at the end is a fault", () => {
  expect(decode(Uint8Array.from([0x61, 0xe4, 0xba]))).toEqual({ fault: expect.stringMatching(/not UTF-8/u) });
});

test("the line ends of Unicode are line ends, that of a paragraph leaves a line empty", () => {
  expect(decode(new TextEncoder().encode("a\u2028b\u0085c\u2029d"))).toEqual({ text: "a\nb\nc\n\nd" });
});

test("a zero by mishap is kept, a file of zeros is binary", () => {
  expect(decode(new TextEncoder().encode("har\u0000bour"))).toEqual({ text: "har\u0000bour" });
  expect(decode(new Uint8Array(20))).toEqual({ fault: expect.stringMatching(/binary/u) });
});

test("a file of letters that nobody sees holds nothing", () => {
  expect(decode(new TextEncoder().encode("\u200b\n\u00ad \u200e\ufeff"))).toEqual({
    fault: expect.stringMatching(/white space and invisible letters/u),
  });
});

test("bytes that are no letters of an encoding are handed back, never shown as something else", () => {
  expect(decode(Uint8Array.from([0x61, 0xff]))).toEqual({ mismatch: Uint8Array.from([0x61, 0xff]) });
  const decoding = new Decoding(WINDOWS_1252);
  expect(decoding.add(Uint8Array.from([0x81]))).toEqual({ mismatch: Uint8Array.from([0x81]) });
});

function decode(bytes: Uint8Array): Decoded {
  const decoding = new Decoding(UTF_8);
  return decoding.add(bytes) ?? decoding.end();
}
