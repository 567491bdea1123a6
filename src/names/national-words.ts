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
