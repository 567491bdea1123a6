/** States and provinces that news prints behind the name of a town. */
const STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|' +
  'Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|' +
  'New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|' +
  'South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|' +
  'Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|New South Wales|Queensland|Tasmania';
const STATE_BEHIND = new RegExp(`^(,\\s+)(?:${STATES})\\b`, 'u');

/** Where the state begins that stands behind a place's name, "Idaho" in "Moscow, Idaho"; null without. Reads 24 characters. */
export function stateBehind(text: string, end: number): number | null {
  const gap = STATE_BEHIND.exec(text.slice(end, end + 24))?.[1];
  return gap === undefined ? null : end + gap.length;
}
