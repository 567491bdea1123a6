/** News agencies and what papers print in their place: credited with a text, hardly ever its publisher. */
const AGENCIES: readonly string[] = [
  'AP',
  'The Associated Press',
  'Associated Press',
  'AFP',
  'Agence France-Presse',
  'Agencies',
  'Agency',
  'News Agencies',
  'Wire services',
  'Reuters',
  'Thomson Reuters',
  'Xinhua',
  'Xinhua News Agency',
  'UPI',
  'United Press International',
  'PTI',
  'Press Trust of India',
  'ANI',
  'IANS',
  'TASS',
  'ITAR-TASS',
  'RIA Novosti',
  'Interfax',
  'dpa',
  'EFE',
  'ANSA',
  'Kyodo',
  'Kyodo News',
  'Yonhap',
  'Bloomberg',
  'Anadolu',
  'Anadolu Agency',
  'PA',
  'PA Media',
  'Press Association',
  'Canadian Press',
  'The Canadian Press',
  'Australian Associated Press',
  'AAP',
  'Bernama',
  'Antara',
  'ANP',
  'EPA',
  'EPA-EFE',
  'Getty',
  'Getty Images',
  'Sputnik',
  'CNN Newsource',
  'Tribune News Service',
];

const KNOWN: ReadonlySet<string> = new Set(AGENCIES.map((name) => name.toLowerCase()));

/** Whether the words name nothing but agencies: "Reuters", "Agencies-Xinhua", "AFP and AP". */
export function isAgency(words: string): boolean {
  const whole = words.trim().toLowerCase();
  if (KNOWN.has(whole)) return true;
  const parts = whole.split(/\s*(?:[/,;&+]|\band\b|\bwith\b|(?<=\w)[-–—](?=\w))\s*/);
  return parts.length > 1 && parts.every((part) => KNOWN.has(part));
}

/** Whether an agency is among the words: "BRENDAN SMIALOWSKI / AFP", "Jane Doe, The Associated Press". */
export function namesAgency(words: string): boolean {
  return words
    .split(/\s*(?:[/,;|•·]|\bvia\b|\bfor\b|\bby\b|\bphoto\b)\s*/i)
    .some((part) => part !== '' && isAgency(part));
}
