/**
 * English words that hold a sentence together and say nothing about its subject, folded. They are indexed, so that
 * phrases can be found, but a query with other words does not ask for them and related coverage does not compare them.
 * "us" is not among them: it is also the country.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor so yet if then else than as at by for from in into of off on onto out over per to up upon via with ' +
    'within without about above across after again against along also although am among amid any are around be because been ' +
    'before being below between both can cannot could did do does doing down during each either even ever every few had has ' +
    'have having he her here hers herself him himself his how however i is it its itself just like many may me might mine more ' +
    'most much must my myself neither no not now once only other others ought our ours ourselves own rather same shall she ' +
    'should since some still such that their theirs them themselves there these they this those though through thus too toward ' +
    'towards under until unto very was we were what when where whether which while who whom whose why will would you your ' +
    'yours yourself yourselves didnt doesnt dont hadnt hasnt havent isnt wasnt werent wont wouldnt cant couldnt shouldnt im ive ' +
    'youre youve hes shes weve theyre theyve thats theres arent'
  ).split(' '),
);
