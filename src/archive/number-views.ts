/** Bytes as whole numbers of 32 bits, without a copy; they must stand at a multiple of 4. `count` of them from the one numbered `start`. */
export const words32 = (
  bytes: Uint8Array,
  start = 0,
  count = bytes.byteLength / Uint32Array.BYTES_PER_ELEMENT - start,
): Uint32Array => new Uint32Array(bytes.buffer, bytes.byteOffset + start * Uint32Array.BYTES_PER_ELEMENT, count);

/** Bytes as floating-point numbers of 32 bits, likewise. */
export const floats32 = (bytes: Uint8Array): Float32Array =>
  new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Float32Array.BYTES_PER_ELEMENT);
