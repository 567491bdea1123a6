/** Texts up to so many code units share their room; the rare longer ones get room that is not kept. */
const KEPT_LENGTH = 0x4000;
const kept = new Uint16Array(KEPT_LENGTH);

/** Called as it is: `text.charCodeAt` would be looked up for each character anew once the engine has met strings of several makes. */
const { charCodeAt } = String.prototype;

/** The UTF-16 code units of a text, and a space behind them; valid until the next call. */
export function codeUnits(text: string): Uint16Array {
  const { length } = text;
  const units = length < KEPT_LENGTH ? kept : new Uint16Array(length + 1);
  for (let at = 0; at < length; at++) units[at] = charCodeAt.call(text, at);
  units[length] = SPACE;
  return units;
}

const SPACE = 0x20;
