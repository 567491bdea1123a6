/** Years of events whose anniversaries papers report without naming the year: the words that must all be in the sentence. */
const EVENTS: readonly { readonly year: number; readonly words: readonly RegExp[] }[] = [
  { year: 1912, words: [/\bTitanic\b/, /\bs(?:ank|ink|unk)/] },
  { year: 1918, words: [/\b(?:World War (?:I|One)|First World War|WWI)\b/, /\b(?:end(?:ed)?|armistice)\b/i] },
  {
    year: 1939,
    words: [/\b(?:World War (?:II|Two)|Second World War|WWII|WW2)\b/, /\b(?:outbreak|start|beginning)\b/i],
  },
  { year: 1941, words: [/\bPearl Harbor\b/] },
  { year: 1944, words: [/\b(?:D-Day|Normandy landings?)\b/] },
  {
    year: 1945,
    words: [
      /\b(?:World War (?:II|Two)|Second World War|WWII|WW2|Great Patriotic War|Nazi(?:sm| Germany)?)\b/,
      /\b(?:victory|triumph|end(?:ed)?|defeat(?:ed|ing)?|surrender(?:ed)?)\b/i,
    ],
  },
  { year: 1945, words: [/\b(?:V-?E Day|V-?J Day)\b/] },
  { year: 1945, words: [/\bAuschwitz\b/, /\bliberat/i] },
  { year: 1945, words: [/\b(?:Hiroshima|Nagasaki)\b/, /\b(?:bomb|attack)/i] },
  { year: 1949, words: [/\bPeople[’']s Republic of China\b/, /\bfound/i] },
  { year: 1949, words: [/\bNATO\b/, /\bfound/i] },
  { year: 1961, words: [/\bBerlin Wall\b/, /\b(?:built|construction|building)\b/i] },
  { year: 1969, words: [/\b(?:moon landing|Apollo 11)\b/i] },
  { year: 1986, words: [/\bCh[eo]rnobyl\b/] },
  { year: 1989, words: [/\bBerlin Wall\b/, /\bf(?:all|ell)\b/i] },
  { year: 1989, words: [/\bTiananmen\b/] },
  { year: 1995, words: [/\bSrebrenica\b/] },
  { year: 2001, words: [/\b(?:9\/11|September 11|Sept\. 11|11 September)\b/] },
];

/** The year of the known event that a sentence speaks of; null if it speaks of none or of several years. */
export function knownEventYear(sentence: string): number | null {
  const years = new Set(
    EVENTS.filter(({ words }) => words.every((word) => word.test(sentence))).map(({ year }) => year),
  );
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}
