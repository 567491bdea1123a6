/*
 * Facts that no package states and that news takes for granted. The build puts them into the gazetteer.
 * Folded as `foldWord` folds; phrases are words parted by one space.
 */

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line) => line.split(','))
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/** Countries, states and continents under the names that newspapers use beside the official ones. */
export const COUNTRY_ALIASES = lines(`
us, usa, united states, united states of america, america, uk, britain, great britain, england, scotland, wales,
northern ireland, uae, emirates, ussr, soviet union, russian federation, czech republic, czechoslovakia, yugoslavia,
east germany, west germany, nazi germany, prc, roc, rok, dprk, drc, burma, myanmar, holland, ivory coast, cote divoire,
korea, congo, democratic republic of congo, democratic republic of the congo, republic of congo, hong kong, macau, macao,
east timor, swaziland, macedonia, turkey, turkiye, palestine, gaza, gaza strip, west bank, vatican, holy see, bosnia,
herzegovina, bosnia and herzegovina, trinidad, tobago, trinidad and tobago, antigua, barbuda, st lucia, saint lucia, st kitts,
kurdistan, chechnya, crimea, catalonia, tibet, xinjiang, kashmir, punjab, siberia, bavaria, scandinavia, balkans, caucasus,
europe, asia, africa, north america, south america, latin america, central america, oceania, australasia, antarctica,
middle east, far east, near east, southeast asia, south asia, east asia, central asia, eastern europe, western europe,
central europe, north africa, west africa, east africa, central africa, southern africa, sub saharan africa, caribbean, baltics,
persia, mesopotamia, prussia, ottoman empire, roman empire, rhodesia, zaire, ceylon, bengal, siam, eurasia, eurozone,
alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia, hawaii, idaho, illinois,
indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri,
montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york, north carolina, north dakota, ohio, oklahoma,
oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia, washington,
west virginia, wisconsin, wyoming, district of columbia, washington dc, puerto rico,
ontario, quebec, british columbia, alberta, manitoba, saskatchewan, nova scotia, new brunswick, newfoundland, yukon,
new south wales, queensland, victoria, tasmania, south australia, western australia, northern territory,
ala, ariz, calif, colo, conn, fla, ill, kan, mass, mich, minn, nev, okla, ore, tenn, tex, wis, wyo, pa, ga, md, va, nj, nh, nc, sc, nd, sd, nm, ny, ky, vt, nsw, dc`);

