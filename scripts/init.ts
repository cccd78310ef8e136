import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { select } from '@clack/prompts';
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES } from '../src/archive/language.ts';
import { createNewsroom } from '../src/authoring/init/create.ts';
import { type GivenNewsroom, newsroomFrom } from '../src/authoring/init/answers.ts';
import { programVersion } from '../src/cache/program-folder.ts';
import { authoringTexts } from '../src/i18n/author-languages.ts';
import { UsageError } from '../src/i18n/command-error.ts';
import { FORGES, HOSTS, newsroomTexts } from '../src/i18n/newsroom.ts';
import { answered, askText, canAsk } from './ask.ts';
import { runCommand } from './command.ts';

const OPTIONS = {
  title: { type: 'string' },
  url: { type: 'string' },
  language: { type: 'string' },
  categories: { type: 'string' },
  host: { type: 'string' },
  forge: { type: 'string' },
  /** What npm installs: a version, or a tarball before the package is published. */
  package: { type: 'string' },
  yes: { type: 'boolean' },
} as const;

/** A tarball is named from the working folder, but npm looks for it from the newsroom's; a version stays as it is. */
const forFolder = (dependency: string, folder: string): string =>
  existsSync(dependency) ? `file:${relative(folder, resolve(dependency))}` : dependency;

/** Asks for what was not given. */
async function ask(given: GivenNewsroom): Promise<GivenNewsroom> {
  const start = isLanguage(given.language) ? given.language : DEFAULT_LANGUAGE;
  const choose = async (
    message: string,
    values: readonly string[],
    label = (value: string) => value,
  ): Promise<string> =>
    answered(
      authoringTexts(start),
      await select({ message, options: values.map((value) => ({ value, label: label(value) })) }),
    );
  const language = given.language ?? (await choose(newsroomTexts(start).ask.language, LANGUAGES));
  const own = isLanguage(language) ? language : DEFAULT_LANGUAGE;
  const [texts, { ask: questions, hosts }] = [authoringTexts(own), newsroomTexts(own)];
  return {
    language,
    title: given.title ?? (await askText(texts, 'title', questions.title)),
    url: given.url ?? (await askText(texts, 'url', questions.url, 'https://')),
    categories: given.categories ?? (await askText(texts, 'categories', questions.categories)),
    host: given.host ?? (await choose(questions.host, HOSTS, (host) => hosts[host as keyof typeof hosts])),
    forge: given.forge ?? (await choose(questions.forge, FORGES)),
  };
}

await runCommand(
  { name: 'init', options: OPTIONS, takesArguments: true },
  async ({ values: { package: dependency, yes, ...given }, args: [folder, ...others], settings }) => {
    if (folder === undefined || others.length > 0) throw new UsageError('initFolder', {});
    const newsroom = newsroomFrom(canAsk() && !yes ? await ask(given) : given);
    const target = resolve(folder);
    await createNewsroom(target, newsroom, {
      now: settings.now,
      dependency: dependency === undefined ? `^${programVersion()}` : forFolder(dependency, target),
    });
    console.log(newsroomTexts(newsroom.language).done({ folder }));
  },
);
