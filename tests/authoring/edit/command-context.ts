import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { ARTICLE, type ContentFolder, NOW, PROJECT } from '../../content-folder.ts';
import { findings } from '../check/rule-tests.ts';

export const commandContext = ({ dir: contentDir, cacheDir }: ContentFolder) => ({
  root: PROJECT,
  contentDir,
  cacheDir,
  now: NOW,
});
export const text = (folder: ContentFolder, file = ARTICLE): string =>
  readFileSync(folder.path(file), 'utf8');
export const errors = async (folder: ContentFolder) =>
  (await findings(folder)).filter(({ severity }) => severity === 'error');
export const kind = (wanted: string) => expect.objectContaining({ kind: wanted }) as Error;