/** Places that the city list leaves out or drops as ambiguous. */
export const PLACE_ALIASES = lines(`
kiev, kyiv, moscow, washington, london, paris, berlin, rome, tokyo, beijing, peking, bombay, calcutta, madras, rangoon, saigon,
nyc, la, los angeles, new york city, manhattan, brooklyn, bronx, queens, staten island, hollywood, beverly hills, silicon valley,
wall street, downing street, whitehall, westminster, heathrow, gatwick, red square, tiananmen square, times square,
tahrir square, maidan, ground zero, guantanamo, guantanamo bay, chernobyl, fukushima, hiroshima, nagasaki, auschwitz, normandy,
persian gulf, south china sea, east china sea, black sea, red sea, dead sea, caspian sea, baltic sea, north sea,
mediterranean, mediterranean sea, atlantic, atlantic ocean, pacific, pacific ocean, indian ocean, arctic, arctic ocean,
gulf of mexico, panama canal, suez canal, suez, strait of hormuz, bosphorus, english channel, rio grande, nile, rhine, danube,
volga, elbe, dnieper, thames, seine, mekong, ganges, yangtze, amazon river, himalayas, alps, andes, rockies, urals, sahara,
golan heights, temple mount, mount everest, everest, kilimanjaro, mecca, medina, bali, java, sumatra, borneo, sicily, sardinia,
corsica, crete, cyprus, okinawa, hokkaido, kyushu, honshu, mars, venus, jupiter, saturn, uranus, neptune, pluto,
mogadishu, darfur, helmand, kandahar, swat, waziristan, fallujah, mosul, aleppo, donbas, donbass, donetsk, luhansk, mariupol,
bucha, kherson, kharkiv, odesa, odessa, lviv, transnistria, abkhazia, south ossetia, nagorno karabakh, cape canaveral,
west, east coast, west coast, midwest, new england, deep south, camp david, capitol hill, lockerbie, ulster, east jerusalem,
hague, the hague, tora bora,
anhui, fujian, gansu, guangdong, guangxi, guizhou, hainan, hebei, heilongjiang, henan, hubei, hunan, inner mongolia, jiangsu, jiangxi,
jilin, liaoning, ningxia, qinghai, shaanxi, shandong, shanxi, sichuan, yunnan, zhejiang, andhra pradesh, assam, bihar, gujarat, haryana,
himachal pradesh, jharkhand, karnataka, kerala, madhya pradesh, maharashtra, manipur, odisha, rajasthan, tamil nadu, telangana,
uttar pradesh, uttarakhand, west bengal, sindh, balochistan, khyber pakhtunkhwa, saxony, lower saxony, thuringia, hesse, brandenburg,
north rhine westphalia, rhineland palatinate, saarland, schleswig holstein, mecklenburg, baden wurttemberg, andalusia, galicia,
basque country, tuscany, lombardy, veneto, piedmont, umbria, calabria, brittany, provence, alsace, lorraine, burgundy, aquitaine,
flanders, wallonia, tyrol, transylvania, dagestan, ingushetia, tatarstan, bashkortostan, kamchatka, sakhalin, kaliningrad, chihuahua,
sinaloa, jalisco, oaxaca, chiapas, michoacan, guerrero, tamaulipas, veracruz, sonora, yucatan, baja california, minas gerais, bahia,
mato grosso, patagonia, aceh, papua, sulawesi, kalimantan, mindanao, luzon, tigray, oromia, katanga, kivu, anbar, idlib, kent, essex,
sussex, surrey, yorkshire, lancashire, cornwall, devon, dorset, norfolk, suffolk, merseyside, midlands, west midlands, scottish highlands`);

