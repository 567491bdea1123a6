import type { EntityType } from './entity.ts';

/**
 * World-wide equivalents: what everybody writes in several ways. Facts only, compiled by hand for this project. A line
 * is `name | other full names | other forms`, alternatives parted by ";". The first column is the canonical name; a
 * name of the second column replaces it where an archive prints only that; the third is never canonical (acronyms,
 * shortenings, descriptive phrases). Forms that commonly mean two things are left out.
 */
const COUNTRIES = `
Afghanistan | Islamic Emirate of Afghanistan; Islamic Republic of Afghanistan
Albania | Republic of Albania
Argentina | Argentine Republic
Armenia | Republic of Armenia
Australia | Commonwealth of Australia
Austria | Republic of Austria
Azerbaijan | Republic of Azerbaijan
Bahamas | Commonwealth of the Bahamas
Bahrain | Kingdom of Bahrain
Belarus | Republic of Belarus; Byelorussia; Belorussia
Belgium | Kingdom of Belgium
Bosnia and Herzegovina | Bosnia-Herzegovina; Bosnia
Brazil | Brasil
Brunei | Brunei Darussalam
Cambodia | Kampuchea
Canada | Dominion of Canada
Cape Verde | Cabo Verde
Central African Republic | | CAR
Chile | Republic of Chile
China | People's Republic of China; Mainland China | PRC
Colombia | Republic of Colombia
Democratic Republic of the Congo | Democratic Republic of Congo; Congo-Kinshasa; DR Congo | DRC
Republic of the Congo | Congo-Brazzaville
Croatia | Republic of Croatia
Cuba | Republic of Cuba
Cyprus | Republic of Cyprus
Czech Republic | Czechia
Denmark | Kingdom of Denmark
East Germany | German Democratic Republic | GDR; DDR
Egypt | Arab Republic of Egypt
Estonia | Republic of Estonia
Eswatini | Swaziland
Finland | Republic of Finland
France | French Republic
Gambia | Republic of the Gambia
Germany | Federal Republic of Germany | FRG
Greece | Hellenic Republic
Haiti | Republic of Haiti
Hong Kong | Hong Kong SAR
Iceland | Republic of Iceland
India | Republic of India
Indonesia | Republic of Indonesia
Iran | Islamic Republic of Iran
Iraq | Republic of Iraq
Ireland | Republic of Ireland; Irish Republic
Israel | State of Israel
Italy | Italian Republic
Ivory Coast | Cote d'Ivoire
Jordan | Hashemite Kingdom of Jordan
Kazakhstan | Republic of Kazakhstan
Kenya | Republic of Kenya
Kosovo | Republic of Kosovo
Kuwait | State of Kuwait
Kyrgyzstan | Kyrgyz Republic
Laos | Lao PDR
Latvia | Republic of Latvia
Lebanon | Lebanese Republic
Liberia | Republic of Liberia
Libya | State of Libya
Lithuania | Republic of Lithuania
Mali | Republic of Mali
Mexico | United Mexican States
Micronesia | Federated States of Micronesia
Moldova | Republic of Moldova; Moldavia
Monaco | Principality of Monaco
Morocco | Kingdom of Morocco
Myanmar | Burma; Union of Myanmar
Nazi Germany | Third Reich | Nazi regime; Hitler's Germany; Hitlerite Germany
Netherlands | Kingdom of the Netherlands; Holland
New Zealand | Aotearoa New Zealand | NZ
Nigeria | Federal Republic of Nigeria
North Korea | Democratic People's Republic of Korea | DPRK
North Macedonia | Republic of North Macedonia; Former Yugoslav Republic of Macedonia | FYROM
Norway | Kingdom of Norway
Oman | Sultanate of Oman
Pakistan | Islamic Republic of Pakistan
Panama | Republic of Panama
Papua New Guinea | | PNG
Peru | Republic of Peru
Philippines | Republic of the Philippines
Poland | Republic of Poland
Puerto Rico | Commonwealth of Puerto Rico
Qatar | State of Qatar
Romania | Rumania
Russia | Russian Federation
Rwanda | Republic of Rwanda
Saint Kitts and Nevis | St Kitts and Nevis
Saint Lucia | St Lucia
Saint Vincent and the Grenadines | St Vincent and the Grenadines
Samoa | Western Samoa
Saudi Arabia | Kingdom of Saudi Arabia | KSA
Serbia | Republic of Serbia
Singapore | Republic of Singapore
Slovakia | Slovak Republic
Slovenia | Republic of Slovenia
South Africa | Republic of South Africa
South Korea | Republic of Korea | ROK
Soviet Union | Union of Soviet Socialist Republics | USSR
Spain | Kingdom of Spain
Sri Lanka | Ceylon
Sweden | Kingdom of Sweden
Switzerland | Swiss Confederation
Syria | Syrian Arab Republic
Taiwan | Republic of China; Chinese Taipei
Tanzania | United Republic of Tanzania
Thailand | Kingdom of Thailand; Siam
Timor-Leste | East Timor
Turkey | Turkiye; Republic of Turkey
United Arab Emirates | | UAE
United Kingdom | Great Britain; Britain; United Kingdom of Great Britain and Northern Ireland | UK
United States | United States of America | America; US; USA
Uzbekistan | Republic of Uzbekistan
Vatican City | Vatican; Vatican City State; Holy See
Venezuela | Bolivarian Republic of Venezuela
Vietnam | Viet Nam; Socialist Republic of Vietnam
Yemen | Republic of Yemen
Yugoslavia | Federal Republic of Yugoslavia
Zimbabwe | Rhodesia
`;

