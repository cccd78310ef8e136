import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { HEADS, MODIFIERS, NAME_ENDS, NAME_MIDDLES, NAME_STARTS } from '../words.ts';

const at = (words: readonly string[], index: number): string => words[index % words.length] as string;

/** A place name of the invented ones, different for each number up to 500. */
const place = (index: number): string =>
  at(NAME_STARTS, index) + at(NAME_ENDS, Math.floor(index / NAME_STARTS.length));

/** Names of topics, such as `Breitbandförderung in Auenbach`, all different up to 19,000. */
export const topicNames = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const compound = at(MODIFIERS, index) + at(HEADS.die, 0);
    return `${compound} in ${place(Math.floor(index / MODIFIERS.length))}`;
  });

/** Names of people, all different up to 130,000. */
export const authorNames = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const first = at(NAME_STARTS, index) + at(NAME_MIDDLES, Math.floor(index / NAME_STARTS.length));
    return `${first} ${place(Math.floor(index / (NAME_STARTS.length * NAME_MIDDLES.length)))}`;
  });

/** A copy of the sample archive's vocabularies in which one has other names. */
export function modelWith(
  folder: string,
  model: string,
  vocabulary: 'topics' | 'authors',
  names: readonly string[],
): string {
  mkdirSync(folder, { recursive: true });
  for (const name of ['site', 'categories', 'regions', 'types', 'topics', 'authors'])
    cpSync(join(model, `${name}.yaml`), join(folder, `${name}.yaml`));
  writeFileSync(join(folder, `${vocabulary}.yaml`), stringify(names.map((name) => ({ name }))));
  return folder;
}
