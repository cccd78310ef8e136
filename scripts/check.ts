import { styleText } from 'node:util';
import { changesSince } from '../src/authoring/check/changes.ts';
import { check, type CheckOptions, type CheckResult } from '../src/authoring/check/check.ts';
import { fix } from '../src/authoring/check/fix.ts';
import { formatFindings, type FormattedFinding } from '../src/authoring/check/formats/formatted-finding.ts';
import { githubFormat } from '../src/authoring/check/formats/github.ts';
import { gitlabFormat } from '../src/authoring/check/formats/gitlab.ts';
import { jsonFormat } from '../src/authoring/check/formats/json.ts';
import { ruleTable } from '../src/authoring/check/formats/rule-table.ts';
import { textFormat } from '../src/authoring/check/formats/text.ts';
import { contentPath } from '../src/authoring/edit/content-path.ts';
import type { Severity } from '../src/authoring/finding.ts';
import { UsageError } from '../src/i18n/command-error.ts';
import { ruleTexts } from '../src/i18n/author-languages.ts';
import type { RuleTexts } from '../src/i18n/rules.ts';
import { checkHost } from './check-host.ts';
import { type CommandCall, runCommand } from './command.ts';
import { writeReport } from './report.ts';

const OPTIONS = {
  changed: { type: 'string' },
  fix: { type: 'boolean' },
  format: { type: 'string' },
  report: { type: 'string' },
  advice: { type: 'boolean' },
  strict: { type: 'boolean' },
  rules: { type: 'boolean' },
  host: { type: 'string' },
} as const;

type Call = CommandCall<typeof OPTIONS>;

type Format = (findings: readonly FormattedFinding[], texts: RuleTexts) => string;

const COLORS = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

const inColor = (severity: Severity, text: string): string => styleText(COLORS[severity], text);

/** The format of `--format`. Only terminal output has colours. */
function formatOf({ format: name = 'text', report }: Call['values']): Format {
  const formats: Readonly<Record<string, Format>> = {
    text: (findings, texts) =>
      textFormat(findings, texts, report === undefined ? inColor : (_severity, text) => text),
    json: jsonFormat,
    github: githubFormat,
    gitlab: gitlabFormat,
  };
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (format) return format;
  throw new UsageError('notAFormat', { value: name, formats: Object.keys(formats).join(', ') });
}

function checkOptions({ values: { changed }, args, settings }: Call): CheckOptions {
  const { root, contentDir, cacheDir, now } = settings;
  const changes = changed === undefined ? undefined : changesSince(contentDir, changed);
  const named = args.map((file) => contentPath(contentDir, file, process.cwd()));
  const files = changes ? [...changes.changed, ...named] : named.length > 0 ? named : undefined;
  return { root, contentDir, cacheDir, now, files, changes };
}

async function run(call: Call): Promise<void> {
  const { values, language } = call;
  const format = formatOf(values);
  const options = checkOptions(call);
  const fixed = values.fix ? await fix(options) : undefined;
  const result = fixed?.result ?? (await check(options));
  const texts = ruleTexts(language);
  const hidesInfo = options.files === undefined && !values.advice;
  const shown = result.findings.filter(({ severity }) => !hidesInfo || severity !== 'info');
  const output = format(formatFindings(shown, options.contentDir, language, process.cwd()), texts);
  if (values.report === undefined) process.stdout.write(output);
  else writeReport(values.report, [output]);
  if (fixed && fixed.problems > 0) console.error(texts.fixed(fixed.problems, fixed.files.size));
  const counts = countsOf(result);
  const hint = hidesInfo && counts.info > 0 ? ` ${texts.hiddenInfo}` : '';
  console.error(texts.summary(counts, result.files) + hint);
  if (counts.error > 0 || (values.strict && counts.warning > 0)) process.exitCode = 1;
}

function countsOf({ findings }: CheckResult): Record<Severity, number> {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

await runCommand({ name: 'check', options: OPTIONS, takesArguments: true }, async (call) => {
  const { values, settings, language } = call;
  if (values.rules) process.stdout.write(ruleTable(language));
  else if (values.host === undefined) await run(call);
  else if (!(await checkHost(values.host, settings, language))) process.exitCode = 1;
});
