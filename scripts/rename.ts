import { contentPath } from '../src/authoring/edit/content-path.ts';
import { rename } from '../src/authoring/edit/rename.ts';
import { authoringTexts } from '../src/i18n/author-languages.ts';
import { UsageError } from '../src/i18n/command-error.ts';
import { runCommand } from './command.ts';

await runCommand(
  { name: 'rename', options: { date: { type: 'string' } }, takesArguments: true },
  async ({ values: { date }, args, settings, language }) => {
    const [article, slug, ...more] = args;
    if (article === undefined || more.length > 0 || (slug === undefined && date === undefined))
      throw new UsageError('needsName', {});
    const file = contentPath(settings.contentDir, article, process.cwd());
    const { from, to } = await rename(settings, file, { slug, date });
    console.log(authoringTexts(language).done.renamed({ from, to }));
  },
);
