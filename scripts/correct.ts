import { contentPath } from '../src/authoring/edit/content-path.ts';
import { correct } from '../src/authoring/edit/correction.ts';
import { authoringTexts } from '../src/i18n/author-languages.ts';
import { UsageError } from '../src/i18n/command-error.ts';
import { askText } from './ask.ts';
import { runCommand } from './command.ts';

await runCommand(
  { name: 'correct', options: { text: { type: 'string' }, date: { type: 'string' } }, takesArguments: true },
  async ({ values, args, settings, language }) => {
    const [article] = args;
    if (article === undefined || args.length > 1)
      throw new UsageError('needsArticle', {
        example: 'npm run correct -- content/articles/2026/11/name.md',
      });
    const texts = authoringTexts(language);
    const text = values.text ?? (await askText(texts, 'text', texts.ask.correction));
    const file = contentPath(settings.contentDir, article, process.cwd());
    const date = await correct(settings, file, text, values.date);
    console.log(texts.done.corrected({ file, date }));
  },
);
