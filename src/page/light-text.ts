/**
 * The same middle grey, #8c8c8c, in each way that browsers write a computed colour; light text of links and captions on
 * dark pages is seldom darker.
 */
const MIDDLE_GREY = { rgb: 140, encoded: 0.55, linear: 0.26, ok: 0.64, lab: 58 } as const;

/**
 * Whether a colour, as computed styles write it, is that of light text, whose background is dark: `rgb()`, `oklch()`,
 * `oklab()`, `lch()`, `lab()` and `color()` of any space. What is written otherwise counts as dark.
 */
export function isLight(color: string): boolean {
  const [, name = '', space = '', values = ''] = /^([a-z]+)\((?:([a-z][\w-]+) )?(.*)\)$/.exec(color) ?? [];
  const [first = 0, second = 0, third = 0] = (values.match(/[^\s,/]+/g) ?? []).map(
    (value) => Number.parseFloat(value) || 0,
  );
  const luma = first * 0.3 + second * 0.6 + third * 0.1;
  switch (name) {
    case 'rgb':
    case 'rgba':
      return luma > MIDDLE_GREY.rgb;
    case 'oklch':
    case 'oklab':
      return (/^[\d.]+%/.test(values) ? first / 100 : first) > MIDDLE_GREY.ok;
    case 'lch':
    case 'lab':
      return first > MIDDLE_GREY.lab;
    case 'color':
      return luma > (/linear|xyz/.test(space) ? MIDDLE_GREY.linear : MIDDLE_GREY.encoded);
    default:
      return false;
  }
}
