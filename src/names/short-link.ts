/** What an occurrence of a short name stands for: the form of a full name, and how sure that is, 0 to 1. */
export interface ShortLink {
  readonly form: number;
  readonly certainty: number;
  /** A person's surname or first name, an acronym, or a part of an organisation's name. */
  readonly how: 'person' | 'acronym' | 'part';
}

/** Certainty of a link by what it rests on: the document itself, or only the rest of the archive. */
export const CERTAINTY = {
  surname: 0.97,
  firstName: 0.9,
  declared: 0.98,
  initials: 0.93,
  part: 0.93,
  elsewhere: 0.8,
} as const;