/** Countries with one name only: they are here so that a misprint of them is recognised, and they are taken for no misprint. */
const SINGLE_NAME_COUNTRIES = (
  'Algeria;Andorra;Angola;Bangladesh;Barbados;Belize;Benin;Bhutan;Bolivia;Botswana;Bulgaria;Burkina Faso;Burundi;Cameroon;' +
  'Comoros;Costa Rica;Czechoslovakia;Djibouti;Dominica;Dominican Republic;Ecuador;El Salvador;Equatorial Guinea;Eritrea;' +
  'Ethiopia;Fiji;Gabon;Ghana;Greenland;Grenada;Guatemala;Guinea;Guyana;Honduras;Hungary;Jamaica;Japan;Kiribati;Lesotho;' +
  'Liechtenstein;Luxembourg;Madagascar;Malawi;Malaysia;Maldives;Malta;Marshall Islands;Mauritania;Mauritius;Mongolia;Montenegro;' +
  'Mozambique;Namibia;Nauru;Nepal;Nicaragua;Niger;Northern Ireland;Palau;Paraguay;Portugal;San Marino;Scotland;Senegal;' +
  'Seychelles;Sierra Leone;Solomon Islands;Somalia;South Sudan;Sudan;Suriname;Tajikistan;Togo;Tonga;Trinidad and Tobago;Tunisia;' +
  'Turkmenistan;Tuvalu;Uganda;Ukraine;Uruguay;Vanuatu;Wales;West Germany;Zambia'
).replaceAll(';', '\n');

