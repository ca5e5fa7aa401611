import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** One file of the page, ready to be sent. */
export interface PageFile {
  readonly type: string;
  readonly etag: string;
  /** By content coding, the smallest first: `br`, `gzip`, `identity`. */
  readonly bodies: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** The files that the page consists of, by the path of their address. No other file is ever read for a request. */
export async function readPageFiles(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const read = await Promise.all(
    FILES.map(async ([address, name, type]): Promise<[string, PageFile]> => {
      const bytes = await readFile(path.join(folder, name));
      const [br, gz] = await Promise.all([
        compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
        compressGzip(bytes),
      ]);
      const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
      const bodies = new Map([
        ["br", new Uint8Array(br)],
        ["gzip", new Uint8Array(gz)],
        ["identity", new Uint8Array(bytes)],
      ]);
      return [address, { type, etag, bodies }];
    }),
  );
  return new Map(read);
}

/** The body of `file` in that coding, one of those that it has. */
export function readCoded(file: PageFile, coding: string): Uint8Array<ArrayBuffer> {
  const body = file.bodies.get(coding);
  if (body === undefined) throw new Error(`a page file is not there as ${coding}`);
  return body;
}

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Of 11: a tenth of the time of the highest for a twentieth more bytes. */
const BROTLI_QUALITY = 9;

const FILES: readonly (readonly [address: string, name: string, type: string])[] = [
  ["/", "index.html", "text/html; charset=utf-8"],
  ["/page.js", "page.js", "text/javascript; charset=utf-8"],
  ["/page.css", "page.css", "text/css; charset=utf-8"],
  ["/icon.svg", "icon.svg", "image/svg+xml"],
];
