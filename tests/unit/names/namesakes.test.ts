import { describe, test } from 'vitest';
import { expectMarks } from './expect-marks.ts';

const TALKS = '[Vladimir Putin] and the [Kremlin] spoke of [Ukraine].';
const GAMES = `${TALKS} | The coach of the hockey league has a striker.`;

/** Pages that are about what the archive is about, so that a name needs more than a fitting page. */
const after = (beginning: string, ...pages: readonly string[]): readonly string[] =>
  pages.map((page) => `${beginning} | ${page}`);

describe('houses, ships and works that bear a name of the archive', () => {
  test.each([
    ...after(
      TALKS,
      // By the kind of thing right before the name; not by what somebody has, does or is kept from.
      'The bar Moscow has been closed, the ferry Kiev sank, and the yacht Obama is for sale.',
      'They want to bar [Russia]. The hotel [Putin] visited is in [Moscow], the film [Putin] finished is long, the game [Russia]’s team won.',
      'Hotel Moscow is full, and so is Café Kremlin.',
      // By the kind of thing behind it.
      'He liked Osaka, a sushi restaurant in Leeds. The cook left the Kremlin, a nightclub.',
      'In [Osaka], a restaurant owner said so. In [Moscow], a hotel in the centre burned. [Ukraine], a show of force, agreed.',
      'The [Moscow] restaurant is full.',
      // By what listings print behind it, and by its author.
      'Kremlin (Film4, 9pm) is long. | Drama: Red River. Kremlin, by Ann Ray. | 6.45 White House Down. | A bid for the [Kremlin], by Ann Ray.',
      // A meal is had at a restaurant, and in a town.
      'Lunch at Osaka is cheap, and supper was at Paris. Lunch in [Osaka] is not.',
      'They slept in a hotel called the Kremlin. A senator called the [White House] to complain.',
      // By what everybody calls it there, and by the bar that has it.
      'Crowds stood before the White House, as the seat of government in Bishkek is known.',
      'Papers left the White House. That is the local name for the seat of government.',
      'He robbed the White House bar.',
      'A [White House] spokesman laughed.',
      'Files left the White House, the tower on the embankment. Others left the White House, the seat of the Hungarian cabinet.',
      // By who made it, in a text on films; by its certificate; a copy of it.
      'She was in Terry Gilliam’s Armenia, a film. The film left Vladimir Lee’s men in [Armenia].',
      'World War II (15) Two lovers meet. [World War II] (15 million) is long over.',
      'Osaka (15, 84 mins) is long. [Osaka] (15 October) is hot. He read a paperback of Osaka.',
      'He met a third Sullivan. The other [Putin] aide left.',
      'He was known as a man from the harbour called Robert O’Brien.',
      'A woman in the crowd called [Putin] a liar. A man at the back called [Donald Trump] a friend.',
      'A film of [Vladimir Putin]’s [Russia]. A copy of [Russia]’s note. A different [Russia].',
      'The [Kremlin], the popular name for it. [World War II], as the war is called, is long over.',
    ),
  ])('%s', (page) => expectMarks(page));

  test.each([
    // A house that is introduced so has the name from then on, but not the town in which one lives.
    `Fire in Kremlin club case | The Kremlin, a nightclub in Southend, burned. | Guests left the Kremlin at two. | ${TALKS.replace('the [Kremlin]', '[Donald Trump]')}`,
    `${TALKS} | Supper was at Kiev, where the cook had worked in [Kiev].`,
    // What each nation has of its own.
    'Each of them had its own World War II.',
    'He was contradicted by his own [White House].',
    // Not so a work.
    `${TALKS} | She read “Moscow”, a novel, on the train. | She has not seen [Moscow].`,
  ])('%s', (page) => expectMarks(page));
});

describe('titles and quotations', () => {
  test.each(
    after(
      TALKS,
      'He wrote “Moscow”, a poem, said “Somebody in [Moscow]?” and “Our Man in Kiev”; “Letters From Moscow” is his too.',
      'The label says “Osaka” in red.',
      '“[Moscow] will answer,” he said. He used the word “[Putin]”. It was “President [Putin]’s answer”, he said.',
    ),
  )('%s', (page) => expectMarks(page));
});

describe('towns that stand for their teams on a page about the archive’s subjects', () => {
  test.each([
    ...after(
      GAMES,
      'Washington is unbeaten in seven games.',
      'They beat Moscow, and Moscow lost 2-1 to Leeds.',
      'Washington forward Jan Ek scored. He has 50 goals for Washington.',
      '[Moscow] called the ban unfair and will host the final. He moved to [Moscow], and trains in [Washington].',
      'The Washington Capitals came. | It was late when Washington arrived, but [Washington]’s mayor waited in [Washington].',
      'CSKA Moscow came. | It was late when Moscow arrived.',
      // In the plural it is the team; not two capitals.
      'Washington are out of it. | [Moscow] and [Washington] are at odds. Streets across [Moscow] were closed.',
      'Washington has seven points from four games. | Moscow, third in the table, lost.',
    ),
    // Its full name says nothing for the team.
    `They met in [Washington, D.C.], in May. | Washington rallied late. | The coach of the hockey league has a striker.`,
    // What is said of nothing but teams, on any page.
    `${TALKS} | Washington has seven points from four games. | Moscow leads the division. | [Washington] leads the talks.`,
    `${TALKS} | [Russia], second in the table of polluters, agreed.`,
    // Games in a sentence or two make no page about them.
    `${TALKS} | [Moscow] lost 2-1 in the vote, and [Washington] is unbeaten.`,
  ])('%s', (page) => expectMarks(page));
});

