/** The text of a file, or what is wrong with its bytes, in words for the owner. */
export type Decoded = { readonly text: string } | { readonly fault: string };

/** Reads bytes as UTF-8: BOM off, line ends LF, otherwise untouched. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { fault: "The file is empty. Put text into it or remove it." };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { fault: "The file is UTF-16. Save it as UTF-8." };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { fault: "The file is UTF-16. Save it as UTF-8." };
  if (bytes.includes(0)) return { fault: "The file is binary, not text. Remove it or save its text as UTF-8." };
  try {
    const text = UTF8.decode(bytes).replace(LINE_END, "\n");
    if (text.trim() === "") return { fault: "The file holds white space alone. Put text into it or remove it." };
    return { text };
  } catch {
    return { fault: "The file is not UTF-8. Save it as UTF-8." };
  }
}

// A fatal decoder throws where a lenient one would show replacement characters as if they were the source's own.
const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** Matches the line ends of Windows and of old Macs; not LF. */
const LINE_END = /\r\n?/gu;
