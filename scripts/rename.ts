import { contentPath } from '../src/authoring/content-path.ts';
import { rename } from '../src/authoring/rename.ts';
import { authoringTexts } from '../src/i18n/authoring.ts';
import { readSettings } from '../src/publish/settings.ts';
import { reportFailure } from './failure.ts';
import { readOptions } from './options.ts';
import { UsageError } from './usage-error.ts';

const { values, positionals } = readOptions(
  `npm run rename -- FILE [NAME] [--date DATE]
  FILE             the article
  NAME             the new last part of its address, such as zusammen-fuers-ozg
  --date DATE      the new date, which may move it to another folder`,
  { date: { type: 'string' } },
);

try {
  const [given, slug, ...more] = positionals;
  const date = values['date'] as string | undefined;
  if (given === undefined || more.length > 0 || (slug === undefined && date === undefined))
    throw new UsageError('Name an article and its new name: npm run rename -- FILE NAME');
  const desk = readSettings();
  const file = contentPath(desk.contentDir, given, process.cwd());
  const { from, to } = await rename(desk, file, { slug, date });
  console.log(authoringTexts('de').done.renamed({ from, to }));
} catch (error) {
  reportFailure(error);
}
