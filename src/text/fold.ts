/** Letters that carry their diacritic as part of the glyph, so that Unicode decomposition does not take it off. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
  ŀ: 'l',
};

const PLAIN_ASCII = /^[a-z0-9]*$/;
const NOT_ASCII = /[^\x00-\x7f]/;
const MARKS = /\p{M}+/gu;
const UNDECOMPOSED_LETTERS = new RegExp(`[${Object.keys(UNDECOMPOSED).join('')}]`, 'g');

/**
 * A word as it is compared: lower case, without diacritics, compatibility forms resolved ("Müller" → "muller",
 * "Łódź" → "lodz", "ﬁve" → "five"). Two words are the same word to names, matcher and search if they fold alike.
 */
export function foldWord(word: string): string {
  if (PLAIN_ASCII.test(word)) return word;
  const lower = word.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(UNDECOMPOSED_LETTERS, (letter) => UNDECOMPOSED[letter] ?? letter);
}
