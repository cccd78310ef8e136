import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES } from '../src/archive/language.ts';
import { createNewsroom } from '../src/authoring/init/create.ts';
import { type GivenNewsroom, newsroomFrom } from '../src/authoring/init/answers.ts';
import { programVersion } from '../src/cache/program-folder.ts';
import { authoringTexts } from '../src/i18n/author-languages.ts';
import type { AuthoringTexts } from '../src/i18n/authoring.ts';
import { UsageError } from '../src/i18n/command-error.ts';
import { FORGES, HOSTS, type NewsroomTexts, newsroomTexts, REGION_CHOICES } from '../src/i18n/newsroom.ts';
import { askChoice, askText, canAsk } from './ask.ts';
import { runCommand } from './command.ts';
import { reportFailure } from './failure.ts';

const OPTIONS = {
  title: { type: 'string' },
  url: { type: 'string' },
  language: { type: 'string' },
  categories: { type: 'string' },
  regions: { type: 'string' },
  host: { type: 'string' },
  forge: { type: 'string' },
  /** What npm installs: a version, or a tarball before the package is published. */
  package: { type: 'string' },
  yes: { type: 'boolean' },
} as const;

/**
 * What npm installs. A tarball is named from the working folder, but npm looks for it from the newsroom's. Throws a UsageError if there is
 * no such tarball.
 */
function dependencyOf(given: string | undefined, folder: string): string {
  if (given === undefined) return `^${programVersion()}`;
  if (existsSync(given)) return `file:${relative(folder, resolve(given))}`;
  if (/^[./]|\.tgz$/.test(given)) throw new UsageError('initPackage', { value: given });
  return given;
}

/** Asks for what was not given. */
async function ask(given: GivenNewsroom): Promise<GivenNewsroom> {
  const [start, startTexts] = textsIn(given.language);
  const language = given.language ?? (await askChoice(startTexts, start.ask.language, LANGUAGES));
  const [{ ask: questions, hosts, regionChoices }, texts] = textsIn(language);
  return {
    language,
    title: given.title ?? (await askText(texts, 'title', questions.title)),
    url: given.url ?? (await askText(texts, 'url', questions.url, 'https://')),
    categories: given.categories ?? (await askText(texts, 'categories', questions.categories)),
    regions: given.regions ?? (await askChoice(texts, questions.regions, REGION_CHOICES, regionChoices)),
    host: given.host ?? (await askChoice(texts, questions.host, HOSTS, hosts)),
    forge: given.forge ?? (await askChoice(texts, questions.forge, FORGES)),
  };
}

function textsIn(given: string | undefined): [NewsroomTexts, AuthoringTexts] {
  const language = isLanguage(given) ? given : DEFAULT_LANGUAGE;
  return [newsroomTexts(language), authoringTexts(language)];
}

/** A path as a POSIX shell takes it. */
const quoted = (path: string): string =>
  /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;

await runCommand(
  { name: 'init', options: OPTIONS, takesArguments: true },
  async ({
    values: { package: dependency, yes, ...given },
    args: [folder, ...others],
    settings,
    language,
  }) => {
    if (folder === undefined || others.length > 0) throw new UsageError('initFolder', {});
    const target = resolve(folder);
    const options = { now: settings.now, dependency: dependencyOf(dependency, target) };
    const answers = canAsk() && !yes ? await ask(given) : given;
    try {
      const newsroom = newsroomFrom(answers);
      await createNewsroom(target, newsroom, options);
      console.log(newsroomTexts(newsroom.language).done({ folder: quoted(folder) }));
    } catch (error) {
      // The language of the new site may be an answer.
      reportFailure(error, isLanguage(answers.language) ? answers.language : language);
    }
  },
);
