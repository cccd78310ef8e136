import { updateMedia } from '../src/authoring/edit/media.ts';
import { authoringTexts } from '../src/i18n/author-languages.ts';
import { runCommand } from './command.ts';

await runCommand({ name: 'media' }, async ({ settings, language }) => {
  const { added, changed, removed, left, count } = await updateMedia(settings);
  const texts = authoringTexts(language);
  const lists = Object.entries({ added, changed, removed, left }) as [
    keyof typeof texts.media,
    readonly string[],
  ][];
  for (const [kind, files] of lists) for (const file of files) console.log(texts.media[kind](file));
  console.log(texts.done.mediaUpdated({ count: String(count) }));
});
