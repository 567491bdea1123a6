/** Sentences of our own about things that never happened, long enough to read like a paragraph of a news text. */
export const PARAGRAPHS = [
  'The council of the island of Norrland voted on Tuesday to reopen the old ferry line, nine years after the last ship had left the harbour for good.',
  'Mayor Ilse Brandt said after the meeting that the decision had been overdue, and that the first of two boats would sail before the end of the autumn.',
  'Opponents of the plan, among them the fishing cooperative, pointed to the costs of dredging, which an engineer of the port put at four million crowns.',
  'A spokesman for the ministry in the capital confirmed that half of the money had been set aside, but he would not say when it could be paid out.',
  'The last ferry was sold to a company in the south, where it still carries lorries across the strait three times a day, whatever the weather brings.',
  'Residents who gathered on the quay on Wednesday said they would believe it when they saw the funnel come round the point, and not a day earlier than that.',
];

export const prose = (count = PARAGRAPHS.length): string =>
  PARAGRAPHS.slice(0, count)
    .map((text) => `<p>${text}</p>`)
    .join('\n');
