import type { JSX } from 'preact';

interface ChoiceProps<T extends string> {
  readonly legend: string;
  /** The name of the group; one of its kind on a page. */
  readonly name: string;
  readonly chosen: T;
  readonly options: readonly { readonly value: T; readonly label: string; readonly note?: string }[];
  readonly choose: (value: T, label: string) => unknown;
}

/** One of several possibilities, all of them in sight. */
export function Choice<T extends string>({ legend, name, chosen, options, choose }: ChoiceProps<T>): JSX.Element {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ value, label, note }) => (
        <label key={value} class="settings-choice">
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => choose(value, label)}
          />
          <span class="settings-label">
            {label}
            {note && <span class="settings-note"> {note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
