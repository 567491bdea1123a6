/** Events with several names, in the form that src/names/equivalents.ts describes. */
export const EVENTS = `
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
