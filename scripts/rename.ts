import { contentPath } from '../src/authoring/edit/content-path.ts';
import { rename } from '../src/authoring/edit/rename.ts';
import { authoringTexts } from '../src/i18n/authoring.ts';
import { readSettings } from '../src/publish/settings.ts';
import { ownLanguage, reportFailure } from './failure.ts';
import { readOptions } from './options.ts';
import { UsageError } from '../src/i18n/command-error.ts';

const { values, positionals } = readOptions('rename', { date: { type: 'string' } }, { files: true });

try {
  const [given, slug, ...more] = positionals;
  const date = values['date'] as string | undefined;
  if (given === undefined || more.length > 0 || (slug === undefined && date === undefined))
    throw new UsageError('needsName', {});
  const desk = readSettings();
  const file = contentPath(desk.contentDir, given, process.cwd());
  const { from, to } = await rename(desk, file, { slug, date });
  console.log(authoringTexts(ownLanguage()).done.renamed({ from, to }));
} catch (error) {
  reportFailure(error);
}
