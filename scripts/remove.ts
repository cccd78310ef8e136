import { contentPath } from '../src/authoring/content-path.ts';
import { remove } from '../src/authoring/removal.ts';
import { authoringTexts } from '../src/i18n/authoring.ts';
import { readSettings } from '../src/publish/settings.ts';
import { reportFailure } from './failure.ts';
import { readOptions } from './options.ts';
import { UsageError } from './usage-error.ts';

const { values, positionals } = readOptions(
  `npm run remove -- FILE --reason REASON
  FILE             the article
  --reason REASON  rights, error or law; the page that is gone says so`,
  { reason: { type: 'string' } },
);

try {
  const [given] = positionals;
  const reason = values['reason'];
  if (given === undefined || positionals.length > 1 || typeof reason !== 'string')
    throw new UsageError('Name an article and why it goes: npm run remove -- FILE --reason rights|error|law');
  const desk = readSettings();
  const paths = await remove(desk, contentPath(desk.contentDir, given, process.cwd()), reason);
  for (const path of paths) console.log(authoringTexts('de').done.removed({ path, reason }));
} catch (error) {
  reportFailure(error);
}
