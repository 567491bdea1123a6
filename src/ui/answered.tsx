import type { JSX } from 'preact';
import type { Result } from '../protocol/result.ts';
import { Placeholder } from './placeholder.tsx';
import { useLatest } from './use-latest.ts';

interface AnsweredProps<T> {
  /** What is asked about: a new one is asked for anew. */
  readonly about: string;
  readonly ask: () => Promise<Result<T>>;
  readonly show: (value: T) => JSX.Element;
}

/** What an answer shows; until it is there a skeleton, where it fails the reason. */
export function Answered<T>({ about, ask, show }: AnsweredProps<T>): JSX.Element {
  const { result, of, slow } = useLatest(about, ask);
  if (!result || of !== about) {
    return (
      <main class="reading" aria-busy="true">
        {slow && <Placeholder />}
      </main>
    );
  }
  if (!result.ok) {
    return (
      <main class="reading">
        <div class="notice" role="alert">
          <p>{result.failure.message}</p>
        </div>
      </main>
    );
  }
  return show(result.value);
}
