import { describe, expect, it } from 'vitest';
import css from '../../../src/page/marks.css?inline';
import { DARK_PAPER, LIGHT_PAPER } from '../../../src/page/paper.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

const rulesFor = (condition: string): readonly CSSRule[] =>
  [...sheet.cssRules].flatMap((rule) =>
    rule instanceof CSSMediaRule && rule.conditionText === condition ? [...rule.cssRules] : [],
  );

/** The declarations for a highlight inside the media query with a condition. */
function styleOf(highlight: string, condition = 'screen'): Record<string, string> {
  const style: Record<string, string> = {};
  for (const rule of rulesFor(condition)) {
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

const lineOf = (highlight: string): string => {
  const style = styleOf(highlight);
  return `${style['text-decoration-style']} ${style['text-decoration-thickness']}`;
};
/** Every way in which a type is painted. */
const variantsOf = (type: string): string[] => ['', '-on-dark', '-in-ink', '-faint'].map((suffix) => type + suffix);

describe('the styles of marks', () => {
  it.each(TYPES)('for a %s can be seen on any background', (type) => {
    const onLight = styleOf(type)['text-decoration-color'] ?? '';
    const onDark = styleOf(`${type}-on-dark`)['text-decoration-color'] ?? '';
    for (const paper of Object.values(LIGHT_PAPERS)) expect(contrast(onLight, paper)).toBeGreaterThanOrEqual(3);
    for (const paper of Object.values(DARK_PAPERS)) expect(contrast(onDark, paper)).toBeGreaterThanOrEqual(3);
    // Each paper that the colours are used on, to the last: see `paper.ts`. Elsewhere the line has the colour of the text.
    expect((LIGHT_PAPER + 0.05) / (luminance(onLight) + 0.05)).toBeGreaterThanOrEqual(3);
    expect((luminance(onDark) + 0.05) / (DARK_PAPER + 0.05)).toBeGreaterThanOrEqual(3);
    expect(styleOf(`${type}-in-ink`)['text-decoration-color']).toMatch(/^(?:initial|currentcolor)$/);
    const faint = styleOf(`${type}-faint`)['text-decoration-color'] ?? '';
    for (const paper of ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
      expect(contrast(faint, paper)).toBeGreaterThanOrEqual(3);
  });

  it('differ by the line as well as by the colour, on any paper alike, and are not those of links', () => {
    expect(new Set(TYPES.map(lineOf)).size).toBe(TYPES.length);
    for (const type of TYPES) {
      for (const variant of variantsOf(type)) {
        expect(lineOf(variant)).toBe(lineOf(type));
        expect(styleOf(variant)['text-decoration-line']).toBe('underline');
        expect(styleOf(variant)['text-decoration-style']).not.toBe('solid');
        expect(styleOf(variant)['color']).toBeUndefined();
      }
    }
  });

  it('leave the text its contrast where they tint it', () => {
    for (const tint of ['strong', 'active']) {
      const [red, green, blue, opacity] = (styleOf(tint)['background-color']?.match(/[\d.]+/g) ?? []).map(Number);
      expect([red, green, blue]).toEqual([128, 128, 128]);
      expect(opacity).toBeLessThanOrEqual(0.25);
    }
  });

  it('are not printed, and use system colours where colours are forced', () => {
    const forced = 'screen and (forced-colors: active)';
    for (const variant of TYPES.flatMap(variantsOf)) {
      expect(styleOf(variant, forced)['text-decoration-color']).toBe('highlighttext');
    }
    const media = [...sheet.cssRules].map((rule) => (rule as Partial<CSSMediaRule>).conditionText);
    expect(media).toEqual(['screen', forced]);
  });

  it('are few: each is tried on every element of a page', () => {
    const rules = rulesFor('screen').filter((rule) => rule instanceof CSSStyleRule);
    expect(rules.flatMap(({ selectorText }) => selectorText.split(', '))).toHaveLength(TYPES.length * 4 + 3);
  });
});
