import type { Handlers, Sender } from '../protocol/ask.ts';
import type { BackgroundRequests } from '../protocol/messages.ts';
import { MOST_PAGE_BLOCKS, MOST_PAGE_TEXT } from '../protocol/page-limits.ts';
import { failed, type Result } from '../protocol/result.ts';
import type { Remark, Say } from '../protocol/texts.ts';

/** Letters of an id or a key: those of articles are paths of files. */
const LONGEST_ID = 2000;
/** Letters of a query: a selected or pasted page; the search reads the beginning. */
const LONGEST_QUERY = 20_000;
/** Articles in one answer: four pages of a list. */
const MOST_RESULTS = 200;
/** Letters that a reader sees around a name: the content script sends 160,000 at most. */
const LONGEST_SEEN = 200_000;

/** The fields of a request, of which nothing is known: a page's process may send anything. */
type Fields = Readonly<Record<string, unknown>>;

/** What a request must be, and whether content scripts may send it: a page has no business with the rest of the archive. */
interface Rule {
  readonly isMet: (request: Fields) => boolean;
  /** A sentence for whoever sent another one: a text where that can have been a reader, English for programs. */
  readonly otherwise: string | Remark;
  readonly from: 'anywhere' | 'own-pages';
}

const RULES: Readonly<Record<keyof BackgroundRequests, Rule>> = {
  annotate: {
    isMet: ({ blocks }) => areTexts(blocks),
    otherwise: 'A page must send its text blocks as a list of strings, two million characters at most.',
    from: 'anywhere',
  },
  marked: { isMet: () => true, otherwise: '', from: 'anywhere' },
  loadScript: {
    isMet: ({ script, asked }) =>
      (script === 'marks' || script === 'card' || script === 'frames') && isOptional(asked, isBoolean),
    otherwise: 'There is no such script.',
    from: 'anywhere',
  },
  card: {
    isMet: ({ entity, seen }) => isId(entity) && isOptional(seen, (value) => areTexts(value, LONGEST_SEEN)),
    otherwise: 'A page must send the id of a name, and what it prints as a list of strings.',
    from: 'anywhere',
  },
  reason: {
    isMet: ({ blocks, block, start }) => areTexts(blocks) && isCount(block) && isCount(start),
    otherwise: 'A page must send its text blocks and a place in them.',
    from: 'anywhere',
  },
  search: {
    isMet: ({ query, limit, offset, order }) =>
      isQuery(query) &&
      isCount(limit) &&
      limit <= MOST_RESULTS &&
      isOptional(offset, isCount) &&
      isOptional(order, (value) => value === 'relevance' || value === 'date'),
    otherwise: (say) => say('failure_long_search', String(LONGEST_QUERY), String(MOST_RESULTS)),
    from: 'own-pages',
  },
  suggest: {
    isMet: ({ query }) => isQuery(query),
    otherwise: (say) => say('failure_long_query', String(LONGEST_QUERY)),
    from: 'own-pages',
  },
  pageOverview: aboutTab(),
  leftOut: aboutTab(),
  pageState: aboutTab(),
  story: { isMet: ({ story }) => isId(story), otherwise: 'A story is asked for by its id.', from: 'own-pages' },
  entityView: { isMet: ({ entity }) => isId(entity), otherwise: 'A name is asked for by its id.', from: 'own-pages' },
  article: {
    isMet: ({ article }) => isId(article),
    otherwise: 'An article is asked for by its id.',
    from: 'own-pages',
  },
  openArticle: {
    isMet: ({ article }) => isId(article),
    otherwise: 'An article is opened by its id.',
    from: 'anywhere',
  },
  openSearch: {
    isMet: ({ query }) => isId(query),
    otherwise: `A page may open a search of ${LONGEST_ID} characters at most.`,
    from: 'anywhere',
  },
  settings: { isMet: () => true, otherwise: '', from: 'anywhere' },
  // What may be changed, and by whom, `settingsAnswers` knows.
  changeSettings: { isMet: () => true, otherwise: '', from: 'anywhere' },
};

function aboutTab(): Rule {
  return {
    isMet: ({ tab }) => isCount(tab),
    otherwise: 'A page is asked about by the number of its tab.',
    from: 'own-pages',
  };
}

/**
 * The same answers, but to requests alone that are what they should be, and that their sender may make: others are
 * refused as `bad-request`. Types, lengths and ranges are checked; what an id or a query means is left to the answers.
 */
export function checkRequests(
  answers: Handlers<BackgroundRequests, Sender>,
  say: Say,
): Handlers<BackgroundRequests, Sender> {
  const checked = Object.entries(answers as Readonly<Record<string, Answer>>).map(
    ([kind, answer]): [string, Answer] => {
      const { isMet, otherwise, from } = RULES[kind as keyof BackgroundRequests];
      return [
        kind,
        (request, sender) => {
          if (from === 'own-pages' && !sender.isOwnPage) return NOT_FOR_PAGES;
          if (isMet(fieldsOf(request))) return answer(request, sender);
          return failed('bad-request', typeof otherwise === 'string' ? otherwise : otherwise(say));
        },
      ];
    },
  );
  return Object.fromEntries(checked) as unknown as Handlers<BackgroundRequests, Sender>;
}

/** Any of the answers, which takes whatever was sent. */
type Answer = (request: unknown, sender: Sender) => Promise<Result<unknown>> | Result<unknown>;

const NOT_FOR_PAGES = failed('bad-request', 'Only the extension’s own pages may ask for that.');

const fieldsOf = (request: unknown): Fields =>
  typeof request === 'object' && request !== null ? (request as Fields) : {};

const isOptional = (value: unknown, is: (value: unknown) => boolean): boolean => value === undefined || is(value);

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

/** A whole number from 0 on. */
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isId = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_ID;

const isQuery = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_QUERY;

function areTexts(value: unknown, longest = MOST_PAGE_TEXT): value is readonly string[] {
  if (!Array.isArray(value) || value.length > MOST_PAGE_BLOCKS) return false;
  let length = 0;
  for (const text of value) {
    if (typeof text !== 'string') return false;
    length += text.length;
  }
  return length <= longest;
}
