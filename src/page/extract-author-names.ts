import { type DateReading, findDates } from '../archive/dates.ts';

/** Longer texts tell about an author instead of naming one. */
export const LONGEST_BYLINE = 150;
const MOST_WORDS = 6;
const PARTICLES =
  /^(?:de|da|di|du|del|della|der|den|van|von|zu|la|le|el|al|bin|ibn|ben|y|e|dos|das|ter|ten|of|the|for|and|&|d’\p{L}+|d'\p{L}+)$/u;
const AFFILIATION =
  /^(?:(?:the )?(?:associated press|reuters|bloomberg|afp|ap|cnn|bbc|ph\.?d|m\.?d|ma|jr|sr|iii?|esq)\.?)$/i;
const ROLE =
  /\b(?:reporter|correspondent|editor|writer|columnist|producer|journalist|contributor|bureau|chief|analyst|director|professor|fellow|founder|photographer|blogger|critic|author|minutes?|comments?|shares?|views?|share|follow|read|subscribe|updated|published|posted|last|photo\w*|image|video|credit)\b/i;

const OPENING =
  /^(?:(?:article |guest |blog )?(?:(?:written|posted|reported|published|story|words|text|report|analysis|opinion|edited)\s+)?by\b\s*:?|authors?\s*:|from\s*:|byline\s*:)\s*/i;

/** The names that a byline gives: "By Jane Doe and John Roe | Channel Nine" → both. Empty where it names nobody. */
export function authorNames(byline: string, reading: DateReading): string[] {
  const line = byline.replace(/\s+/g, ' ').trim();
  if (line.length > LONGEST_BYLINE || /https?:|www\.|^[@#{[<]/i.test(line)) return [];
  let text = line.replace(OPENING, '').replace(BESIDE_NAME, ' ').trim();
  const date = findDates(text, reading)[0];
  if (date !== undefined) text = text.slice(0, date.start);
  text =
    text.split(
      /\s+[|•·–—/-]+\s+|\s*[|•·]\s*|\s+@|\s*[([][^)\]]*[)\]]?\s*$|\s+(?:in|at|for|on|with)\s+(?=[\p{Lu}\d])|;\s*\d|\s+(?:published|updated|posted|follow|contact)\b/iu,
    )[0] ?? '';
  const pieces = text.split(/\s*(,|;|&|\band\b)\s*/i);
  const names: string[] = [];
  let isLast = false;
  for (let position = 0; position < pieces.length; position += 2) {
    const part = (pieces[position] ?? '').replace(OPENING, '').replace(/^[\s:.-]+|[\s:,-]+$/g, '');
    if (part === '' || (names.length > 0 && AFFILIATION.test(part))) continue;
    const isAfterAnd = /^(?:and|&)$/i.test(pieces[position - 1] ?? '');
    // Behind the names stands where their bearers work or what they do.
    if (isLast && !isAfterAnd) break;
    if (!isName(part)) {
      if (names.length > 0) break;
      return [];
    }
    if (names.length > 0 && isPersonalName(names[0] ?? '') && !isPersonalName(part)) continue;
    names.push(part);
    isLast = isAfterAnd;
  }
  return names;
}

/** What a byline says of each who signed: "(reporting)", "@janedoe". */
const BESIDE_NAME = /\s*\(\p{Ll}[^()]*\)|\s*@\w+/gu;

function isName(text: string): boolean {
  const words = text.split(' ');
  if (words.length > MOST_WORDS || !/\p{L}{2}/u.test(text) || /[\d!?:"“”{}<>=_]/.test(text)) return false;
  if (ROLE.test(text) && !STAFF.test(text)) return false;
  if (/[.]$/.test(text) && !/(?:\b\p{Lu}|Jr|Sr)\.$/u.test(text)) return false;
  return (
    (words.length === 1 && /^\p{L}+$/u.test(text)) ||
    words.every((word) => /^[‘’'"(]?\p{Lu}/u.test(word) || /^\p{Lo}/u.test(word) || PARTICLES.test(word))
  );
}

/** Desks and agencies that sign together. */
const STAFF =
  /\b(?:staff|desk|agenc\w+|team|wires?|service|bureau|newsroom|correspondents|reporters|writers|editors|contributors|(?:staff|our|own|special|foreign|web|guest) (?:correspondent|reporter|writer|editor|contributor))$/i;

/** Whether a name is that of a desk or an agency. */
export const isDesk = (name: string): boolean => STAFF.test(name);

const ACCOUNT =
  /^(?:(?:the )?(?:admin\w*|editors?|editorial(?: team| staff)?|staff|webmaster|web ?team|root|users?|guest(?: author)?|anonymous|unknown|authors?|team|news ?room|news ?desk|none|null|undefined|default|super ?user|wordpress|content|contributors?|by|more|about|share|home|news|advert\w*|sponsored|press release|test|na|site ?admin|subscribe|menu|search|sign in|log ?in))$/i;

/** Whether a name is one under which nobody in particular writes: "admin", "guest author". */
export const isAccount = (name: string): boolean => ACCOUNT.test(name.trim());

/** Whether a name is a person's: "Jane Doe", "JOHN F. ROE", "Ana de la Vega", two words or more that begin with capitals, and no desk. */
export function isPersonalName(name: string): boolean {
  const capitals = name.split(' ').filter((word) => /^\p{Lu}|^\p{Lo}/u.test(word));
  return (
    capitals.length >= 2 &&
    !STAFF.test(name) &&
    !/\b(?:news|press|media|magazine|times|online|network|tv|radio|inc|ltd|group|company|post|journal|university|institute)\b/i.test(
      name,
    )
  );
}
