import type { ChosenBy } from '../protocol/messages.ts';
import type { NameLine } from '../protocol/name-line.ts';
import type { PopupOption } from './popup-options.ts';

/** Where options lead that leave the popup. */
export interface Ways {
  readonly openArticle: (article: string) => unknown;
  readonly openStory: (story: string) => unknown;
  /** Shows what the page in the active tab leaves out. */
  readonly openLeftOut: () => unknown;
}

/** Where options lead that change what the popup shows. */
interface Turns {
  /** Scrolls the page to a name, and opens its card for who cannot hover; or says that it is hidden there. */
  readonly jump: (name: NameLine, by: ChosenBy) => void;
  readonly showAllNames: () => void;
  readonly showName: (name: NameLine) => void;
  readonly search: (query: string) => void;
}

/** Does what an option is for. */
export function chooseOption(option: PopupOption, by: ChosenBy, go: Ways & Turns): void {
  switch (option.kind) {
    case 'page-name':
      go.jump(option.name, by);
      break;
    case 'all-names':
      go.showAllNames();
      break;
    case 'related':
      go.openArticle(option.related.citation.article);
      break;
    case 'article':
      go.openArticle(option.result.citation.article);
      break;
    case 'story':
      go.openStory(option.story.story);
      break;
    case 'left-out':
      go.openLeftOut();
      break;
    case 'query':
      go.search(option.query);
      break;
    case 'suggestion':
      go.search(option.suggestion.query);
      break;
    default:
      go.showName(option.name);
  }
}

/** What Enter means when nothing has been pointed out: the best answer, and another query only where there is none. */
export function bestOf(options: readonly PopupOption[]): PopupOption | undefined {
  return options.find(({ kind }) => kind !== 'query' && kind !== 'suggestion' && kind !== 'story') ?? options[0];
}
