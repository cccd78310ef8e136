import { contentPath } from '../src/authoring/edit/content-path.ts';
import { remove } from '../src/authoring/edit/removal.ts';
import { authoringTexts } from '../src/i18n/authoring.ts';
import { readSettings } from '../src/publish/settings.ts';
import { ownLanguage, reportFailure } from './failure.ts';
import { readOptions } from './options.ts';
import { UsageError } from '../src/i18n/command-error.ts';

const { values, positionals } = readOptions('remove', { reason: { type: 'string' } }, { files: true });

try {
  const [given] = positionals;
  const reason = values['reason'];
  if (given === undefined || positionals.length > 1 || typeof reason !== 'string')
    throw new UsageError('needsReason', {});
  const desk = readSettings();
  const paths = await remove(desk, contentPath(desk.contentDir, given, process.cwd()), reason);
  for (const path of paths) console.log(authoringTexts(ownLanguage()).done.removed({ path, reason }));
} catch (error) {
  reportFailure(error);
}
