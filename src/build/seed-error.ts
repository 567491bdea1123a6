/** Seeds that cannot be used: one message that lists every problem with its place and remedy. */
export class SeedError extends Error {
  // Where in our code it was found tells a curator nothing, and WXT would print it.
  override stack = this.message;
}
