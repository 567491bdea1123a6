/** Organisations with several names, in the form that src/names/equivalents.ts describes. */
export const ORGANIZATIONS = `
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
