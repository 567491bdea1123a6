import { describe, expect, it } from 'vitest';
import css from '../../../src/page/marks.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** The declarations that a highlight ends up with, outside of any media query or inside the one with a condition. */
function styleOf(highlight: string, condition?: string): Record<string, string> {
  const style: Record<string, string> = {};
  const within = [...sheet.cssRules].flatMap((rule) => {
    if (rule instanceof CSSMediaRule) return rule.conditionText === condition ? [...rule.cssRules] : [];
    return condition === undefined ? [rule] : [];
  });
  for (const rule of within) {
    if (
      !(rule instanceof CSSStyleRule) ||
      !rule.selectorText.split(', ').includes(`::highlight(backgrounder-${highlight})`)
    )
      continue;
    for (const property of rule.style) style[property] = rule.style.getPropertyValue(property);
  }
  return style;
}

const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const TYPES = ['person', 'place', 'organization', 'event', 'other'];
const LIGHT_PAPERS = {
  white: 'rgb(255, 255, 255)',
  grey: 'rgb(242, 242, 242)',
  salmon: 'rgb(255, 241, 229)',
  yellow: 'rgb(255, 240, 150)',
};
const DARK_PAPERS = {
  black: 'rgb(0, 0, 0)',
  charcoal: 'rgb(35, 38, 42)',
  navy: 'rgb(18, 58, 107)',
  red: 'rgb(190, 0, 0)',
};

describe('the styles of marks', () => {
  it.each(TYPES)('for a %s can be seen on any background', (type) => {
    const onLight = styleOf(type)['text-decoration-color'] ?? '';
    const onDark = styleOf(`${type}-on-dark`)['text-decoration-color'] ?? '';
    for (const paper of Object.values(LIGHT_PAPERS)) expect(contrast(onLight, paper)).toBeGreaterThanOrEqual(3);
    for (const paper of Object.values(DARK_PAPERS)) expect(contrast(onDark, paper)).toBeGreaterThanOrEqual(3);
  });

  it('differ by the line as well as by the colour, on dark pages alike, and are not those of links', () => {
    const lineOf = (highlight: string): string => {
      const style = styleOf(highlight);
      return `${style['text-decoration-style']} ${style['text-decoration-thickness']}`;
    };
    expect(new Set(TYPES.map(lineOf)).size).toBe(TYPES.length);
    for (const type of TYPES) {
      expect(lineOf(`${type}-on-dark`)).toBe(lineOf(type));
      expect(styleOf(type)['text-decoration-line']).toBe('underline');
      expect(styleOf(type)['text-decoration-style']).not.toBe('solid');
      expect(styleOf(type)['color']).toBeUndefined();
    }
  });

  it('are not printed, and use system colours where colours are forced', () => {
    for (const type of TYPES.flatMap((type) => [type, `${type}-on-dark`])) {
      expect(styleOf(type, 'print')['text-decoration-line']).toBe('none');
      expect(styleOf(type, '(forced-colors: active)')['text-decoration-color']).toBe('highlighttext');
    }
  });
});
