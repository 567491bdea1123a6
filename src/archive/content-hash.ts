const OFFSET_HIGH = 0xcbf29ce4;
const OFFSET_LOW = 0x84222325;
/** The low byte pair of the prime 2^40 + 0x1b3; the 2^40 is the shift by 8 of the low half into the high one. */
const PRIME_LOW = 0x1b3;
const TWO_TO_32 = 0x1_0000_0000;

/**
 * 64-bit FNV-1a of the parts as if they stood one after the other, as 16 hexadecimal digits. It tells builds apart; it
 * is no protection against forgery. Source: Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm", RFC 9923.
 */
export function contentHash(...parts: readonly Uint8Array[]): string {
  let high = OFFSET_HIGH;
  let low = OFFSET_LOW;
  for (const part of parts) {
    for (const byte of part) {
      low = (low ^ byte) >>> 0;
      const product = low * PRIME_LOW;
      high = (Math.imul(high, PRIME_LOW) + Math.floor(product / TWO_TO_32) + (low << 8)) >>> 0;
      low = product >>> 0;
    }
  }
  return hexadecimal(high) + hexadecimal(low);
}

const hexadecimal = (half: number): string => half.toString(16).padStart(8, '0');