describe('persons and places told apart by what stands beside them', () => {
  test.each(
    after(
      TALKS,
      'In Olympia, Washington lawmakers met.',
      'In Brussels, [Washington] officials met.',
      'A daughter was born to John Sullivan of Leeds.',
      'Ambassador [John Sullivan] of Leeds spoke. [Vladimir Putin] of [Russia] spoke.',
      'The ferryman, Mr. Torgau, rowed.',
      'UNIDENTIFIED SPEAKER: RUSSIA MARTA KLEIN: (Speaking German)',
      '16.52 In [Moscow] the news is bad.',
      // Other ones of the name, streets.
      'In the state of Washington it rained. They founded a Moscow in Ohio. In the town of [Torgau] they did not.',
      'In Washington, Tyne and Wear, and in Washington, County Durham, it rained.',
      'Homes in [Washington], Essex, Kent and Surrey burned. In [Moscow], Devon, and Cornwall they did not.',
      'They met between Elbe and Rhine avenues. The [Elbe] and the Rhine rose. [Moscow] and [Paris] hotels are full.',
      'I miss [Moscow]. He met Miss Moscow.',
      // Who is a capital's namesake owns it only once the page has named them.
      '[WASHINGTON] — It rained. | [Washington] was quiet. | Denise Washington, a lawyer, spoke. | Washington spoke again.',
      'The South Lawn of the [White House] was wet. The Museum of the White House was closed.',
      'Four days in Washington State. He runs Washington state ferries.',
      'They grow coffee near Jordan, a city in Colombia. In [Osaka], a city in [Russia], they do not.',
      'The late John Sullivan wrote it. John Sullivan, prosecuting, sat down.',
      'The chemist John Sullivan of Leeds spoke. Ambassador [John Sullivan] of Leeds left.',
      'WRITE TO US TODAY AND WIN. | [US] TO WRITE TO [RUSSIA].',
      // Letters of a road, a patent, a size.
      'Along U.S. 95, by US 11,482,305 and in size US 9. | In the [US] 95 came, [US] 3-2 up, [U.S.] 5th Fleet, [US] 40 million.',
      '[US] 10-year bonds, the [U.S.] 90-day pause, [US] 25% tariffs, [US] 2016 voting, [US] 45 ventilators, [US] 1,000 troops.',
      // What they stand for there.
      'European users, or [US], face levies.',
      'An ultrasound (US) is cheap. US is safe. The [US] agrees.',
      'The World Hockey Organization, or WHO, met. | WHO met again.',
      'WHO (World Hockey Organization) met. | WHO met again.',
      // Towns with their states, dates in datelines, parties.
      'WHITE HOUSE, Tenn. — It rained. | In White House it stopped.',
      'At the [White House], [Washington], it rained.',
      'At the [White House], Georgia Governor Ann Ray left. The [White House] will bar reporters.',
      'ARMENIA, Colombia, March 2023 – Coffee grows. | In Armenia it rains.',
      'Progressive Ukraine won. Modern [Ukraine] did. United [Ukraine] cheered. Progressive [American] voters did not.',
      'The driver, Robert O’Brien, aged 34, wept. | O’Brien left.',
      'Washington Mupfumi scored. | Washington said he was glad.',
    ),
  )('%s', (page) => expectMarks(page));

  test('who speaks in a transcript is who was introduced', () =>
    expectMarks(
      'Ambassador [John Sullivan] joins us. | [SULLIVAN]: Good evening. | HOST: Jake Sullivan disagrees. | [SULLIVAN]: No relation.',
    ));
});

describe('a page on which one name is somebody else’s', () => {
  const LOCAL = 'MOSCOW, Idaho — The council met on Monday. | Detective John Sullivan spoke, and Sullivan was heard.';

  test.each([
    // Nobody says there who they are, and nothing speaks of what the archive is about: more namesakes.
    `${LOCAL} | Judge Ray told Robert O'Brien to sit. O'Brien sat. | Moscow police had come.`,
    // What does, or their role.
    `${LOCAL} | [Vladimir Putin] and [Donald Trump] were named by [Robert O'Brien]. | [O'Brien] sat.`,
    `${LOCAL} | [Robert O'Brien], the national security adviser, sat. | [O'Brien] stood up.`,
    // Where nobody has a namesake.
    "The council met on Monday. | Judge Ray told [Robert O'Brien] to sit. [O'Brien] sat.",
  ])('%s', (page) => expectMarks(page));

  test.each([
    `${TALKS} | Her father, Robert O'Brien, drove a bus.`,
    // An age or a trade introduces a stranger, unless the page knows the role.
    `${TALKS} | Robert O'Brien, 61, drove a bus.`,
    `${TALKS} | [Robert O'Brien], 61, drove a bus. | National security adviser [Robert O'Brien] sat down.`,
    `${TALKS} | City engineer John Sullivan spoke, and Sullivan was heard.`,
  ])('%s', (page) => expectMarks(page));
});