/** Organizations that stand for themselves in news, among them agencies, networks and firms whose names are ordinary words. */
export const ORGANIZATION_NAMES = lines(`
kremlin, white house, pentagon, capitol, congress, senate, house of representatives, parliament, house of commons,
house of lords, bundestag, duma, state duma, knesset, supreme court, state department, foreign ministry, foreign office,
downing street office, federal reserve, fed, treasury, bank of england, european central bank, world bank, elysee,
united nations, un, un security council, security council, general assembly, eu, european union, european commission,
european parliament, european council, nato, imf, wto, who, iaea, opec, osce, asean, african union, arab league, icc, icj,
unesco, unicef, unhcr, oecd, cia, fbi, nsa, irs, sec, fda, faa, epa, nasa, esa, cdc, mi5, mi6, kgb, fsb, gru, interpol, europol,
red cross, red crescent, taliban, al qaeda, al qaida, isis, isil, islamic state, hamas, hezbollah, hizbollah, plo, fatah, ira,
farc, eta, pkk, kkk, boko haram, muslim brotherhood, houthis, al shabaab, mossad, idf,
reuters, ap, afp, associated press, agence france presse, tass, itar tass, interfax, ria novosti, xinhua, kyodo, upi, dpa, pti,
bbc, cnn, nbc, cbs, abc, msnbc, cnbc, pbs, npr, itv, sky news, fox news, fox, al jazeera, rfe rl, rfe, rt, cctv, nhk, espn, hbo,
new york times, washington post, wall street journal, financial times, usa today, los angeles times, guardian, times,
telegraph, daily telegraph, daily mail, independent, le monde, der spiegel, spiegel, bild, time magazine, newsweek, economist,
forbes, securities and exchange commission, food and drug administration, health and human services, housing and urban development,
customs and border protection, immigration and customs enforcement, fish and wildlife service, centers for disease control,
revenue and customs, world economic forum, bloomberg, wikipedia, wikinews, wikimedia, google, facebook, twitter, youtube, amazon, apple, microsoft, ibm, intel, hp,
hewlett packard, dell, oracle, cisco, yahoo, ebay, netflix, uber, tesla, spacex, boeing, airbus, eads, lockheed martin, lockheed,
northrop grumman, raytheon, bae systems, general motors, gm, general mills, general dynamics, general atomics, general electric, ge, ford, chrysler, daimler, toyota, honda,
nissan, mazda, mitsubishi, suzuki, subaru, hyundai, kia, volkswagen, vw, bmw, mercedes, porsche, audi, fiat, renault, peugeot,
citroen, saab, volvo, opel, vauxhall, rolls royce, sony, nintendo, sega, samsung, lg, nokia, motorola, ericsson, siemens, philips,
panasonic, sharp, toshiba, hitachi, canon, nikon, walmart, wal mart, target, tesco, ikea, nike, adidas, coca cola, pepsi, pepsico,
mcdonald, mcdonalds, starbucks, disney, walt disney, pixar, time warner, news corp, viacom, comcast, at t, verizon, vodafone,
t mobile, orange, bt, sprint, exxon, exxon mobil, exxonmobil, chevron, shell, royal dutch shell, bp, total, gazprom, rosneft,
lukoil, yukos, aramco, petrobras, enron, goldman sachs, morgan stanley, jp morgan, jpmorgan, jpmorgan chase, citigroup,
citibank, bank of america, lehman brothers, lehman, merrill lynch, bear stearns, aig, wells fargo, hsbc, barclays, lloyds,
royal bank of scotland, rbs, deutsche bank, ubs, credit suisse, bnp paribas, societe generale, northern rock, wachovia,
standard and poor, moody, fitch, fannie mae, freddie mac, new york stock exchange, london stock exchange, mcdonnell douglas, pfizer, merck, novartis, roche, bayer, astrazeneca,
thomson reuters, glaxosmithkline, johnson and johnson, moderna, biontech, monsanto, ryanair, easyjet, lufthansa, qantas, aeroflot, air france,
british airways, american airlines, delta, delta air lines, united airlines, emirates airline, klm, virgin atlantic, virgin,
huawei, zte, lenovo, alibaba, tencent, baidu, tiktok, bytedance, foxconn, tata, infosys, wipro, reliance, mozilla, adobe, nvidia,
amd, qualcomm, linux foundation, openai, deepmind, instagram, whatsapp, telegram, snapchat, linkedin, reddit, paypal, skype,
greenpeace, amnesty, amnesty international, human rights watch, oxfam, wikileaks, transparency international, aclu, naacp, nra,
fifa, uefa, ioc, nfl, nba, nhl, mlb, major league baseball, ncaa, wada, premier league, la liga, ligue 1, bundesliga, serie a, arsenal, chelsea,
manchester united, manchester city, liverpool fc, tottenham, everton, real madrid, barcelona fc, juventus, bayern munich,
ac milan, yankees, red sox, lakers, gop, anc, bjp, labour, labour party, tories, conservatives, conservative party,
liberal democrats, social democrats, free democrats, christian democrats, christian democratic union,
christian social union, alternative for germany, national front, democratic party, republican party, communist party, sinn fein, spd, cdu, csu, afd, ukip, snp, dup, cdc,
usaf, raf, royal navy, us navy, us army, marines, coast guard, national guard, army, navy, air force, marine corps, met,
scotland yard, new scotland yard, harvard, yale, princeton, stanford, mit, oxford university, cambridge university, caltech, ucla,
ferrari, mclaren, red bull, marvel, softbank, santander, allianz, unilever, nestle, danone, loreal, lvmh, heineken, diageo, bhp, rio tinto,
glencore, anglo american, equinor, eni, repsol, totalenergies, conocophillips, halliburton, schlumberger, caterpillar, honeywell,
basf, sanofi, gsk, eli lilly, gilead, abbvie, amgen, regeneron, novavax, sinovac, sinopharm, spotify, airbnb, lyft, salesforce,
sap, geely, xiaomi, tsmc, sk hynix, broadcom, mastercard, american express, blackrock, berkshire hathaway, blackstone, nomura,
icbc, fedex, dhl, maersk, deloitte, kpmg, mckinsey, ernst and young, stellantis, thyssenkrupp, bosch, kraft, kellogg,
procter and gamble, costco, macy, kohl, best buy, home depot, h and m, zara, inter milan, borussia dortmund, atletico madrid,
paris st germain, ajax, benfica, celtic, smithsonian, hollywood foreign press, vatican bank, star alliance, allied powers, axis powers, warsaw pact, central powers`);

