import { contentPath } from '../src/authoring/edit/content-path.ts';
import { correct } from '../src/authoring/edit/correction.ts';
import { authoringTexts } from '../src/i18n/authoring.ts';
import { readSettings } from '../src/publish/settings.ts';
import { askText } from './ask.ts';
import { ownLanguage, reportFailure } from './failure.ts';
import { readOptions } from './options.ts';
import { UsageError } from '../src/i18n/command-error.ts';

const { values, positionals } = readOptions(
  'correct',
  { text: { type: 'string' }, date: { type: 'string' } },
  { files: true },
);

try {
  const [given] = positionals;
  if (given === undefined || positionals.length > 1)
    throw new UsageError('needsArticle', { example: 'npm run correct -- content/articles/2026/11/name.md' });
  const desk = readSettings();
  const texts = authoringTexts(ownLanguage());
  const text =
    typeof values['text'] === 'string' ? values['text'] : await askText(texts, 'text', texts.ask.correction);
  const file = contentPath(desk.contentDir, given, process.cwd());
  const date = await correct(desk, file, text, values['date'] as string | undefined);
  console.log(texts.done.corrected({ file, date }));
} catch (error) {
  reportFailure(error);
}
