import { contentPath } from '../src/authoring/content-path.ts';
import { correct } from '../src/authoring/correction.ts';
import { authoringTexts } from '../src/i18n/authoring.ts';
import { readSettings } from '../src/publish/settings.ts';
import { askText } from './ask.ts';
import { reportFailure } from './failure.ts';
import { readOptions } from './options.ts';
import { UsageError } from './usage-error.ts';

const { values, positionals } = readOptions(
  `npm run correct -- FILE [options]
  FILE             the article
  --text TEXT      what was wrong and what is right (asked for on a terminal)
  --date DATE      day of the correction (today)`,
  { text: { type: 'string' }, date: { type: 'string' } },
);

try {
  const [given] = positionals;
  if (given === undefined || positionals.length > 1)
    throw new UsageError('Name one article: npm run correct -- FILE');
  const desk = readSettings();
  const texts = authoringTexts('de');
  const text =
    typeof values['text'] === 'string' ? values['text'] : await askText(texts, 'text', texts.ask.correction);
  const file = contentPath(desk.contentDir, given, process.cwd());
  const date = await correct(desk, file, text, values['date'] as string | undefined);
  console.log(texts.done.corrected({ file, date }));
} catch (error) {
  reportFailure(error);
}