/** Indices, products, currencies, languages, scriptures, prizes and other things that news names and that are none of the other kinds. */
export const THING_NAMES = lines(`
dow, dow jones, dow jones industrial average, djia, nasdaq, nasdaq composite, nyse, ftse, ftse 100, dax, cac 40, nikkei, nikkei 225,
hang seng, s p 500, russell 2000, sensex, stoxx, euro stoxx, west texas intermediate, brent crude, wti, kospi, topix, libor, brent, windows, macintosh, mac, mac os, mac os x,
ios, ipod, iphone, ipad, itunes, imac, macbook, icloud, android, linux, unix, firefox, chrome, safari, internet explorer, gmail,
playstation, xbox, wii, kindle, blackberry, galaxy, photoshop, java, bluetooth, wifi, wi fi, internet, web, world wide web,
bible, koran, quran, torah, talmud, constitution, declaration of independence, bill of rights, magna carta, geneva convention,
geneva conventions, kyoto protocol, paris agreement, minsk agreements, patriot act, affordable care act, obamacare, medicare, medicaid,
social security, nobel, nobel prize, nobel peace prize, pulitzer, pulitzer prize, oscar, grammy, emmy, booker prize, ballon d or,
english language, mandarin, arabic language, latin alphabet, air force one, titanic, mona lisa, star wars, harry potter,
human immunodeficiency virus, covid vaccine, sputnik v, novichok, kalashnikov, f 16, f 35, b 52, hubble, iss, concorde, dreamliner,
jumbo jet, euro, bitcoin, ethereum, nazism, communism, marxism, islam, christianity, judaism, hinduism, buddhism, catholicism`);

/** Wars, holidays, disasters, games and diseases known by a name of their own. */
export const EVENT_NAMES = lines(`
world war, world war i, world war ii, world war one, world war two, first world war, second world war, wwi, wwii, ww1, ww2,
great war, cold war, korean war, vietnam war, gulf war, iraq war, civil war, american civil war, holocaust, great depression,
great patriotic war, arab spring, orange revolution, euromaidan, brexit, watergate, prague spring, 9 11, olympics, olympic games,
winter olympics, summer olympics, paralympics, world cup, world series, super bowl, wimbledon, grand prix, tour de france,
eurovision, commonwealth games, asian games, champions league final, ramadan, eid, eid al fitr, eid al adha, hajj, easter,
christmas, christmas eve, christmas day, thanksgiving, hanukkah, passover, yom kippur, rosh hashanah, diwali, halloween, lent,
good friday, boxing day, new year, new year eve, new year day, independence day, victory day, memorial day, labor day, labour day,
veterans day, remembrance day, mother day, bastille day, d day, ve day, v e day, v day, anzac day, may day, lunar new year,
black friday, black monday, cyber monday, mardi gras, oktoberfest, covid, covid 19, sars, ebola, mers, swine flu, bird flu,
hurricane katrina, chernobyl disaster, french revolution, russian revolution, october revolution, cultural revolution,
industrial revolution, renaissance, reformation, crusades, cuban missile crisis, bay of pigs, boston marathon, oscars, grammys,
emmys, golden globes, academy awards, champions league, europa league, formula one, formula 1, davis cup, ryder cup, copa america,
nations league, six nations`);

