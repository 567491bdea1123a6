/** Why something could not be done, fit to be shown to a reader. */
export interface Failure {
  readonly code:
    | 'bad-request'
    | 'not-found'
    | 'restricted-page'
    | 'not-ready'
    /** The reader has turned the site, or everything, off. */
    | 'switched-off'
    /** The browser did not keep what was to be kept; nothing has changed. */
    | 'not-kept'
    | 'internal';
  /** One sentence that says what is wrong and what to do. */
  readonly message: string;
}

/** What crosses the wire: an `Error` does not survive every browser's message channel. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** A result that holds what was asked for. */
export const success = <T>(value: T): Result<T> => ({ ok: true, value });

/** A result that says why there is none. */
export const failed = (code: Failure['code'], message: string): Result<never> => ({
  ok: false,
  failure: { code, message },
});
