import { isAgency, namesAgency } from './agencies.ts';
import type { ApartKind } from './article.ts';
import { wordsIn } from './lines.ts';

/** Lines that belong to the page's furniture, compared in lower case, letters and digits only, wherever they stand. */
const NAVIGATION: ReadonlySet<string> = new Set(
  `share|share this|share this article|share this story|share on|share on facebook|share on twitter|share via email|share on whatsapp|
  share article|sharethis|tweet|tweet this|retweet|pin it|email|email this|email article|e mail|mail|print|print this|print article|save|
  save article|saved|copy|copy link|link copied|copied|like|follow|follow us|follow us on|comments|comment|comments 0|leave a comment|
  post a comment|add a comment|no comments|view comments|show comments|join the conversation|reply|report|flag|facebook|twitter|x|
  instagram|whatsapp|telegram|linkedin|pinterest|reddit|youtube|messenger|flipboard|viber|vk|
  accessibility links|accessibility help|skip to content|skip to main content|skip to navigation|skip to main navigation|skip to search|
  breaking news|breaking|live|latest|latest news|top stories|top news|most read|most popular|most viewed|trending|trending now|
  popular|popular now|editors picks|editors choice|featured|recommended|recommended for you|sponsored|sponsored content|promoted|
  advertisement|advertising|ad|ads|advert|advertisement continue reading the main story|continue reading the main story|
  continue reading|continue reading below|story continues below|story continues below advertisement|article continues below|
  article continues after advertisement|article continues after this advertisement|scroll to continue|
  menu|main menu|home|home page|homepage|search|back|back to top|back to home|top|next|previous|prev|next article|previous article|
  next story|previous story|close|open|expand|collapse|show more|show less|load more|more|view all|see all|all|
  subscribe|subscribe now|sign up|sign up now|sign in|log in|login|log out|register|my account|account|donate|support us|newsletter|
  newsletters|our newsletters|get the newsletter|notifications|settings|
  related|related topics|related stories|related articles|related content|related news|related links|related coverage|related video|
  more on this story|more stories|more news|more from this section|you may also like|you might also like|around the web|from the web|
  more like this|you may also be interested in|you may be interested in|we recommend|our pick|our picks|read next|up next|read more|read also|also read|see also|see more|watch|watch now|watch live|watch video|play|
  play video|pause|mute|unmute|listen|listen now|listen to this article|listen to article|audio|video|videos|photos|gallery|photo gallery|
  view gallery|image|images|enlarge this image|enlarge image|enlarge|toggle caption|hide caption|caption|image caption|media caption|
  image copyright|image source|view image|full screen|fullscreen|embed|transcript|download|tags|topics|filed under|categories|category|
  image 1 of 1|1 of 1|minute read|min read|text size|font size|a a|aa|small|medium|large|translate|
  cookie settings|cookies|privacy|privacy policy|terms|terms of use|terms of service|terms and conditions|contact|contact us|about|
  about us|about sharing|reuse this content|reuse content|published|updated|posted|last updated|explore more on these topics|explore more|more on these topics|
  related tags|image caption|careers|sitemap|site map|rss|apps|help|faq|feedback|corrections`
    .split('|')
    .map((line) => line.trim()),
);

/** Names of sections that stand above a headline and are navigation there. */
const SECTIONS: ReadonlySet<string> = new Set(
  `news|world|world news|business news|sports news|politics news|technology news|health news|us|us news|u s|uk|uk news|europe|asia|africa|americas|middle east|india|china|russia|politics|national|
  international|local|local news|metro|business|economy|markets|money|finance|companies|technology|tech|science|science environment|
  environment|climate|health|coronavirus|education|sport|sports|football|opinion|opinions|comment|commentary|analysis|editorial|
  features|feature|culture|arts|entertainment|entertainment arts|life|lifestyle|style|travel|food|books|film|music|media|law|crime|
  investigations|magazine|special report|exclusive|interview|explainer|fact check|defense|defence|military|security|society|religion`
    .split('|')
    .map((line) => line.trim()),
);

const LONGEST_SECTION = 40;

