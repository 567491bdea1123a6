/**
 * Reads bytes as text: UTF-8 or UTF-16 by byte order mark, else UTF-16 if its zero bytes show, else UTF-8 if the bytes are
 * valid, else what a page or feed says of itself, else Windows-1252, which gives every byte a character. The mark itself
 * is taken off. Never throws.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** The encoding that `decodeText` reads the bytes in, as the Encoding Standard names it. */
export function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== null) return unmarked;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return declaredEncoding(bytes) ?? 'windows-1252';
  }
}

/** Bytes at the start within which a page has to declare its encoding: https://html.spec.whatwg.org/#charset */
const DECLARED_WITHIN = 1_024;
const DECLARATION = /<(?:\?xml|meta)\b[^>]*?\b(?:encoding|charset)\s*=\s*["']?\s*([\w.:-]+)/i;

/** The encoding that the bytes declare of themselves in Latin letters; null where they declare none that is known. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARED_WITHIN));
  const label = DECLARATION.exec(start)?.[1] ?? '';
  try {
    const { encoding } = new TextDecoder(label);
    // What declares UTF-16 in single bytes is not in it.
    return encoding.startsWith('utf-16') ? null : encoding;
  } catch {
    return null;
  }
}

/** Bytes at the start by which UTF-16 is known; the fewest of its code units, and their share, that must be Latin letters and signs. */
const SAMPLE = 1_024;
const FEWEST = 4;
const LATIN_SHARE = 0.7;

/** UTF-16 without a byte order mark: every other byte of Western text is zero, and text in other encodings has no zero bytes. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const end = Math.min(SAMPLE, bytes.length - (bytes.length % 2));
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0 && bytes[at + 1] !== 0) even++;
    else if (bytes[at] !== 0 && bytes[at + 1] === 0) odd++;
  }
  const enough = Math.max(FEWEST, (end / 2) * LATIN_SHARE);
  if (odd >= enough && even === 0) return 'utf-16le';
  return even >= enough && odd === 0 ? 'utf-16be' : null;
}
