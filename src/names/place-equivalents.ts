/** Cities, regions and other places with several names, in the form that src/names/equivalents.ts describes. */
export const PLACES = `
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
