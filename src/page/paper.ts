import { elementAround, isInline } from './blocks.ts';
import { remember } from './remember.ts';

/**
 * What a name is printed on, as far as its line must know: light or dark beyond doubt, or anything else; where its letters
 * let all through, as where a picture is cut to their shape, `clear`, or `cut` if that is so whatever their colour is.
 */
export type Paper = 'light' | 'dark' | 'other' | 'clear' | 'cut';

/** Relative luminance, 0 to 1, from which every colour for light paper has a contrast of 3 : 1 or more. */
export const LIGHT_PAPER = 0.6;
/** Relative luminance up to which every colour for dark paper has a contrast of 3 : 1 or more. */
export const DARK_PAPER = 0.135;
/** Middle grey, #8c8c8c: where no background is set the text tells what it is, and light text is seldom darker. */
const LIGHT_INK = 0.26;
/** Text of less contrast than this stands on something else than the backgrounds around it tell: a picture under it. */
const LEAST_CONTRAST = 2;
/** A background that lets more through is not what one sees. */
const OPAQUE = 0.5;

const NO_BACKGROUND = -1;

/** Tells what names are printed on. Made for one turn: it remembers what it has found, and pages change their styles. */
export function createPaperTest(): (element: Element) => Paper {
  const under = remember((element): number => {
    const luminance = ownBackground(element);
    const around = elementAround(element);
    return luminance === NO_BACKGROUND && around ? under(around) : luminance;
  });
  return (element) => {
    const { color, webkitTextFillColor: fill } = getComputedStyle(element);
    const letters = readColor(fill);
    if (letters?.alpha === 0) return fill === color ? 'clear' : 'cut';
    const ink = letters?.luminance ?? 0;
    const paper = under(element);
    if (paper === NO_BACKGROUND) return ink > LIGHT_INK ? 'dark' : 'light';
    const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    if (!(contrast > LEAST_CONTRAST)) return 'other';
    return paper >= LIGHT_PAPER ? 'light' : paper <= DARK_PAPER ? 'dark' : 'other';
  };
}

/** Whether an element has a background that hides what is behind it. */
export const hidesBehind = (element: Element): boolean => ownBackground(element) !== NO_BACKGROUND;

/** The luminance of an element's background, NaN where it is a picture or cannot be read. */
function ownBackground(element: Element): number {
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  // Many sites draw the underline of links as a background.
  if (backgroundImage !== 'none' && !isInline(element)) return Number.NaN;
  const color = readColor(backgroundColor);
  return color === null ? Number.NaN : color.alpha < OPAQUE ? NO_BACKGROUND : color.luminance;
}

/**
 * Relative luminance and opacity, both 0 to 1, of a colour as computed styles write it: `rgb()`, `oklch()`, `oklab()`,
 * `lch()`, `lab()` and `color()` of any space. Null for what is written otherwise. Good to a few hundredths.
 */
export function readColor(color: string): { readonly luminance: number; readonly alpha: number } | null {
  const kind = color.slice(0, 3);
  const values = color.slice(color.indexOf('(') + 1, -1).split(/[ ,/]+/);
  const space = kind === 'col' ? (values.shift() ?? '') : '';
  const [a = 0, b = 0, c = 0, alpha = 1] = values.map(
    (value) => (Number.parseFloat(value) || 0) / (value.endsWith('%') ? 100 : 1),
  );
  const mixed = (linear: (part: number) => number): number =>
    0.2126 * linear(a) + 0.7152 * linear(b) + 0.0722 * linear(c);
  const gamma = (part: number): number => part ** 2.2;
  const is = (luminance: number) => ({ luminance, alpha });
  switch (kind) {
    case 'rgb':
      return is(mixed((part) => gamma(part / 255)));
    case 'okl':
      return is(a ** 3);
    case 'lch':
    case 'lab':
      return is(((a + 16) / 116) ** 3);
    case 'col':
      return is(space.startsWith('xyz') ? b : mixed(space.endsWith('linear') ? (part) => part : gamma));
    default:
      return null;
  }
}