describe('whose a surname is that several bear on a page', () => {
  test.each([
    // Who is in the news by a title and a surname is not the relative whom the page writes in full.
    'President [Trump] rose. | Ivanka Trump was at the table. | Mr. [Trump] left.',
    'Ivanka Trump was at the table. | President [Trump] rose. | Mr. [Trump] left.',
    // Written in full only later, and somebody else before.
    'Among them was Senator Dan Sullivan of Alaska. Sullivan said no. | [John Sullivan], the [U.S.] ambassador, agreed.',
    // Named only to say who is not meant.
    'Medvedev wins the final | Daniil Medvedev fell. | He is no relation of [Dmitry Medvedev], the former president. Medvedev smiled.',
    // A headline speaks of whom the text introduces first.
    'Medvedev wins again | Daniil Medvedev fell. | Daniil Medvedev rose. | Former president [Dmitry Medvedev] smiled.',
    'Medvedev wins again | Daniil Medvedev fell. | It rained. | It rained on. | Former president [Dmitry Medvedev] smiled.',
    '[Trump] to visit | Donald Trump Jr. said so. | President [Donald Trump] agreed.',
    '[Medvedev] speaks again | Former president [Dmitry Medvedev] fell. | Daniil Medvedev smiled.',
    // A title shows whom the page has introduced, also behind somebody else of the name.
    '[John Sullivan], the [U.S.] ambassador, spoke. | Jake Sullivan left. | Ambassador [Sullivan] slept. | [Sullivan] rose.',
    // A ship, and whom it is called after; an officer's title shows nobody else.
    'The destroyer Admiral Lavrov led. It is called after Fyodor Lavrov. Lavrov was a saint. | [Sergei Lavrov] watched.',
    'The frigate Admiral Putin led. Fyodor Putin was a saint, and Putin was kind. | [Vladimir Putin] watched.',
    // ... which is said of nobody whose name nobody else on the page has.
    'He is not related to the former president [Donald Trump]. | [Trump] agreed.',
    '[Vladimir Putin] said so. | Edited by Max Putin, the book was sold out. Putin wept.',
  ])('%s', (page) => expectMarks(page));
});

test.each([
  `${TALKS} | [Trump] agreed. | Additional reporting by Mary Trump; editing by Max Ray`,
  `By Mary Trump in [Kiev] | ${TALKS} | [Trump] agreed.`,
  // A sentence that begins like a byline is none.
  `${TALKS} | By noon Mary Trump had spoken, a tram driver from Leeds. Trump wept. She left with a bag.`,
])('who wrote a page owns no name on it: %s', (page) => expectMarks(page));

describe('towns and states of the names of other places', () => {
  test.each(
    after(
      TALKS,
      'They came from Elbe, Washington, a hamlet of thirty. Elbe has a church.',
      'The [Elbe River] is long. | They came from Elbe, Washington, a hamlet of thirty. Elbe has a church.',
      '[Moscow] Gov. Ann Ray slept.',
      '[Ukraine], [Russia] – at war since 2014 – and [Syria] agreed.',
      'In Elbe they have a church. They left the village of Elbe.',
      'In [Torgau] they have a bridge. They left for the [Elbe]',
      'ARMENIA, Colombia — Rain fell.',
      'ARMENIA, Colombia (AP) — Rain fell.',
      '[Armenia], [Syria], and Peru agreed.',
      // Where a town lies says nothing against it, if it is best known for lying there.
      'She was born in [Nashville], Tenn., and died in [Vancouver], B.C. But Nashville, a village in Essex, burned.',
      'It rained in Ohio, [Michigan], Iowa and Kansas. They fled across [Jordan], Asia and the Middle East.',
      // A state is itself behind its town and before its governor.
      'Police in Everett, [Michigan], agreed. [Michigan] Gov. Ann Ray left. The [Michigan] governor slept.',
    ),
  )('%s', (page) => expectMarks(page));
});

describe('private persons, of whom news says each time who they are', () => {
  test.each([
    // On a page that has other names of the archive it is the archive's, elsewhere somebody else.
    `${TALKS} | [Marta Quill], 67, of Slidell, was arrested. | [Quill] was quiet.`,
    'The council met. | Marta Quill, 67, of Slidell, was arrested. | Quill was quiet.',
  ])('%s', (page) => expectMarks(page));
});

describe('animals, plants and dishes called after a nation', () => {
  test.each(
    after(
      TALKS,
      'The American crow sang, and American alligators swam. The [American] crowd sang.',
      'He ate chicken Kiev in [Kiev].',
    ),
  )('%s', (page) => expectMarks(page));
});
