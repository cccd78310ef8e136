import { styleText } from 'node:util';
import { changesSince } from '../src/authoring/check/changes.ts';
import { check, type CheckOptions, type CheckResult } from '../src/authoring/check/check.ts';
import { contentPath } from '../src/authoring/edit/content-path.ts';
import { fix } from '../src/authoring/check/fix.ts';
import type { Grade } from '../src/authoring/finding.ts';
import { githubFormat } from '../src/authoring/check/formats/github.ts';
import { gitlabFormat } from '../src/authoring/check/formats/gitlab.ts';
import { jsonFormat } from '../src/authoring/check/formats/json.ts';
import { ruleTable } from '../src/authoring/check/formats/rule-table.ts';
import { textFormat } from '../src/authoring/check/formats/text.ts';
import { tell, type FormattedFinding } from '../src/authoring/check/formats/formatted-finding.ts';
import { type RuleTexts, ruleTexts } from '../src/i18n/rules.ts';
import { readSettings } from '../src/publish/settings.ts';
import { ownLanguage, reportFailure } from './failure.ts';
import { readOptions } from './options.ts';
import { writeReport } from './report.ts';
import { UsageError } from '../src/i18n/command-error.ts';

const { values, positionals } = readOptions(
  'check',
  {
    changed: { type: 'string' },
    fix: { type: 'boolean' },
    format: { type: 'string' },
    report: { type: 'string' },
    advice: { type: 'boolean' },
    strict: { type: 'boolean' },
    rules: { type: 'boolean' },
  },
  { files: true },
);

const FORMATS: Record<string, (told: readonly FormattedFinding[], texts: RuleTexts) => string> = {
  text: (told, texts) => textFormat(told, texts, paint),
  json: jsonFormat,
  github: githubFormat,
  gitlab: gitlabFormat,
};

const COLORS = { error: 'red', warning: 'yellow', advice: 'cyan' } as const;

function paint(grade: Grade, text: string): string {
  return values['report'] === undefined ? styleText(COLORS[grade], text) : text;
}

function checkOptions(): CheckOptions {
  const { root, contentDir, cacheDir, now } = readSettings();
  const { changed } = values;
  const changes = typeof changed === 'string' ? changesSince(contentDir, changed) : undefined;
  const named = positionals.map((given) => contentPath(contentDir, given, process.cwd()));
  const files = changes ? [...changes.changed, ...named] : named.length > 0 ? named : undefined;
  return { root, contentDir, cacheDir, now, files, changes };
}

async function run(): Promise<void> {
  const format = FORMATS[typeof values['format'] === 'string' ? values['format'] : 'text'];
  if (!format)
    throw new UsageError('notAFormat', {
      value: String(values['format']),
      formats: Object.keys(FORMATS).join(', '),
    });
  const options = checkOptions();
  const fixed = values['fix'] === true ? await fix(options) : undefined;
  const result = fixed?.result ?? (await check(options));
  const language = ownLanguage();
  const texts = ruleTexts(language);
  const hidden = options.files === undefined && values['advice'] !== true;
  const shown = result.findings.filter(({ grade }) => !hidden || grade !== 'advice');
  const output = format(tell(shown, options.contentDir, language, process.cwd()), texts);
  if (typeof values['report'] === 'string') writeReport(values['report'], output);
  else process.stdout.write(output);
  if (fixed && fixed.flaws > 0) console.error(texts.fixed(fixed.flaws, fixed.files.size));
  const counts = countsOf(result);
  console.error(
    texts.summary(counts, result.files) + (hidden && counts.advice > 0 ? ` ${texts.hiddenAdvice}` : ''),
  );
  if (counts.error > 0 || (values['strict'] === true && counts.warning > 0)) process.exitCode = 1;
}

function countsOf({ findings }: CheckResult): Record<Grade, number> {
  const count = (wanted: Grade): number => findings.filter(({ grade }) => grade === wanted).length;
  return { error: count('error'), warning: count('warning'), advice: count('advice') };
}

try {
  if (values['rules'] === true) process.stdout.write(ruleTable(ownLanguage()));
  else await run();
} catch (error) {
  reportFailure(error);
}
