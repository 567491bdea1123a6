import { wordSet } from './word-set.ts';

/** Words that stand before a person's name and are no part of it, folded. */
export const TITLES = wordSet(`
president presidents vicepresident minister ministers premier chancellor secretary undersecretary senator senators sen sens
representative rep reps congressman congresswoman congressmen governor gov mayor councillor councilman councilwoman mp mep
mps assemblyman ambassador envoy consul diplomat spokesman spokeswoman spokesperson spokesmen chairman chairwoman
chairperson chair chief ceo cfo coo cto cio director head leader speaker treasurer commissioner inspector superintendent
detective officer constable sheriff coach captain analyst analysts economist professor prof dr doctor manager editor founder
cofounder founders mr mrs ms miss mister sir dame lord lady king queen prince princess duke duchess earl baron baroness
count emperor empress tsar czar pope cardinal archbishop bishop reverend rev father rabbi imam sheikh sheik shaikh
ayatollah mullah general gen lieutenant lt colonel col major maj commander cmdr admiral adm sergeant sgt corporal cpl private
pvt brigadier brig marshal judge justice attorney lawyer prosecutor solicitor counsel magistrate auditor
scientist researcher historian author writer novelist poet actor actress singer musician composer filmmaker producer
journalist reporter correspondent columnist photographer anchor presenter host broadcaster comedian designer architect
engineer astronaut cosmonaut pilot capt artist painter activist campaigner dissident lawmaker politician candidate nominee
midfielder striker goalkeeper defender forward quarterback pitcher skipper driver rider cyclist boxer champion
aide adviser advisor deputy executive administrator delegate negotiator billionaire entrepreneur banker trader
investor tycoon mogul dictator strongman warlord terrorist brother sister saint hereditary nurse
taoiseach trooper patrolman firefighter paramedic agent investigator strategist comptroller coroner pastor chaplain provost whip
moviemaker comedienne qb rb wr lb guitarist drummer rapper bassist playwright choreographer secretaries governors mayors ambassadors judges justices leaders
winger fullback flyhalf flanker playmaker batsman bowler batter seamer wicketkeeper shortstop outfielder infielder linebacker
cornerback lineman sprinter swimmer gymnast skier snowboarder biathlete wrestler golfer jockey hurdler decathlete footballer cricketer
rookie debutant teenager financier virologist epidemiologist surgeon astrophysicist biochemist astronomer geologist seismologist botanist
zoologist meteorologist climatologist sociologist anthropologist archaeologist philosopher theologian criminologist immunologist
pathologist neurologist psychiatrist pharmacist veterinarian microbiologist oceanographer
msgr monsignor vp svp evp physicist chemist biologist mathematician psychologist programmer`);

/** Words that belong to a title only beside one of `TITLES`: "Foreign Minister", "Chief Executive Officer", "Prime Minister". */
export const TITLE_MODIFIERS = wordSet(`
foreign affairs defence defense finance interior prime vice deputy chief executive senior assistant associate acting
former lieutenant major first lady state managing national security press human resources operating financial technology
marketing regional district police fire home health education trade transport environment energy economy culture
sports information intelligence communications planning labour labor agriculture justice commerce treasury
homeland housing veterans tourism industry opposition majority minority party co ex elect interim honorary supreme court
superior circuit appeals municipal special federal urban congressional presidential
cabinet internal market climate budget digital principal permanent presiding water science innovation development parliamentary
religious social welfare youth mines petroleum oil power railways aviation surgeon physician crown grand high fleet staff wing air union attorney`);

/** Titles that as often are part of the name of something else ("General Motors", "Prince George County", "King Cup"). */
export const AMBIGUOUS_TITLES = wordSet(`
general king queen prince princess lord lady father brother sister judge major chief head chair speaker private justice
duke earl baron count cardinal bishop saint marshal champion forward count driver host anchor home director 
head leader officer manager coach editor artist author producer painter writer designer engineer
trader investor founder columnist 
executive counsel `);

/** Offices that follow "Secretary of", "Minister for" and the like and do not begin a name. */
export const OFFICES = wordSet(`
state defense defence finance foreign affairs health justice treasury interior education energy agriculture commerce labor labour
transportation transport homeland security national intelligence staff trade economy culture environment staff operations
communications police veterans war home exchequer`);

/** Titles of address, after which any capitalised word is a person. */
export const ADDRESSES = wordSet('mr mrs ms miss mister sir dame dr prof sen rep gov gen lt col sgt capt cmdr adm rev');

/** The same spelt out; others, such as "Chief" or "General", also stand before places: "Chief U.S. negotiator". */
export const SPELT_OUT_ADDRESSES = wordSet(
  'professor doctor captain coach lieutenant sergeant colonel corporal inspector detective congressman congresswoman senator judge pastor rabbi bishop archbishop grandma grandpa aunt uncle',
);

/** What follows a person's name and belongs to it. */
export const NAME_SUFFIXES = wordSet('jr sr ii iii iv vi vii viii ix xi xii xiii xiv xv xvi');

/** Particles inside names of persons and places, written small: "Ursula von der Leyen", "Rio de Janeiro". */
export const PARTICLES = wordSet(
  'de la del della di da do dos das du des van von der den ter ten bin ibn ben al el le y e zu af ul ur bint abu arap ould st san',
);
