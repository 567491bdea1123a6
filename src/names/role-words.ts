import type { Token } from '../text/tokenize.ts';
import { ADDRESSES, TITLES } from './titles.ts';
import { wordSet } from './word-set.ts';

/** Nouns of office and profession besides the titles that the name finder splits off. Folded. */
const FURTHER_ROLES = wordSet(`
academic accountant adjutant administrator agent aides ally analyst apologist arbitrator archaeologist assistant astronomer attache
auctioneer bassist biographer blogger bookseller boss broker builder captain cardiologist cartoonist chef choreographer
cinematographer clergyman cleric clerk cofounder collector colleague commandant commentator composer conductor consultant
contractor contributor coordinator coroner councilor counsellor counselor courtier critic curator dancer dealer dean defector
dentist deputy developer dissident dramatist drummer economist educator electrician entertainer epidemiologist essayist
ethicist examiner expert explorer exporter farmer fellow fighter financier firefighter fisherman footballer forecaster friend
fundraiser gardener geologist governor graduate guitarist gunman hacker heir heiress hero icon illustrator immunologist
industrialist instructor interpreter investigator jeweller jeweler jihadist journalist jurist keeper landlord lecturer legislator
liaison librarian linguist lobbyist magnate marathoner marketer mathematician mediator medic member merchant meteorologist
militant millionaire missionary moderator monarch monk negotiator neurologist neuroscientist newsreader nominee novelist
nun nutritionist official officer ombudsman operative opponent organiser organizer owner paediatrician partner paramedic
pathologist pastor patriarch patron pharmacist philanthropist philosopher physician pianist playwright policeman policewoman
pollster postmaster predecessor premier preacher president priest principal printer producer programmer promoter proprietor
prosecutor protester provost psychiatrist publicist publisher racer rapper rebel receptionist recruiter rector referee refugee
registrar regulator representative resident retiree rival runner salesman sculptor seismologist separatist servant shareholder
skater skier socialite sociologist soldier sociologist specialist spokespersons sponsor sprinter spy statesman statistician
steward strategist student successor suffragist superintendent supervisor surgeon surveyor swimmer teacher technician technologist
theologian therapist thinker tennis tutor undersecretary victim veteran veterinarian vicar viceroy violinist virologist
volunteer whistleblower widow winner witness worker wrestler youtuber zoologist
`);

/** Words of address that say nothing about a person, and nouns that are too often something else. Folded. */
const NO_ROLES = wordSet(`
mr mrs ms miss mister sir dame dr lord lady father saint co hereditary forward brother sister count private major tennis earl home
`);

const WORKING_SUFFIX = /(?:[a-z]{3}(?:man|woman|person)|ologist|ographer|onomist)$/;
const NO_WORKERS = wordSet('german roman norman ottoman human woman talisman shaman caiman');

/** Whether a word says what somebody is: "president", "spokeswoman", "virologist". */
export function isRoleNoun({ folded, shape }: Pick<Token, 'folded' | 'shape'>): boolean {
  if (NO_ROLES.has(folded)) return false;
  if (TITLES.has(folded) || FURTHER_ROLES.has(folded)) return true;
  // With a capital it is a surname: "Chapman".
  return shape === 'lower' && WORKING_SUFFIX.test(folded) && !NO_WORKERS.has(folded);
}

/** Whether the word is a title shortened with a full stop: "Sen.", "Gen.". */
export function isShortenedTitle(folded: string): boolean {
  return (
    (ADDRESSES.has(folded) || folded === 'sens' || folded === 'reps' || folded === 'maj' || folded === 'brig') &&
    !NO_ROLES.has(folded)
  );
}

/** Words, small or capital, that stand before a role noun and belong to the role. Folded. */
const MODIFIERS = wordSet(`
acting affairs agriculture alleged army art assistant associate attorney bank banking baseball basketball bestselling bureau
business cabinet campaign chief civil co commerce communications company conservative county cricket crown culture
defence defense democratic deputy designate development district economic economics economy education elect election emeritus energy
environment environmental ex executive exiled federal finance financial first fleet football foreign former founding free general
global government hardline health high home homeland honorary hospital housing human incoming industry information intelligence
interim interior international investment jailed jewish joint junior justice labor labour late law lead leading legal liberal lieutenant
longtime main majority managing marketing media medical medal military minority music national naval navy news nobel now
olympic one-time onetime operating opposition outgoing parliamentary party permanent personal planning police political pop press prime
principal prison private public rebel regional religious research resources retired revenue rights rock royal sales science
security senior socialist social special sports staff state strategic supreme technology television then three-time tourism trade
transport transportation treasury tv two-time union university
agency airline anti-corruption arms auto band base board border car city climate club college company congressional council country
customs defending department diplomatic drug equity estate fashion film food force foundation fund gas government graduate gubernatorial
guest hedge hotel immigration internet jazz jewish league local mayoral mining ministerial ministry movie municipal nuclear office oil
opera papal presidential primary pro property provincial real record regional reigning restaurant rocket rock school secondary senatorial
shipping software space stage state-run steel student tax team tech title town village wealth weapons veteran veterans vice wing world youth young
`);

/** Whether a folded word can belong to a role before its noun. */
export function isRoleModifier(folded: string): boolean {
  return MODIFIERS.has(folded);
}
