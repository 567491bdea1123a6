/** Words that stand with a capital letter wherever a sentence begins, and the names of days and months. Folded. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above after again against ago all almost along already also although always am among an and another any anyone ' +
    'are around as ask at away back be because become been before began behind being below best better between both but by call ' +
    'came can case come could day days dear did do does done down during each early earlier either else enough even ever every ' +
    'everyone everything far few final finally first five for former found four from full further get give given go goes going ' +
    'good got great had half has have he head hello help hence her here hers him his how however i if in inside instead into is ' +
    'it its just keep key know last late later latest least left less let like likely little live local long look made main ' +
    'make man many may maybe me meanwhile men might mine more moreover most much must my near nearly need neither never new ' +
    'next nine no nobody none nor not nothing now of off often old on once one only open or other others otherwise our ours out ' +
    'outside over own part past people perhaps please put quite rather read real right said same saw say says second see seen ' +
    'set seven several shall she should show since six so some someone something sometimes soon still such take ten than thank ' +
    'thanks that the their theirs them then there therefore these they thing things think third this those though three through ' +
    'thus time times to today together told tomorrow too took toward towards two under until up upon us use used very via want ' +
    'was watch way we week weeks well went were what when where whether which while who whom whose why will with within without ' +
    'woman women work world would year years yes yesterday yet you your yours ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october ' +
    'november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'share comment comments subscribe email photo image video advertisement source sources editor note breaking news update ' +
    'updated published print menu home page mr mrs ms dr sir president minister'
  ).split(' '),
);

/** Whether a folded word is too common to be looked for as a name, however it is printed. */
export function isCommonWord(folded: string): boolean {
  return COMMON_WORDS.has(folded);
}
