/*
 * Adjectives and nouns of nationality, people, religion and party, folded. The finder reports them as names of type
 * `other`; the build adds what WordNet knows.
 */
export const DEMONYMS: readonly string[] = `
afghan afghans african africans albanian albanians algerian algerians american americans andorran angolan angolans
arab arabs arabian arabic argentine argentines argentinian argentinians armenian armenians asian asians australian australians
austrian austrians azerbaijani azerbaijanis azeri azeris bahamian bahraini bahrainis bangladeshi bangladeshis basque basques
bavarian bedouin belarusian belarusians belarussian belgian belgians belizean bengali beninese bhutanese bolivian bolivians
bosnian bosnians botswanan brazilian brazilians british briton britons brit brits bruneian bulgarian bulgarians burkinabe
burmese burundian californian californians cambodian cambodians cameroonian canadian canadians caribbean catalan catalans
caucasian chadian chechen chechens chilean chileans chinese colombian colombians congolese corsican cossack cossacks croat
croats croatian croatians cuban cubans cypriot cypriots czech czechs danish dane danes dominican dominicans dutch dutchman
ecuadorian ecuadorean egyptian egyptians emirati emiratis english englishman eritrean eritreans estonian estonians ethiopian
ethiopians eurasian european europeans fijian filipino filipinos finnish finn finns flemish french frenchman frenchmen
gambian georgian georgians german germans ghanaian ghanaians greek greeks greenlandic grenadian guatemalan guatemalans guinean
guyanese haitian haitians hawaiian hindu hindus hispanic hispanics honduran hondurans hungarian hungarians hutu hutus icelandic
indian indians indonesian indonesians iranian iranians iraqi iraqis irish irishman islamic islamist islamists israeli israelis
italian italians ivorian ivorians jamaican jamaicans japanese jewish jew jews jordanian jordanians kashmiri kazakh kazakhs
kenyan kenyans kurd kurds kurdish korean koreans kosovar kosovars kuwaiti kuwaitis kyrgyz lao laotian latin latino latinos
latvian latvians lebanese liberian liberians libyan libyans lithuanian lithuanians londoner londoners luxembourgish
macedonian macedonians malagasy malawian malay malaysian malaysians maldivian malian maltese maori mauritanian mauritian
mexican mexicans moldovan moldovans mongolian mongolians mongol mongols montenegrin moroccan moroccans mozambican muscovite
muscovites muslim muslims namibian nepalese nepali nicaraguan nigerian nigerians nigerien nordic norwegian norwegians omani
orthodox ottoman pakistani pakistanis palestinian palestinians panamanian papuan paraguayan parisian parisians pashtun pashtuns
persian peruvian peruvians pole poles polish portuguese protestant protestants prussian qatari quebecois roma romanian romanians
romanis russian russians rwandan rwandans salvadoran samoan saudi saudis scandinavian scot scots scottish senegalese serb
serbs serbian serbians shia shiite shiites shi'ite siberian sikh sikhs sicilian singaporean singaporeans slav slavs slavic
slovak slovaks slovakian slovene slovenes slovenian somali somalis soviet soviets spaniard spaniards spanish sudanese sunni
sunnis surinamese swede swedes swedish swiss syrian syrians taiwanese tajik tajiks tamil tamils tanzanian tanzanians tatar
tatars texan texans thai thais tibetan tibetans togolese tunisian tunisians turk turks turkish turkmen tutsi tutsis ugandan
ugandans uighur uighurs uyghur uyghurs ukrainian ukrainians uruguayan uzbek uzbeks venezuelan venezuelans vietnamese
welsh western yemeni yemenis yugoslav yugoslavs zambian zambians zimbabwean zimbabweans zionist zionists zulu
catholic catholics christian christians buddhist buddhists baptist anglican mormon evangelical lutheran methodist
tigrayan tigrayans oromo oromos amhara amharas rohingya rohingyas hausa igbo yoruba kikuyu fulani tuareg berber berbers druze alawite
alawites maronite maronites copt copts coptic yazidi yazidis houthi inuit quechua aymara mapuche walloon
democrat democrats democratic republican republicans tory labourite communist communists nazi nazis fascist marxist
`
  .trim()
  .split(/\s+/);
