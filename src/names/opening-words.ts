import type { Span } from '../text/span.ts';
import type { BlockWords } from './block-words.ts';
import { TITLES } from './titles.ts';

/** Regular verbs of what people do in the news, in their base form. */
const VERBS =
  'abandon accept accuse acknowledge add address admit agree answer announce appeal appear apologise apologize appoint approve argue arrive ask ' +
  'assail attack attend back ban believe blame block brief call campaign cancel challenge chide claim complain concede confirm confront congratulate consider ' +
  'criticise criticize decide declare decline defend delay deliver demand denounce deny deploy describe dismiss discuss endorse enter escape expect explain ' +
  'express face fail fire follow greet hail help hint honour honor hope host ignore impose insist intend invite issue join jump kick land lash ' +
  'laugh launch lean learn like mock move mourn name need nominate note offer open oppose order pardon pause phone plan pledge portray post praise ' +
  'predict prepare press promise propose push question raise react reappear recall receive recover refuse reject remain remark repeat reply resign ' +
  'resume respond retire retort return reveal reverse sack sail scold seem serve shift sign signal skip slam smile stay step stop stress suggest summon support ' +
  'survive talk telephone testify thank threaten tour travel trust try turn tweet unveil urge veto visit vow wait walk want warn wave weigh welcome ' +
  'work worry';
/** Irregular ones, and what else follows a subject. */
const FURTHER_DEEDS =
  'said says told tells wrote writes spoke speaks met meets knew knows thinks thought flew flies sent sends gave gives took takes made makes left leaves ' +
  'came comes went goes won wins lost loses held holds ran runs kept keeps led leads paid pays sat sits stood stands began begins chose chooses drove drives ' +
  'heard hears read reads shook shakes spent spends threw throws wore wears showed shows sought seeks drew draws fought fights beat beats fell falls ' +
  'cut cuts broke breaks brought brings bought buys felt feels found finds got gets hit hits put puts saw sees sells sold strikes struck sues sued swore swears ' +
  'vetoed vetoes travelled travels planned plans admitted admits banned bans signalled himself herself is was has had will would did does could should must ' +
  'may might can cannot isn’t wasn’t hasn’t won’t wouldn’t didn’t doesn’t';

/**
 * What people do in the news: right behind a capitalised word that opens a sentence without an article, one of these shows
 * that the word is a name ("Trump tweeted", "Trump has", but not "Trump cards" or "Hope faded").
 */
const DEEDS: ReadonlySet<string> = new Set([
  ...VERBS.split(' ').flatMap(inflected),
  ...FURTHER_DEEDS.split(' ').map((word) => word.replace('’', '')),
]);

/** The forms of a regular verb behind a name: "denies", "denied". */
function inflected(verb: string): readonly string[] {
  if (/[^aeo]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`];
  if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`];
  return [/(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`];
}

/** Whether a folded word is what people do in the news, in the form that stands behind a name. */
export function isDeed(folded: string): boolean {
  return DEEDS.has(folded);
}

/** Adverbs that may stand before the deed: "Trump also said". */
const BEFORE_DEED: ReadonlySet<string> = new Set(
  'also then later again now still never once repeatedly recently reportedly publicly'.split(' '),
);
const REACH = 40;
const BREAK = /[.!?;:\n]/;
/** Few but names have things without an article: "Trump’s letter". */
const POSSESSIVE = /^['’]s\s/u;

/** Whether the words behind a place show that it names somebody: a deed, a possession, an office ("Kremlin spokesman"), or a name beside it ("Trump and Putin"). */
export function isNameByWhatFollows(block: BlockWords, { end }: Span, isName: (span: Span) => boolean): boolean {
  const { text, words } = block;
  const at = block.firstFrom(end);
  const first = words[at];
  const second = words[at + 1];
  if (first === undefined || first.start - end > REACH || BREAK.test(text.slice(end, first.start))) return false;
  if (POSSESSIVE.test(text.slice(end, end + 3))) return true;
  if (DEEDS.has(first.folded) || (first.shape === 'lower' && TITLES.has(first.folded))) return true;
  if (second === undefined) return false;
  if (BEFORE_DEED.has(first.folded) && DEEDS.has(second.folded)) return true;
  return first.folded === 'and' && isName(second);
}
