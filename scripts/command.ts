import { existsSync } from 'node:fs';
import { UsageError } from '../src/i18n/command-error.ts';
import { commandTexts } from '../src/i18n/author-languages.ts';
import type { Command } from '../src/i18n/commands.ts';
import { isLanguage, type Language } from '../src/archive/language.ts';
import { siteLanguage } from '../src/loader/site-language.ts';
import { type BuildSettings, contentFolder, settingsFrom } from '../src/publish/settings.ts';
import { reportFailure } from './failure.ts';
import { type OptionKinds, readCommandLine, type Values } from './command-line.ts';

/** A command's name, and what its command line accepts besides the shared options. */
interface CommandDefinition<K extends OptionKinds> {
  name: Command;
  options?: K;
  /** Whether it takes arguments, such as files, besides its options. */
  takesArguments?: boolean;
}

/** The parameters of a command. */
export interface CommandCall<K extends OptionKinds> {
  values: Values<K>;
  args: readonly string[];
  settings: BuildSettings;
  /** The language of all output: that of the site. */
  language: Language;
}

/** A built site can be served without its content, and a new archive has none yet. */
const WITHOUT_CONTENT: readonly Command[] = ['init', 'serve'];

/**
 * Runs a command: reads its command line, passes it the settings, and reports failures in the language of the site. The exit code
 * is 2 if the command line is wrong, 1 if the command failed, and 0 after `--help`.
 */
export async function runCommand<const K extends OptionKinds>(
  { name, options, takesArguments = false }: CommandDefinition<K>,
  run: (call: CommandCall<K>) => Promise<void> | void,
): Promise<void> {
  const { values, args, problem } = readCommandLine(options, takesArguments);
  const folder = contentFolder(values);
  const language = languageOf(values, folder);
  const usage = commandTexts(language).usage[name];
  if (values.help) {
    console.log(usage);
    return;
  }
  const isMissing = !WITHOUT_CONTENT.includes(name) && !existsSync(folder);
  const refusal = problem ?? (isMissing ? new UsageError('noContentFolder', { folder }) : undefined);
  if (refusal) {
    reportFailure(refusal, language);
    console.error(`\n${usage}`);
    return;
  }
  try {
    await run({ values, args, settings: settingsFrom(values), language });
  } catch (error) {
    reportFailure(error, language);
  }
}

/**
 * `--language`, which names that of a site to be set up, or else that of the content. The settings are not read for it, so that even
 * their errors are reported in that language.
 */
function languageOf(values: object, folder: string): Language {
  const named: unknown = 'language' in values ? values.language : undefined;
  return isLanguage(named) ? named : siteLanguage(folder);
}
