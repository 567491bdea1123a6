import { expect } from 'vitest';

/** Milliseconds that a busy machine may take for what a person would see at once. */
const PATIENCE = 8000;

/** Expects what becomes true in a while; as soon as it is, the test goes on. */
export function eventually<T>(get: () => T): ReturnType<typeof expect.poll<T>> {
  return expect.poll(get, { timeout: PATIENCE });
}
