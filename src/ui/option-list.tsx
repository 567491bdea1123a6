import type { JSX } from 'preact';
import type { ArticleResult, RelatedArticle } from '../protocol/messages.ts';
import { CitationLine } from './citation-line.tsx';
import { counted, grouped } from './counted.ts';
import { Marked } from './marked-text.tsx';
import type { OptionGroup, PopupOption } from './popup-options.ts';
import { TypeSign } from './type-badge.tsx';

/** Id of the element of an option, by the option's place among all; what `aria-activedescendant` names. */
export const optionId = (place: number): string => `option-${place}`;

interface OptionListProps {
  readonly groups: readonly OptionGroup[];
  readonly current: PopupOption | null;
  readonly choose: (option: PopupOption) => void;
  /** The pointer has moved over an option. */
  readonly point: (key: string) => void;
}

/** The options under the search field. The focus stays in the field; the active option is only pointed out. */
export function OptionList({ groups, current, choose, point }: OptionListProps): JSX.Element {
  const filled = groups.filter(({ options }) => options.length > 0);
  const all = groups.flatMap(({ options }) => options);
  return (
    <>
      <div id="options" role="listbox" aria-label="Results" tabIndex={-1} hidden={filled.length === 0}>
        {filled.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a list box
          <div key={group.id} role="group" aria-labelledby={`title-${group.id}`} class={`group ${group.id}`}>
            <GroupTitle group={group} />
            <div class="options" role="presentation">
              {group.options.map((option) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the search field, which keeps the focus
                <div
                  key={option.key}
                  id={optionId(all.indexOf(option))}
                  role="option"
                  tabIndex={-1}
                  class={`option ${option.kind}`}
                  aria-selected={option === current}
                  onMouseDown={(event) => event.preventDefault()}
                  onMouseMove={(event) => hasMoved(event) && option !== current && point(option.key)}
                  onClick={() => choose(option)}
                >
                  <OptionContent option={option} />
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

function OptionContent({ option }: { readonly option: PopupOption }): JSX.Element {
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
    case 'name':
      return (
        <>
          <TypeSign type={option.name.type} />
          <span class="name" dir="auto">
            {option.name.name}
          </span>
          <span class="count">{counted(option.name.articleCount, 'article')}</span>
        </>
      );
    case 'all-names':
      return <span class="all">All {option.count} names</span>;
    case 'related':
      return <Related of={option.related} />;
    case 'article':
      return <Found of={option.result} />;
  }
}

function Count({ of, unit }: { readonly of: number; readonly unit: string }): JSX.Element {
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
      {of.shared.length > 0 && (
        <span class="shared">
          <span class="shared-label">In common: </span>
          {of.shared.map((fact, i) => (
            <span key={fact}>
              {i > 0 && ', '}
              <bdi>{fact}</bdi>
            </span>
          ))}
        </span>
      )}
    </>
  );
}

/** Whether a passage says what the headline says already: a headline that stands in is taken from the text. */
function repeats(passage: string, headline: string): boolean {
  const [a, b] = [passage, headline].map((text) => text.replace(/^…\s*|\s*…$/g, '')) as [string, string];
  return b.includes(a) || a.startsWith(b);
}

function Found({ of }: { readonly of: ArticleResult }): JSX.Element {
  return (
    <>
      <span class="headline" dir="auto">
        <Marked of={of.headline} />
      </span>
      {!repeats(of.passage.text, of.headline.text) && (
        <span class="passage" dir="auto">
          <Marked of={of.passage} />
        </span>
      )}
      <CitationLine of={of.citation} />
    </>
  );
}
