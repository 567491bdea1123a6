import type { CardModel, Citation } from '../protocol/messages.ts';

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