const PLACES = `
Beijing | Peking; Pekin
Kolkata | Calcutta
Chennai | Madras
Mumbai | Bombay
Bengaluru | Bangalore
Yangon | Rangoon
Ho Chi Minh City | Saigon
Kyiv | Kiev; Kyyiv
Kharkiv | Kharkov
Odesa | Odessa
Lviv | Lvov; L'viv
Dnipro | Dnepropetrovsk; Dnipropetrovsk
Mykolaiv | Nikolaev; Nikolayev
Zaporizhzhia | Zaporozhye; Zaporizhia; Zaporizhzhya
Chernobyl | Chornobyl
Chernihiv | Chernigov
Luhansk | Lugansk
Bakhmut | Artyomovsk; Artemivsk
Donbas | Donbass
Crimea | Crimean Peninsula
Saint Petersburg | St Petersburg; Leningrad
Volgograd | Stalingrad
Chisinau | Kishinev
Almaty | Alma-Ata
Astana | Nur-Sultan
Istanbul | Constantinople
Guangzhou | Canton
Nanjing | Nanking
Chongqing | Chungking
Tianjin | Tientsin
Macau | Macao
Xinjiang | Sinkiang; Xinjiang Uyghur Autonomous Region; Xinjiang Uygur Autonomous Region
Tibet | Tibet Autonomous Region; Xizang
Busan | Pusan
Kandahar | Qandahar
Tehran | Teheran
Mecca | Makkah
Jeddah | Jidda; Jiddah; Jedda
Sanaa | Sana'a
Raqqa | Raqqah; Ar-Raqqah
Tel Aviv | Tel Aviv-Yafo
Gaza Strip | Gaza
Falkland Islands | Falklands; Malvinas; Islas Malvinas
New York City | | NYC; New York, New York
Washington | Washington, D.C.; Washington DC | D.C.
Los Angeles | | L.A.
The Hague | Den Haag
Brussels | Bruxelles
Antwerp | Antwerpen
Ghent | Gent
Bruges | Brugge
Cologne | Köln; Koeln
Munich | München; Muenchen
Nuremberg | Nürnberg; Nuernberg
Zurich | Zürich; Zuerich
Geneva | Genève
Basel | Basle
Vienna | Wien
Prague | Praha
Warsaw | Warszawa
Krakow | Cracow; Kraków
Gdansk | Danzig; Gdańsk
Lisbon | Lisboa
Seville | Sevilla
Marseille | Marseilles
Lyon | Lyons
Florence | Firenze
Turin | Torino
Milan | Milano
Venice | Venezia
Naples | Napoli
Copenhagen | København
Thessaloniki | Salonika; Salonica
Belgrade | Beograd
Pristina | Prishtina
Persian Gulf | Arabian Gulf
Mount Everest | Everest
Mount Kilimanjaro | Kilimanjaro
Uluru | Ayers Rock
Denali | Mount McKinley
Middle East | Mideast; Mid-East
Kurdistan Region | Iraqi Kurdistan
Golan Heights | Golan
Nagorno-Karabakh | Nagorno Karabakh; Karabakh; Artsakh
Guantanamo Bay | Guantanamo | Gitmo
Strait of Hormuz | Straits of Hormuz
Taiwan Strait | Strait of Taiwan; Taiwan Straits
Strait of Gibraltar | Straits of Gibraltar
Tiananmen Square | Tiananmen
John F. Kennedy International Airport | JFK International Airport; Kennedy International Airport; JFK Airport; Kennedy Airport
Heathrow Airport | Heathrow; London Heathrow Airport; London Heathrow
Gatwick Airport | Gatwick; London Gatwick
`;

