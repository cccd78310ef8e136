import type { Newsroom } from '../../../src/authoring/init/answers.ts';

/** The answers of an invented newsroom, with some in the place of the usual ones. */
export const newsroom = (own: Partial<Newsroom>): Newsroom => ({
  title: 'Talbote: „Neues“ #1 & mehr',
  url: 'https://talbote.example/archiv',
  language: 'de',
  categories: ['Politik', 'Kultur: Bühne', 'Nein'],
  regions: 'default',
  host: 'folder',
  forge: 'github',
  ...own,
});
