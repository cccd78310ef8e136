import { upgradeContent } from '../src/authoring/upgrade/upgrade.ts';
import { ContentError } from '../src/archive/diagnostic.ts';
import { programVersion } from '../src/cache/program-folder.ts';
import { authoringTexts } from '../src/i18n/author-languages.ts';
import { readArchive } from '../src/loader/read-archive.ts';
import { runCommand } from './command.ts';

await runCommand(
  { name: 'upgrade', options: { 'dry-run': { type: 'boolean' } } },
  async ({ values, settings, language }) => {
    const { done } = authoringTexts(language);
    const isTrial = values['dry-run'] === true;
    const { added } = upgradeContent(settings.contentDir, { isTrial });
    const version = programVersion();
    if (added.length === 0) console.log(done.upToDate({ version }));
    else {
      const heading = (isTrial ? done.wouldUpgrade : done.upgraded)({ version });
      console.log(`${heading}\n\n${added.map((line) => `  + ${line}`).join('\n')}`);
    }
    if (isTrial) return;
    // The newsroom has to mend the rest by hand; each error names its place and the way out.
    const { diagnostics } = await readArchive(settings);
    if (diagnostics.length > 0) throw new ContentError(diagnostics);
  },
);
