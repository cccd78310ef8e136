import { contentPath } from '../src/authoring/edit/content-path.ts';
import { remove } from '../src/authoring/edit/removal.ts';
import { authoringTexts } from '../src/i18n/author-languages.ts';
import { UsageError } from '../src/i18n/command-error.ts';
import { runCommand } from './command.ts';

await runCommand(
  { name: 'remove', options: { reason: { type: 'string' } }, takesArguments: true },
  async ({ values: { reason }, args, settings, language }) => {
    const [article] = args;
    if (article === undefined || args.length > 1 || reason === undefined)
      throw new UsageError('needsReason', {});
    const file = contentPath(settings.contentDir, article, process.cwd());
    for (const path of await remove(settings, file, reason))
      console.log(authoringTexts(language).done.removed({ path, reason }));
  },
);
