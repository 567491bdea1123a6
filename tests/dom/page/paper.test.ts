import { afterEach, describe, expect, it } from 'vitest';
import { createPaperTest, readColor } from '../../../src/page/paper.ts';

afterEach(() => document.body.replaceChildren());

const paperUnder = (html: string): string => {
  document.body.innerHTML = html;
  const name = document.querySelector('i');
  return name ? createPaperTest()(name) : 'no name';
};

describe('what a name is printed on', () => {
  it.each([
    ['light', '<p><i>Name</i></p>'],
    ['light', '<div style="background:#fff1e5"><p><b><i>Name</i></b></p></div>'],
    ['light', '<div style="background:#fff096;color:#222"><i>Name</i></div>'],
    ['dark', '<div style="background:#101418;color:#e8e8e8"><p><i>Name</i></p></div>'],
    ['dark', '<div style="background:#123a6b;color:white"><p><i>Name</i></p></div>'],
    ['dark', '<div style="color:oklch(0.95 0.01 260)"><p><i>Name</i></p></div>'],
    ['other', '<div style="background:#ff6600;color:black"><p><i>Name</i></p></div>'],
    ['other', '<div style="background:#2e9e5b;color:white"><p><i>Name</i></p></div>'],
    ['other', '<div style="background:linear-gradient(red,blue);color:white"><p><i>Name</i></p></div>'],
    [
      'other',
      '<div style="background:white"><p style="color:white;position:relative"><i>Name over a picture</i></p></div>',
    ],
    [
      'light',
      '<div style="background:black;color:white"><p style="background:white;color:black"><i>Name</i></p></div>',
    ],
    ['light', '<p><a style="background:linear-gradient(red,red) 0 100%/100% 1px no-repeat"><i>Name</i></a></p>'],
    [
      'dark',
      '<div style="background:#000;color:#fff"><p style="background:rgb(255 255 255 / 0.1)"><i>Name</i></p></div>',
    ],
    ['light', '<p style="color:#222"><mark><i>Name</i></mark></p>'],
    [
      'clear',
      '<h2 style="background:linear-gradient(red,blue);background-clip:text;color:transparent"><i>Name</i></h2>',
    ],
    ['clear', '<p style="background:black;color:transparent"><i>Name</i></p>'],
    ['cut', '<h2 style="background:white;color:black;-webkit-text-fill-color:transparent"><i>Name</i></h2>'],
    ['dark', '<h2 style="background:black;color:black;-webkit-text-fill-color:white"><i>Name</i></h2>'],
  ])('is %s paper in %s', (paper, html) => {
    expect(paperUnder(html)).toBe(paper);
  });

  it('is seen from within shadow trees', () => {
    document.body.innerHTML = '<div style="background:#000;color:#fff"><x-host></x-host></div>';
    const shadow = document.querySelector('x-host')?.attachShadow({ mode: 'open' });
    if (!shadow) throw new Error('no host');
    shadow.innerHTML = '<p><i>Name</i></p>';
    const name = shadow.querySelector('i');
    expect(name && createPaperTest()(name)).toBe('dark');
  });
});

describe('a colour', () => {
  it.each([
    ['#ffffff', 1],
    ['rgb(140 140 140)', 0.26],
    ['rgb(190, 0, 0)', 0.11],
    ['oklch(0.64 0 0)', 0.26],
    ['oklab(0.64 0 0)', 0.26],
    ['lab(58 0 0)', 0.26],
    ['lch(58 0 0)', 0.26],
    ['color(srgb 0.55 0.55 0.55)', 0.26],
    ['color(srgb-linear 0.26 0.26 0.26)', 0.26],
    ['color(xyz 0.25 0.26 0.28)', 0.26],
    ['color(display-p3 1 1 1)', 1],
    ['color-mix(in srgb, black, white)', 0.21],
  ])('%s is read in the form in which the browser computes it', (color, luminance) => {
    document.body.style.color = color;
    expect(readColor(getComputedStyle(document.body).color)?.luminance).toBeCloseTo(luminance, 1);
    document.body.style.color = '';
  });

  it('has its opacity, and is null where it is none', () => {
    document.body.style.color = 'rgb(1 2 3 / 0.25)';
    expect(readColor(getComputedStyle(document.body).color)?.alpha).toBeCloseTo(0.25);
    document.body.style.color = '';
    expect(readColor('none')).toBeNull();
  });
});