/** Given names from Russian, Arabic, Persian, Turkish, Hebrew, Chinese, Japanese, Korean and Indian names as newspapers spell them. */
export const GIVEN_NAMES = lines(`
aleksandr, aleksander, aleksei, alexei, alexey, anatoly, andrei, andrey, arkady, boris, dmitri, dmitry, dmytro, evgeny, fyodor,
gennady, georgy, grigory, igor, ilya, ivan, kirill, konstantin, leonid, maksim, maxim, mikhail, mikheil, nikita, nikolai, nikolay,
oleg, oleksandr, oleksiy, pavel, petro, roman, ruslan, ramzan, semyon, sergei, sergey, serhiy, stanislav, stepan, svetlana, taras,
tatiana, tatyana, timur, vadim, valentin, valentina, valery, vasily, viacheslav, viktor, vitaly, vitali, vladimir, vladislav,
volodymyr, vyacheslav, yegor, yekaterina, yelena, yevgeny, yulia, yuliya, yuri, yury, yuriy, zurab, nursultan, ilham,
abdul, abdel, abdullah, abu, ahmad, ahmed, akbar, ali, amir, anwar, asif, ayman, bashar, bashir, benazir, fatima, faisal, farouk,
habib, hafez, haider, hakim, hamad, hamid, hamza, hashim, hassan, hosni, hussein, husni, ibrahim, imran, ismail, jalal, jamal,
kamal, karim, khaled, khalid, khalifa, mahmoud, mahmud, mansour, mohamed, mohammad, mohammed, mohamad, muammar, muhammad, mustafa,
nabil, najib, nasser, nawaz, nouri, omar, osama, usama, pervez, qasim, qassem, rafik, rahim, rashid, reza, saad, saddam,
salah, salem, salman, samir, sayed, tariq, tarek, yasser, yasir, yousef, yusuf, zayed, zia, zine, recep, abdullahi,
tayyip, erdogan, mehmet, kemal, ahmet, bulent, fethullah, binyamin, benjamin, ehud, shimon, yitzhak, avigdor, ariel, tzipi,
naftali, moshe, shaul, gilad, yair, golda, xi, hu, wen, jiang, zhu, deng, mao, chiang, li, zhang, wang, chen, liu, yang, huang,
zhao, wu, zhou, xu, sun, ma, guo, lin, bo, ai, yao, lee, kim, park, ban, roh, moon, choi, chung, cho, kang, yoon, jang, han,
akihito, akira, hideki, hideo, hiroshi, hirohito, ichiro, jun, junichiro, kazuo, keiko, kenji, masahiro, masayoshi, naoto,
naomi, noboru, osamu, ryutaro, satoru, satoshi, shigeru, shinzo, shintaro, taro, takeshi, toshihiko, yasuo, yoko, yoshihide,
yoshihiko, yukio, fumio, haruki, hayao, aung, thein, hun, nguyen, ngo, tran, pham, ferdinand, corazon, gloria, benigno,
suharto, sukarno, susilo, joko, mahathir, anwar, lee, goh, thaksin, yingluck, prayut, atal, manmohan, narendra, rajiv, indira,
sonia, rahul, pratibha, pranab, sanjay, rajesh, ramesh, suresh, vijay, anil, mukesh, ratan, azim, sachin, amitabh, shah, lalu,
mahinda, gotabaya, ranil, sheikh, khaleda, begum, hamid, ashraf, mullah, gulbuddin, kofi, boutros, nelson, thabo, jacob, cyril,
desmond, robert, morgan, emmerson, olusegun, goodluck, muhammadu, mwai, raila, uhuru, yoweri, paul, meles, haile, isaias, omar,
salva, riek, barack, condoleezza, hillary, mitt, newt, rudy, arnold, dick, colin, antonio, angela, gerhard, helmut, nicolas,
jacques, francois, emmanuel, silvio, romano, matteo, jose, luis, mariano, felipe, hugo, fidel, raul, evo, lula, dilma, jair,
nestor, cristina, alvaro, juan, enrique, vicente, andres, ollanta, rafael, daniel, violeta, jean, pierre, michel, lech, jaroslaw,
donald, vaclav, viktor, ferenc, slobodan, radovan, ratko, zoran, boris, vojislav, hashim, ibrahim, sali, edi, traian, ion,
kostas, costas, george, alexis, tassos, recep, bujar, toomas, dalia, valdis, andrus, urmas, carl, goran, fredrik, stefan,
jens, erna, anders, lars, helle, mette, geir, olafur, sauli, tarja, matti, jyrki, bertie, enda, leo, micheal, gordon, tony,
theresa, jeremy, nigel, ed, nick, keir, rishi, liz, kamala, joe, mike, rex, kellyanne, jared, ivanka, melania, greta, ursula`);
