/** States and provinces that news prints behind the name of a town. */
const STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|' +
  'Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|' +
  'New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|' +
  'South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|' +
  'Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|New South Wales|Queensland|Tasmania';
const STATE_BEHIND = new RegExp(`^,\\s+(?:${STATES})\\b`, 'u');

/** Whether a state stands behind the place of a name: "Idaho" behind "Moscow". Reads 24 characters. */
export function hasStateBehind(text: string, end: number): boolean {
  return STATE_BEHIND.test(text.slice(end, end + 24));
}