const READ_MORE =
  /^[[("'“‘*>»•\s]*(?:(?:also|further|must)[ -]?(?:read|watch|see|reading)|read(?: also| more| next| on| now| this| here| (?:the )?full (?:story|article|report))?|see (?:also|more)|watch(?: also| more| now| live)?|listen(?: now| here| to)?|more (?:on|from|about) [^:.]{2,60}|more(?: stories| news| coverage| information)?|related(?: stor(?:y|ies)| articles?| coverage| news| links?| topics?| content| videos?| reading)?|recommended(?: for you| reading| stories)?|you (?:may|might) also like|don['’]t miss|top stories|in case you missed it)\s*[:>»|]\s*\S?/i;
/** The same in capitals needs no colon. */
const READ_MORE_CAPITALS = /^(?:READ MORE|ALSO READ|READ ALSO|SEE ALSO|READ NEXT|RELATED|MUST READ)\b\s+\S/;
/** Longer lines are prose that happens to begin like a link. */
const LONGEST_LINK = 40;

const NOTE =
  /^[[("'“*_\s]*(?:(?:the )?(?:editor|publisher|author|writer|ed)s?['’]?s?\.?['’]? note\b|(?:correction|clarification|disclaimer|disclosure|note to (?:readers|editors))(?:\s*\([^)]*\)|,? [A-Z][a-z]+ \d[^:]{0,16})?\s*[:–—-]|this (?:article|story|piece|report|post|essay|op-ed|interview|commentary|text|content|version of th(?:is|e) (?:article|story))\b.{0,60}?\b(?:originally|first (?:appeared|published|ran)|previously (?:appeared|published)|was (?:last |first |originally )?(?:updated|published|corrected|amended|produced|translated|adapted|syndicated|republished|reported|written)|has been (?:updated|corrected|amended|edited|republished|translated|adapted|auto-generated|published)|is (?:part of|republished|published|reprinted|adapted|supported|based on))|(?:originally|first) published (?:on|in|by|at)\b|(?:the )?(?:views|opinions) expressed\b)/i;

const COPYRIGHT =
  /^\W*(?:copyright\s*(?:©|\(c\)|&copy;|(?:19|20)\d\d\b|by\b|[-–:|])|(?:©|\(c\))\s*(?:copyright|(?:19|20)\d\d\b)|[^.]{1,40}©\s*(?:19|20)\d\d\b)|\ball rights reserved\b|\breprinted with (?:the )?permission\b/i;
/** A paragraph this long that only mentions a right is prose. */
const LONGEST_COPYRIGHT = 90;

const CREDIT_BY =
  /^[[(*\s]*(?:(?:additional|further) )?(?:reporting|writing|editing|compiled|translated|translation|edited|graphics?|illustrations?|photos?|photographs?|pictures?|video|images?) by\s/i;
const CREDIT_WORDS =
  /^[[(*\s]*(?:(?:with|additional) (?:agency|agencies|wire|news agenc(?:y|ies)|inputs?|reporting)\b|(?:with|including) (?:additional )?(?:inputs?|files?|reporting|material|contributions?|assistance|help) (?:from|by)\b|(?:(?:photo|image|picture) )?courtesy of\s)/i;
/** A label that credits whatever name follows: "Photo: Jane Doe", "Source: Reuters". */
const CREDIT_LABEL =
  /^[[(*\s]*(?:photos?|photograph|photography|images?|pictures?|illustration|graphic|source|credits?|(?:photo|image|picture) (?:credit|source)s?|via)\s*[:|©]\s*(?=\S)/i;
/** "Jane Doe in Lima contributed to this report." */
const CONTRIBUTED = /\bcontributed (?:to this (?:report|story|article)|(?:additional )?reporting)\b/i;
const NAME_WORD = /^(?:[\p{Lu}\p{N}©@/&|–-][^\s]*|of|and|the|for|via|by|on|from|de|van|von|der)$/u;
const LONGEST_CREDIT = 45;

const CAPTION =
  /^[[("'“*\s]*(?:(?:image|media) (?:copyright|caption|source)\b|in this (?:[\w.,' -]{0,40}\b)?(?:photo|image|picture|frame grab|screen ?shot|screengrab|photograph)\b|file (?:photo|image|picture)\b|file ?[-–—:]\s|pictured\s*:|caption\s*:|(?:an?|the) (?:undated|aerial|archive|file|handout|combination) (?:photo|image|picture|view)\b)/i;

/** A picture's agency before its caption: "GETTY Bitcoin has fallen …", "© REUTERS/ Stringer The rocket takes off …". */
const AGENCY_CAPTION =
  /^(?:© ?)?(?:[\p{Lu}\p{N}&.' ]{2,40}[•/] ?)?(?:GETTY(?: IMAGES)?|REUTERS|AFP|EPA|Getty Images|Reuters|AP)(?: ?\/ ?[\p{Lu}][\p{L}.]+)? (?=["'“‘]?\p{Lu})/u;
/** "Jae C. Hong/AP", "Jim Spellman/WireImage via Getty Images" */
const PHOTOGRAPHER = /^(?:© ?)?(?:\p{Lu}[\p{L}.,'’-]* ?){1,5}(?:\/| via | for )[\p{L}.,'’/ -]+$/u;
/** "© Harbour Museum The crane in 1931": a picture's owner, and its caption if words follow. */
const OWNER = /^© ?(?=\p{L})/u;
const LONGEST_OWNER = 5;
const LONGEST_PHOTOGRAPHER = 10;
const FURNITURE =
  /^(?:\d+ ?x ?\d+ image|\d+ (?:shares?|comments?|min(?:ute)?s? read)|(?:image|photo|slide|picture) \d+ of \d+|slideshow(?: \d+ images)?|scroll (?:down )?for (?:more|video)|(?:click|tap) (?:here )?to (?:play|enlarge|expand|share|watch)|comments? \d+|\d+ comments?|(?:like|follow|find|join|watch|friend) us (?:on|at) [\w ]{2,40}|follow \w[\w ]{0,30} on (?:facebook|twitter|instagram|youtube|telegram|linkedin|x)|subscribe (?:now|today|here)\b.{0,60}|sign up (?:now|today|here)\b.{0,60}|.{0,60}by subscribing now)$/;
/** Labelled lines this long describe a picture rather than credit it. */
const LONGEST_PHOTO_CREDIT = 12;

/** In characters: the longest of the limits in words below. */
const LONGEST_FURNITURE = 800;
const LONGEST_NAVIGATION = 100;
const LONGEST_AGENCIES = 60;

type KindByWords = Exclude<ApartKind, 'byline' | 'date' | 'dateline'> | 'caption';

/** What kind of line this is by its own words, wherever it stands: not of the story, a caption, or (null) nothing special. */
export function kindByWords(line: string): KindByWords | null {
  const text = line.replace(/^[•*—–-]\s*(?=\p{L})/u, '');
  if (!/[\p{L}\p{N}]/u.test(text)) return 'navigation';
  // What is longer is prose, whatever it begins with; a note may be a whole paragraph.
  if (text.length > LONGEST_FURNITURE) return NOTE.test(text) ? 'note' : null;
  if (text.length <= LONGEST_NAVIGATION) {
    const bare = bareWords(text);
    if (NAVIGATION.has(bare) || FURNITURE.test(bare) || isBreadcrumb(text)) return 'navigation';
  }
  const words = wordsIn(text);
  if (isLink(text, words)) return 'read-more';
  if (NOTE.test(text)) return 'note';
  if (words <= LONGEST_CREDIT) {
    const kind = kindOfCredit(text, words);
    if (kind !== null) return kind;
  }
  if (words <= LONGEST_COPYRIGHT && COPYRIGHT.test(text)) return 'copyright';
  return words <= LONGEST_CREDIT && CAPTION.test(text) ? 'caption' : null;
}

function isLink(text: string, words: number): boolean {
  return (
    words <= LONGEST_LINK &&
    (READ_MORE.test(text) || READ_MORE_CAPITALS.test(text) || /(?:^|[^.!?] )(?:read|see) more ?[»›>.…]*$/i.test(text))
  );
}

function kindOfCredit(text: string, words: number): 'credit' | 'caption' | 'navigation' | null {
  if (/^(?:enlarge this image|(?:image|media) (?:copyright|source),?\s+\S)/i.test(text)) return 'credit';
  if (/^media playback is (?:un)?supported\b/i.test(text)) return 'navigation';
  const agency = AGENCY_CAPTION.exec(text)?.[0];
  if (agency !== undefined && !/[.!?]$/.test(text))
    return /(?:^| )\p{Ll}/u.test(text.slice(agency.length)) ? 'caption' : 'credit';
  // A verb may look like a label: "Reporting by Jane Doe" names somebody, "Writing by hand" does not.
  if (CREDIT_BY.test(text) && /^\p{Lu}/u.test(text.replace(CREDIT_BY, ''))) return 'credit';
  if (CREDIT_WORDS.test(text) || CONTRIBUTED.test(text)) return 'credit';
  const label = CREDIT_LABEL.exec(text)?.[0];
  if (label !== undefined) {
    const names = text.slice(label.length);
    if (words <= LONGEST_PHOTO_CREDIT && (namesAgency(names) || names.split(' ').every((word) => NAME_WORD.test(word))))
      return 'credit';
    return /^\W*(?:photo|image|picture)/i.test(label) ? 'caption' : null;
  }
  if (OWNER.test(text) && !COPYRIGHT.test(text)) return words > LONGEST_OWNER ? 'caption' : 'credit';
  const unbracketed = text.replace(/^[[(\s]+|[\])\s.]+$/g, '');
  if (unbracketed.length <= LONGEST_AGENCIES && isAgency(unbracketed)) return 'credit';
  if (/^\([^()]+\)$/.test(text) && namesAgency(unbracketed)) return 'credit';
  return words <= LONGEST_PHOTOGRAPHER && PHOTOGRAPHER.test(text) && namesAgency(unbracketed) ? 'credit' : null;
}

/** Whether a line above the headline names the section of the paper. */
export function isSectionName(text: string): boolean {
  return text.length <= LONGEST_SECTION && SECTIONS.has(bareWords(text));
}

const isBreadcrumb = (text: string): boolean =>
  /^\p{L}[\p{L} &]{0,24}(?:\s*[>›»]\s*\p{L}[\p{L} &]{0,24})+$/u.test(text) || /^home\s*[/|]\s*\S{2,}/i.test(text);

/** Lower case, letters and digits and single spaces only. */
export function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
