import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Theme } from '../../../archive/theme.ts';
import { themePlace, withoutComments } from '../../../loader/theme-place.ts';
import { readYaml } from '../../../loader/yaml-file.ts';
import { archiveRule } from '../rule.ts';

/** Icon, share cards, web app manifest and feeds follow from the tokens alone; a style sheet does not reach them. */
export const themeTokens = archiveRule({
  name: 'theme-tokens',
  severity: 'warning',
  check({ archive: { contentDir, theme }, whole }, report) {
    if (!whole || !hasLook(theme)) return;
    const place = themePlace(theme.folder, contentDir)('tokens.yaml');
    if (!existsSync(join(contentDir, place.file))) report(place, { problem: 'missing' });
    else if (setsNothing(contentDir, place.file)) report(place, { problem: 'empty' });
  },
});

/** The style sheet of a new newsroom holds a comment only. */
const hasLook = ({ folder, components, hasStyle }: Theme): boolean =>
  components.length > 0 ||
  (hasStyle && withoutComments(readFileSync(join(folder, 'style.css'), 'utf8')).trim() !== '');

/** If the file cannot be read, that is reported instead. */
function setsNothing(contentDir: string, file: string): boolean {
  const read = readYaml(contentDir, file);
  return !Array.isArray(read) && isNothing(read.data);
}

/** Empty values count as absent, as in all content. */
const isNothing = (value: unknown): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.values(value).every(isNothing));
