/** States and provinces that news prints behind the name of a town. */
const STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|' +
  'Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|' +
  'New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|' +
  'South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|' +
  'Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|New South Wales|Queensland|Tasmania';
/** Their abbreviations as newspapers and the post write them; without those that are words in a line of capitals ("IN", "OR"). */
const ABBREVIATED =
  'Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Penn|' +
  'Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Ont|Que';
const DOTTED = 'N\\.\\s?[CDHJMY]|S\\.\\s?[CD]|R\\.\\s?I|W\\.\\s?Va|B\\.\\s?C';
const POSTAL =
  'AL|AK|AZ|AR|CA|CO|CT|FL|GA|IA|ID|IL|KS|KY|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY';
const STATE_BEHIND = new RegExp(
  `^(,\\s+)(?:(?:${STATES}|${POSTAL})(?![\\p{L}\\p{N}])|(?:${ABBREVIATED}|${DOTTED})\\.)`,
  'u',
);

/** Where the state begins that stands behind a place's name, "Idaho" in "Moscow, Idaho"; null without. Reads 24 characters. */
export function stateBehind(text: string, end: number): number | null {
  const gap = STATE_BEHIND.exec(text.slice(end, end + 24))?.[1];
  return gap === undefined ? null : end + gap.length;
}
