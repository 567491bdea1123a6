import { wordSet } from './word-set.ts';

/** Words that end, or before "of" begin, the name of an organization. Folded. */
export const ORGANIZATION_HEADS = wordSet(`
inc incorporated corp corporation co company companies ltd limited llc llp plc gmbh ag nv spa oyj asa bhd pty
group groupe holdings holding partners industries enterprises ventures airlines airline airways aviation aerospace bank banks bancorp
banking university seminary college school academy institute institution polytechnic ministry department dept agency administration authority
bureau commission committee subcommittee council court courts tribunal parliament congress senate assembly legislature cabinet
party union unions association federation confederation foundation society league organization organisation club fc team
police army navy corps force forces guard guards service services times post news journal tribune herald gazette
daily press radio television tv broadcasting network networks magazine newspaper chronicle observer guardian
hospital clinic church diocese air museum gallery library orchestra opera ballet systems technologies technology motors motor pharmaceuticals pharma labs lab community laboratories laboratory software
electronics semiconductor electric energy petroleum oil gas steel chemicals chemical mining insurance capital securities
fund funds trust exchange board office centre center command coalition alliance movement front brigade brigades
division squadron battalion regiment fleet militia mafia cartel
communications telecom telecommunications mobile media entertainment pictures studios studio records
zeitung publishing publications books stores store foods investment industry brewery breweries hotels resorts casino
brothers bros sons associates consulting advisors management investments financial finance
international worldwide solutions interactive games logistics express railways railway
rail lines shipping shipyard shipyards construction properties realty
embassy consulate secretariat directorate treasury initiative campaign consortium
cooperative chamber caucus delegation mission taskforce agencies institutes ministries
rangers united rovers wanderers athletic giants patriots cowboys yankees dodgers lakers bulls
carriers bancshares manufacturing railroad tankers cement metals minerals resources oilfield utilities therapeutics biotech sciences
robotics automotive tyres brands retail acquisition acquisitions markets ports airports materials semiconductors
programme athletics
conservatives democrats republicans liberals greens socialists allies powers channel`);

/** Ordinary words that before a name make it an organization: "Air Canada". */
export const ORGANIZATION_PREFIXES = wordSet(
  'air radio banco royal grupo groupe real athletic sporting deportivo olympique atletico',
);

/** Words that end the name of a place. */
export const PLACE_HEADS = wordSet(`
river lake sea ocean island islands isle isles mountain mountains mount valley peninsula bay gulf strait straits county province
prefecture oblast district borough street avenue ave road boulevard blvd lane drive square bridge airport park beach city town
village township desert canal hill hills harbor harbour port station territory territories tower towers palace plaza
stadium arena gate monument memorial coast cape forest creek falls springs heights basin plateau glacier canyon reef
archipelago field speedway raceway ballpark coliseum theatre theater cathedral garden gardens parkway expressway pier wharf
dam base barracks way temple mosque synagogue meadows downs fields woods delta grove ridge crossing junction route interstate cemetery headquarters highway motorway freeway turnpike tunnel cemetery castle fort prison jail zoo region
volcano crater reservoir estuary sound inlet shoal shoals plains courthouse basilica chapel racecourse velodrome lighthouse waterfall peaks lagoon wetlands
republic kingdom emirate empire caliphate strip`);

/** Words that before a name make it a place: "Lake Michigan", "Mount Everest". */
export const PLACE_PREFIXES = wordSet(
  'lake mount mt cape fort port gulf bay strait straits isle river camp rio sierra puerto cordillera wadi jebel ras monte cabo playa bahia isla costa porto villa plaza piazza avenida calle rue north south east west northern southern eastern western central upper lower greater new old inner outer southeast northeast southwest northwest mid',
);

/** Words that end, or before "of" begin, the name of an event. */
export const EVENT_HEADS = wordSet(`
war wars day cup olympics games summit conference championship championships festival election elections
revolution crisis tournament finals final open prix marathon massacre uprising riots earthquake tsunami
eve carnival convention expo exhibition fair ceremony ball bowl series tour rally derby battle siege
anniversary jubilee holocaust genocide intifada spring pandemic epidemic outbreak disaster referendum
hurricane typhoon cyclone storm offensive operation invasion talks forum masters classic race regatta
gp trials inquiry birthday meeting week weekend month year symposium congresses biennale parade`);

/** The event heads that go on with a name even where a headline gives every word a capital: "Elbe Meeting". */
export const HEADLINE_EVENT_HEADS = wordSet(
  'war wars summit conference olympics cup championship championships election elections festival marathon massacre crisis meeting treaty accord',
);

/** Words before a name that make it an event: "Hurricane Katrina", "Operation Desert Storm". */
export const EVENT_PREFIXES = wordSet('hurricane typhoon cyclone operation storm tropical');

/** Words that end the name of a law, a work, a prize, an index or another thing. */
export const THING_HEADS = wordSet(`
act treaty agreement accord accords protocol declaration constitution amendment bill charter pact code directive resolution
plan program project policy doctrine strategy deal convention
prize award awards medal cross order index average
bible koran quran testament gospel report review edition show
phone pro plus mini max ultra edition version series model
dollar euro yen pound franc peso rouble ruble yuan rupee currency
telescope rocket missile satellite rover capsule lander shuttle vaccine scale
theory law rule flight effect syndrome disease virus flu fever`);

/** Whether a folded word says what kind of thing a name is that it ends. */
export const isHead = (folded: string): boolean =>
  ORGANIZATION_HEADS.has(folded) || PLACE_HEADS.has(folded) || EVENT_HEADS.has(folded) || THING_HEADS.has(folded);
