import type { Result } from './result.ts';

/** Who asked. */
export interface Sender {
  /** The tab of a content script or of an extension page in a tab; null from the popup. */
  readonly tab: number | null;
  readonly frame: number;
  /** Whether it is a page of the extension itself, and not a content script. */
  readonly isOwnPage: boolean;
  /** The address of the page that the reader sees in the tab, also for a frame of it; null where there is none. */
  readonly url: string | null;
}

/** What a request of the table `R` is answered with. */
export type ResponseOf<R, K extends keyof R> = R[K] extends { response: infer A } ? A : never;

/** What is sent with a request of the table `R`. */
export type RequestOf<R, K extends keyof R> = R[K] extends { request: infer Q } ? Q : never;

/** Asks the other side; never rejects. */
export type Ask<R> = <K extends keyof R>(kind: K, request: RequestOf<R, K>) => Promise<Result<ResponseOf<R, K>>>;

/** Answers requests; what a handler throws becomes a `Failure`. */
export type Handlers<R, Asker> = {
  readonly [K in keyof R]: (
    request: RequestOf<R, K>,
    sender: Asker,
  ) => Promise<Result<ResponseOf<R, K>>> | Result<ResponseOf<R, K>>;
};
