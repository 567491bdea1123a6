import { Fragment, type JSX } from 'preact';
import type { Citation } from '../protocol/citation.ts';
import type { ChosenBy } from '../protocol/messages.ts';
import type { RelatedArticle } from '../protocol/page-overview.ts';
import { CitationLine } from './citation-line.tsx';
import { type Counted, counted, grouped } from './counted.ts';
import type { FoundOption, OptionGroup, PopupOption } from './popup-options.ts';
import { spanOf } from './story-span.ts';
import { text } from './text.ts';
import { TypeSign } from './type-badge.tsx';

/** Id of the element of an option, by the option's place among all; what `aria-activedescendant` names. */
export const optionId = (place: number): string => `option-${place}`;

interface OptionListProps {
  readonly groups: readonly OptionGroup[];
  readonly current: PopupOption | null;
  readonly choose: (option: PopupOption, by: ChosenBy) => void;
  /** The pointer has moved over an option. */
  readonly point: (key: string) => void;
  /** What is shown of an option that answers a search. */
  readonly content: (option: FoundOption) => JSX.Element | null;
}

/** The options under the search field. The focus stays in the field; the active option is only pointed out. */
export function OptionList({ groups, current, choose, point, content }: OptionListProps): JSX.Element {
  const filled = groups.filter(({ options }) => options.length > 0);
  const places = new Map(groups.flatMap(({ options }) => options).map((option, place) => [option, place]));
  return (
    <>
      <div id="options" role="listbox" aria-label={text('results')} tabIndex={-1} hidden={filled.length === 0}>
        {filled.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a list box
          <div key={group.id} role="group" aria-labelledby={`title-${group.id}`} class={`group ${group.id}`}>
            <GroupTitle group={group} />
            <div class="options" role="presentation">
              {group.options.map((option) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the search field, which keeps the focus
                <div
                  key={option.key}
                  id={optionId(places.get(option) ?? -1)}
                  role="option"
                  tabIndex={-1}
                  class={`option ${option.kind}${option.kind === 'article' && option.inStory ? ' in-story' : ''}`}
                  aria-selected={option === current}
                  onMouseDown={(event) => event.preventDefault()}
                  onMouseMove={(event) => hasMoved(event) && option !== current && point(option.key)}
                  onClick={(event) => choose(option, isTap(event) ? 'touch' : 'pointer')}
                >
                  <OptionContent option={option} content={content} />
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
      {groups.map(
        (group) =>
          group.empty && (
            <section key={group.id} class="group">
              <GroupTitle group={group} />
              <p class="empty">{group.empty}</p>
            </section>
          ),
      )}
    </>
  );
}

const isTap = (event: Event): boolean => event instanceof PointerEvent && event.pointerType === 'touch';

/** Not when only the list has moved, under a resting pointer: the keyboard scrolls it. */
function hasMoved({ movementX, movementY }: MouseEvent): boolean {
  return movementX !== 0 || movementY !== 0;
}

function GroupTitle({ group }: { readonly group: OptionGroup }): JSX.Element {
  return (
    <div class="group-title" id={`title-${group.id}`}>
      <span>{group.title}</span>
      {group.note && <span class="group-note"> {group.note}</span>}
    </div>
  );
}

function OptionContent({
  option,
  content,
}: { readonly option: PopupOption } & Pick<OptionListProps, 'content'>): JSX.Element | null {
  switch (option.kind) {
    case 'page-name':
      return (
        <>
          <TypeSign type={option.name.type} />
          <span class="name" dir="auto" title={option.name.name}>
            {option.name.name}
          </span>
          <Count of={option.name.count} unit="mention" />
        </>
      );
    case 'all-names':
      return <span class="all">{text('all_names', grouped(option.count))}</span>;
    case 'related':
      return <Related of={option.related} />;
    case 'left-out':
      return <span class="all">{text('left_out')}</span>;
    case 'story':
      return (
        <>
          <span class="story-title" dir="auto">
            {option.story.title}
          </span>
          <span class="citation">
            {counted(option.story.articleCount, 'side_by_side')}
            {spanOf(option.story)}
          </span>
        </>
      );
    default:
      return content(option);
  }
}

function Count({ of, unit }: { readonly of: number; readonly unit: Counted }): JSX.Element {
  return (
    <span class="count">
      <span aria-hidden="true">{grouped(of)}</span>
      <span class="visually-hidden">, {counted(of, unit)}</span>
    </span>
  );
}

function Related({ of }: { readonly of: RelatedArticle }): JSX.Element {
  return (
    <>
      <span class="headline" dir="auto">
        {of.citation.headline}
      </span>
      <CitationLine of={of.citation} />
      <Copies of={of.copies} />
      <span class="shared" dir="auto">
        {of.reason}
      </span>
    </>
  );
}

/** Who else printed the text: the same article twice is one line, with all its outlets. */
export function Copies({ of }: { readonly of: readonly Citation[] }): JSX.Element | null {
  if (of.length === 0) return null;
  return (
    <span class="shared">
      {text('same_text')}{' '}
      {of.map(({ article, outlet }, i) => (
        <Fragment key={article}>
          {i > 0 && ', '}
          <bdi>{outlet}</bdi>
        </Fragment>
      ))}
    </span>
  );
}
