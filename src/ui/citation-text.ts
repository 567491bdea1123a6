import type { CardModel } from '../protocol/card-model.ts';
import type { Citation } from '../protocol/citation.ts';

/** A source in one line of plain text: "Sputnik, “Putin, Trump mark anniversary”, 25 April 2020". */
export function citationText(of: Citation): string {
  // A headline that nobody printed cannot be cited.
  return [of.outlet, ...(of.headlineDerived ? [] : [`“${of.headline}”`]), of.date].join(', ');
}

/** What a card says as plain text, every line with its source, ready to be pasted into notes. */
export function cardText(card: CardModel): string {
  const role = card.role ? [`${card.role.text} (${citationText(card.role.citation)})`] : [];
  const sentences = card.sentences.map(({ sentence, citation }) => `“${sentence.text}” (${citationText(citation)})`);
  return [card.name, ...role, ...sentences].join('\n');
}

/** The same as Markdown, for notes that are kept in it: a heading line, then a list item with its source for each sentence. */
export function cardMarkdown(card: CardModel): string {
  const role = card.role ? `, ${plain(card.role.text)} (${citationMarkdown(card.role.citation)})` : '';
  const sentences = card.sentences.map(
    ({ sentence, citation }) => `- “${plain(sentence.text)}” (${citationMarkdown(citation)})`,
  );
  return [`**${plain(card.name)}**${role}`, ...(sentences.length > 0 ? ['', ...sentences] : [])].join('\n');
}

function citationMarkdown(of: Citation): string {
  return [plain(of.outlet), ...(of.headlineDerived ? [] : [`*${plain(of.headline)}*`]), of.date].join(', ');
}

/** A text of the archive in Markdown: what would be markup there is not. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
