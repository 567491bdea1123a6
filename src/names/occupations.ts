/**
 * What somebody does, by walk of life. Who is in public life moves between `office`, `business`, `law` and `letters`: a president
 * was a lawyer, an ambassador a banker; what heads all of these is `lead`. Somebody of another walk who has their name is
 * somebody else.
 */
export type WalkOfLife =
  | 'office'
  | 'business'
  | 'law'
  | 'letters'
  | 'lead'
  | 'sport'
  | 'stage'
  | 'trade'
  | 'care'
  | 'school'
  | 'faith'
  | 'police'
  | 'private';

const WORDS: Readonly<Record<WalkOfLife, string>> = {
  office:
    'president minister premier chancellor secretary undersecretary senator representative congressman congresswoman governor mayor ' +
    'councillor councilman councilwoman mp mep assemblyman assemblywoman ambassador envoy consul diplomat attache spokesman spokeswoman ' +
    'spokesperson spokesmen adviser advisor aide aides official politician lawmaker legislator leader dictator candidate nominee statesman ' +
    'commissioner negotiator mediator delegate king queen prince princess emperor tsar czar sultan emir sheikh autocrat strongman ruler monarch ' +
    'republican democrat conservative liberal socialist general commander admiral colonel major ' +
    'captain lieutenant brigadier marshal officer intelligence dissident spy agent veteran hawk ally ' +
    'incumbent frontrunner successor predecessor opponent rival',
  business:
    'businessman businesswoman entrepreneur developer billionaire millionaire executive ceo financier banker investor tycoon mogul magnate ' +
    'oligarch founder cofounder owner lobbyist consultant publisher',
  law: 'lawyer attorney prosecutor judge justice jurist counsel',
  letters:
    'economist professor historian scholar academic scientist analyst strategist expert author writer journalist reporter correspondent ' +
    'columnist editor commentator activist campaigner critic host chemist physicist biologist mathematician astronomer geologist',
  lead: 'chief head deputy director chairman chairwoman chair',
  sport:
    'goalkeeper goalie striker midfielder defender winger fullback halfback quarterback linebacker cornerback pitcher catcher shortstop ' +
    'infielder outfielder hitter batsman batter bowler wicketkeeper footballer cricketer golfer swimmer diver sprinter runner hurdler jumper ' +
    'thrower rower sailor skier snowboarder skater cyclist jockey rider boxer wrestler gymnast fencer archer marathoner triathlete ' +
    'basketballer hooker flanker prop lock centre-back playmaker athlete coach referee umpire goalscorer forward guard tennis player surfer climber',
  stage:
    'singer actor actress rapper drummer guitarist bassist pianist violinist cellist fiddler harpist saxophonist trumpeter musician composer ' +
    'conductor soprano tenor baritone comedian comedienne dancer ballerina choreographer magician model filmmaker playwright dramatist ' +
    'poet novelist painter sculptor illustrator cartoonist photographer puppeteer dj entertainer songwriter screenwriter potter designer',
  trade:
    'baker butcher plumber electrician carpenter joiner builder bricklayer roofer mason farmer shepherd gardener grower florist beekeeper ' +
    'fisherman fishmonger grocer shopkeeper greengrocer barber hairdresser tailor seamstress cobbler shoemaker blacksmith locksmith mechanic ' +
    'driver trucker welder weaver tanner cooper saddler lorry-driver miner logger brewer cook chef waiter waitress bartender barman landlord landlady publican innkeeper ' +
    'postman milkman cleaner caretaker janitor porter labourer laborer cashier clerk salesman saleswoman tailor upholsterer decorator ' +
    'locksmith undertaker watchmaker jeweller jeweler glazier tiler thatcher miller cheesemaker winemaker librarian firefighter fireman ' +
    'lifeguard bookseller antiquarian realtor machinist steelworker shipwright boatbuilder cabbie receptionist hotelier engineer surveyor bookkeeper accountant technician',
  care:
    'nurse midwife dentist vet veterinarian pharmacist optician paramedic physiotherapist therapist carer chiropractor surgeon cardiologist ' +
    'paediatrician pediatrician gynaecologist dermatologist radiologist psychiatrist psychologist physician doctor gp',
  school:
    'teacher headteacher headmaster schoolteacher pupil student schoolboy schoolgirl tutor principal undergraduate',
  faith: 'vicar pastor rabbi imam curate nun monk deacon chaplain verger organist choirmaster',
  police: 'detective constable sergeant patrolman patrolwoman trooper policeman policewoman',
  private:
    'grandmother grandfather pensioner retiree neighbour neighbor resident villager housewife homemaker passer-by bystander pedestrian ' +
    'passenger tourist hiker walker toddler teenager burglar robber suspect shoplifter thief inmate motorist widow widower orphan twin',
};

const walks: ReadonlyMap<string, WalkOfLife> = new Map(
  (Object.keys(WORDS) as WalkOfLife[])
    .toReversed()
    .flatMap((walk) => WORDS[walk].split(' ').map((word) => [word, walk] as const)),
);

const PUBLIC: ReadonlySet<WalkOfLife> = new Set(['office', 'business', 'law', 'letters', 'lead']);

/** Whether a walk of life is one of public life. */
export const isPublic = (walk: WalkOfLife): boolean => PUBLIC.has(walk);

/** The walk of life that a folded noun of occupation belongs to; null for any other word. A word of two counts as the first of them. */
export function walkOf(folded: string): WalkOfLife | null {
  return walks.get(folded) ?? null;
}
