/** Countries with several names, in the form that src/names/equivalents.ts describes. */
export const COUNTRIES = `
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
export const SINGLE_NAME_COUNTRIES = (
  'Algeria;Andorra;Angola;Bangladesh;Barbados;Belize;Benin;Bhutan;Bolivia;Botswana;Bulgaria;Burkina Faso;Burundi;Cameroon;' +
  'Comoros;Costa Rica;Czechoslovakia;Djibouti;Dominica;Dominican Republic;Ecuador;El Salvador;Equatorial Guinea;Eritrea;' +
  'Ethiopia;Fiji;Gabon;Ghana;Greenland;Grenada;Guatemala;Guinea;Guyana;Honduras;Hungary;Jamaica;Japan;Kiribati;Lesotho;' +
  'Liechtenstein;Luxembourg;Madagascar;Malawi;Malaysia;Maldives;Malta;Marshall Islands;Mauritania;Mauritius;Mongolia;Montenegro;' +
  'Mozambique;Namibia;Nauru;Nepal;Nicaragua;Niger;Northern Ireland;Palau;Paraguay;Portugal;San Marino;Scotland;Senegal;' +
  'Seychelles;Sierra Leone;Solomon Islands;Somalia;South Sudan;Sudan;Suriname;Tajikistan;Togo;Tonga;Trinidad and Tobago;Tunisia;' +
  'Turkmenistan;Tuvalu;Uganda;Ukraine;Uruguay;Vanuatu;Wales;West Germany;Zambia'
).replaceAll(';', '\n');