const ORGANIZATIONS = `
European Union | | EU
European Central Bank | | ECB
European Court of Human Rights | | ECHR; ECtHR
European Space Agency | | ESA
European Free Trade Association | | EFTA
European Organization for Nuclear Research | CERN; Cern
European Aeronautic Defence and Space Company | European Aeronautic Defence and Space; European Aeronautic Defence & Space Co | EADS
United Nations | United Nations Organization; United Nations Organisation | UN; UNO
United Nations Security Council | | UNSC
United Nations General Assembly | | UNGA
United Nations High Commissioner for Refugees | UN refugee agency | UNHCR
United Nations Children's Fund | | UNICEF; Unicef
United Nations Development Programme | United Nations Development Program | UNDP
United Nations Educational, Scientific and Cultural Organization | | UNESCO; Unesco
United Nations Environment Programme | United Nations Environment Program | UNEP
United Nations Relief and Works Agency | | UNRWA
World Health Organization | World Health Organisation | WHO
World Trade Organization | World Trade Organisation | WTO
World Food Programme | World Food Program | WFP
World Meteorological Organization | World Meteorological Organisation | WMO
World Economic Forum | | WEF
World Anti-Doping Agency | | WADA
World Bank | World Bank Group
International Monetary Fund | | IMF
International Atomic Energy Agency | | IAEA
International Criminal Court | | ICC
International Court of Justice | | ICJ
International Energy Agency | | IEA
International Labour Organization | International Labor Organization; International Labour Organisation | ILO
International Maritime Organization | International Maritime Organisation | IMO
International Civil Aviation Organization | International Civil Aviation Organisation | ICAO
International Air Transport Association | | IATA
International Organization for Migration | International Organisation for Migration | IOM
International Olympic Committee | | IOC
International Committee of the Red Cross | Red Cross | ICRC
International Telecommunication Union | | ITU
Food and Agriculture Organization | Food and Agriculture Organisation | FAO
Intergovernmental Panel on Climate Change | | IPCC
North Atlantic Treaty Organization | NATO; North Atlantic Treaty Organisation
Organization for Security and Co-operation in Europe | Organization for Security and Cooperation in Europe; Organisation for Security and Co-operation in Europe; Organisation for Security and Cooperation in Europe | OSCE
Organization for Economic Co-operation and Development | Organization for Economic Cooperation and Development; Organisation for Economic Co-operation and Development; Organisation for Economic Cooperation and Development | OECD
Organization of the Petroleum Exporting Countries | OPEC; Organisation of the Petroleum Exporting Countries
Organization of American States | | OAS
Organization of Islamic Cooperation | Organisation of Islamic Cooperation | OIC
Organisation for the Prohibition of Chemical Weapons | Organization for the Prohibition of Chemical Weapons | OPCW
Association of Southeast Asian Nations | ASEAN
African Union | | AU
African National Congress | | ANC
Arab League | League of Arab States
Commonwealth of Independent States | | CIS
Collective Security Treaty Organization | Collective Security Treaty Organisation | CSTO
Economic Community of West African States | | ECOWAS; Ecowas
Gulf Cooperation Council | | GCC
Shanghai Cooperation Organization | Shanghai Cooperation Organisation | SCO
Eurasian Economic Union | | EAEU; EEU
Group of Seven | G7; G-7
Group of Eight | G8; G-8
Group of Twenty | G20; G-20; Group of 20
Palestine Liberation Organization | Palestine Liberation Organisation | PLO
Palestinian Authority | Palestinian National Authority
Islamic State | Islamic State of Iraq and Syria; Islamic State of Iraq and the Levant; Islamic State group | ISIS; ISIL; Daesh
al-Qaeda | al-Qaida; al Qaida
Hezbollah | Hizbollah; Hizbullah; Hezbullah
Hamas | Islamic Resistance Movement
Taliban | Taleban
Houthis | Huthis; Ansar Allah; Ansarullah
Kurdistan Workers' Party | Kurdistan Workers Party | PKK
Irish Republican Army | | IRA
Revolutionary Armed Forces of Colombia | | FARC; Farc
Islamic Revolutionary Guard Corps | Revolutionary Guards; Revolutionary Guard; Iranian Revolutionary Guard Corps; Islamic Revolutionary Guards Corps | IRGC
Allies of World War II | Allied Powers | allied forces; Western Allies
Nazi Party | National Socialist German Workers' Party | NSDAP
People's Liberation Army | | PLA
Chinese Communist Party | Communist Party of China | CPC; CCP
Republican Party | Grand Old Party | GOP
Central Intelligence Agency | | CIA
Federal Bureau of Investigation | | FBI
National Security Agency | | NSA
National Aeronautics and Space Administration | NASA
National Oceanic and Atmospheric Administration | | NOAA
National Transportation Safety Board | | NTSB
National Institutes of Health | | NIH
National Rifle Association | | NRA
National Labor Relations Board | | NLRB
National Health Service | | NHS
National Basketball Association | NBA
National Football League | NFL
National Hockey League | NHL
National Collegiate Athletic Association | NCAA
Major League Baseball | | MLB
Major League Soccer | | MLS
Food and Drug Administration | US Food and Drug Administration | FDA
Federal Aviation Administration | US Federal Aviation Administration | FAA
Federal Communications Commission | US Federal Communications Commission | FCC
Federal Trade Commission | US Federal Trade Commission | FTC
Federal Emergency Management Agency | | FEMA
Federal Deposit Insurance Corporation | | FDIC
Federal Reserve | Federal Reserve Board; Federal Reserve System; US Federal Reserve; US Federal Reserve Board | Fed; US Fed
Federal Security Service | | FSB
Securities and Exchange Commission | US Securities and Exchange Commission | SEC
Environmental Protection Agency | US Environmental Protection Agency | EPA
Drug Enforcement Administration | US Drug Enforcement Administration | DEA
Department of Justice | Justice Department; US Department of Justice; US Justice Department | DOJ
Department of Homeland Security | Homeland Security Department; US Department of Homeland Security | DHS
Pentagon | Department of Defense; Defense Department; US Department of Defense; US Defense Department | DoD
State Department | Department of State; US State Department; US Department of State
Treasury Department | Department of the Treasury; US Treasury Department; US Treasury; US Department of the Treasury
Centers for Disease Control and Prevention | Centers for Disease Control; Center for Disease Control | CDC
Immigration and Customs Enforcement | US Immigration and Customs Enforcement | ICE
Customs and Border Protection | US Customs and Border Protection | CBP
Transportation Security Administration | | TSA
Internal Revenue Service | | IRS
Government Accountability Office | US Government Accountability Office | GAO
Congressional Budget Office | | CBO
Supreme Court of the United States | US Supreme Court | SCOTUS
United States Air Force | | USAF
United States Navy | | USN
United States Marine Corps | US Marines | USMC
United States Geological Survey | | USGS
United States Agency for International Development | | USAID
New York Police Department | New York City Police Department | NYPD
Los Angeles Police Department | | LAPD
Metropolitan Police | Metropolitan Police Service; Scotland Yard
Secret Intelligence Service | MI6
Government Communications Headquarters | GCHQ
Foreign Office | Foreign and Commonwealth Office; Foreign, Commonwealth and Development Office | FCO; FCDO
Scottish National Party | | SNP
Democratic Unionist Party | | DUP
UK Independence Party | | UKIP; Ukip
Christian Democratic Union | | CDU
Christian Social Union | | CSU
Social Democratic Party | | SPD
Alternative for Germany | Alternative für Deutschland | AfD
Bharatiya Janata Party | | BJP
Royal Air Force | | RAF
Downing Street | 10 Downing Street; Number 10 Downing Street
Bundestag | German Bundestag
State Duma | Duma; Russian State Duma
British Broadcasting Corporation | BBC
Cable News Network | CNN
Associated Press | | AP
Agence France-Presse | | AFP
Xinhua | Xinhua News Agency; New China News Agency; Agencies-Xinhua
TASS | Itar-Tass; TASS news agency
RIA Novosti | RIA Novosti news agency
Interfax | Interfax news agency
Reuters | Reuters news agency; Thomson Reuters
Deutsche Presse-Agentur | | dpa; DPA
Radio Free Europe/Radio Liberty | Radio Free Europe; Radio Liberty | RFE/RL; RFE/RL, Inc.
Voice of America | | VOA
National Public Radio | NPR
Public Broadcasting Service | PBS
New York Times | | NYT
Wall Street Journal | | WSJ
Financial Times | | FT
Los Angeles Times | LA Times
Channel 1 | Channel One Russia; Channel One
General Motors | General Motors Corporation; General Motors Company | GM
General Electric | General Electric Company | GE
International Business Machines | IBM
Hewlett-Packard | Hewlett-Packard Company | HP
AT&T | AT&T Inc; American Telephone and Telegraph
BMW | Bayerische Motoren Werke; BMW Group
Volkswagen | Volkswagen Group | VW
United Auto Workers | United Automobile Workers; United Autoworkers | UAW
American Federation of Labor and Congress of Industrial Organizations | AFL-CIO
American Civil Liberties Union | | ACLU
National Association for the Advancement of Colored People | NAACP
Union of European Football Associations | UEFA
Fédération Internationale de Football Association | FIFA
Doctors Without Borders | Medecins Sans Frontieres | MSF
Human Rights Watch | | HRW
World Wide Fund for Nature | World Wildlife Fund | WWF
Bank of England | | BoE
Bank of Japan | | BoJ
Bank of America | Bank of America Corp | BofA
JPMorgan Chase | JP Morgan Chase; J.P. Morgan Chase | JPMorgan; JP Morgan; J.P. Morgan
American International Group | | AIG
Royal Bank of Scotland | Royal Bank of Scotland Group | RBS
BP | British Petroleum
ExxonMobil | Exxon Mobil
British Airways | | BA
Massachusetts Institute of Technology | | MIT
University of California, Los Angeles | | UCLA
London School of Economics | London School of Economics and Political Science | LSE
New York Stock Exchange | | NYSE
London Stock Exchange | London Stock Exchange Group
`;

