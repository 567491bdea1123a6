import type { Span } from '../text/span.ts';

const INVITATION =
  /^\P{L}*(?:contact|about|follow|join|call|tell|email|find|visit|ask|write to|give|support|text|message|with|like|trust|meet|why choose|work with)\s$/iu;
const GOES_ON_SMALL = /^\P{L}*(?:$|(?:a|an|on|at|by|via|today|now|here|for|if|when|in|more|your)\b)/u;
/** Characters that a label on a page has at most. */
const LONGEST_LABEL = 24;

/** The same in a line that is all in capitals. */
const SHOUTED_INVITATION = /(?:^|[^\p{L} ] ?|\bOR )(?:ABOUT|E-?MAIL|CONTACT|FOLLOW|WRITE TO|TEXT|MESSAGE) $/u;

/** Whether a name, folded, is the pronoun in capitals: "Contact US" alone on its line, "EMAIL US" in capitals. */
export function isShoutedUs(text: string, { start, end }: Span, folded: string): boolean {
  if (folded !== 'us' || end - start !== 2) return false;
  if (SHOUTED_INVITATION.test(text.slice(Math.max(0, start - LONGEST_LABEL), start))) return true;
  if (text.length > LONGEST_LABEL) return false;
  return INVITATION.test(text.slice(0, start)) && GOES_ON_SMALL.test(text.slice(end));
}