const EVENTS = `
World War I | First World War; World War One; Great War; World War 1 | WWI; WW1
World War II | Second World War; World War Two; World War 2; Great Patriotic War | WWII; WW2
Gulf War | Persian Gulf War; First Gulf War
Iraq War | Second Gulf War
Falklands War | Falklands Conflict
American Civil War | US Civil War
Yom Kippur War | October War
Six-Day War | Six Day War
Russo-Ukrainian War | Russia-Ukraine war; Russian-Ukrainian War; Ukraine war; war in Ukraine
COVID-19 | COVID-19 pandemic; coronavirus pandemic; COVID; COVID-19 outbreak; coronavirus outbreak; coronavirus crisis; coronavirus disease 2019 | coronavirus; 2019-nCoV
Spanish flu | 1918 influenza pandemic; 1918 flu pandemic
Severe acute respiratory syndrome | SARS
September 11 attacks | September 11; Sept. 11; September 11th attacks; Sept. 11 attacks; September 11 terrorist attacks; 9/11 attacks; September 11, 2001 attacks | 9/11
Holocaust | Shoah
Watergate | Watergate scandal
VE Day | V-E Day; Victory in Europe Day
D-Day | Normandy landings
FIFA World Cup | World Cup; Football World Cup
Christmas | Christmas Day
`;

const OTHERS = `
Declaration by United Nations | United Nations Declaration; United Nations Declaration of 1942
North American Free Trade Agreement | | NAFTA; Nafta
General Data Protection Regulation | | GDPR
Affordable Care Act | Patient Protection and Affordable Care Act; Obamacare | ACA
Joint Comprehensive Plan of Action | Iran nuclear deal | JCPOA
Troubled Asset Relief Program | | TARP
Dow Jones Industrial Average | Dow Jones Industrial; Dow Jones Industrials; Dow Jones; Dow Jones Index; US Dow Jones Industrial Average; Dow Industrials | Dow; DJIA
S&P 500 | Standard & Poor's 500; Standard and Poor's 500 Index; Standard & Poor's 500 Stock Index; S&P 500 Index
FTSE 100 | FTSE 100 Index; FTSE-100; FTSE 100 Share Index | FTSE; Footsie
Nikkei 225 | Nikkei; Nikkei Index; Nikkei 225 Index; Nikkei 225 Stock Average
Nasdaq Composite | Nasdaq Composite Index; NASDAQ Index; NASDAQ composite
Hang Seng Index | Hang Seng
`;

/** The tables in the order of precedence, with the type that their names have. */
export const EQUIVALENTS: readonly (readonly [EntityType, string])[] = [
  ['place', COUNTRIES],
  ['place', SINGLE_NAME_COUNTRIES],
  ['place', PLACES],
  ['organization', ORGANIZATIONS],
  ['event', EVENTS],
  ['other', OTHERS],
];

/** Adjectives of nationality, and other words that stand before the name of a country's institution. Folded. */
export const NATIONAL_WORDS: ReadonlySet<string> = new Set(
  (
    'us uk un eu united american british english scottish welsh irish french german italian spanish portuguese dutch belgian ' +
    'swiss austrian danish swedish norwegian finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish ' +
    'russian soviet ukrainian belarusian moldovan georgian armenian azerbaijani kazakh uzbek estonian latvian lithuanian ' +
    'serbian croatian bosnian slovenian albanian macedonian israeli palestinian lebanese syrian iraqi iranian saudi yemeni ' +
    'egyptian libyan tunisian algerian moroccan sudanese ethiopian somali kenyan ugandan rwandan nigerian ghanaian congolese ' +
    'zimbabwean african european asian chinese japanese korean taiwanese vietnamese thai burmese malaysian indonesian ' +
    'philippine filipino indian pakistani afghan bangladeshi nepalese canadian mexican cuban haitian brazilian argentine ' +
    'chilean colombian venezuelan peruvian bolivian australian federal royal national'
  ).split(' '),
);
