import { ruleTexts } from '../../../i18n/author-languages.ts';
import type { Language } from '../../../archive/language.ts';
import type { Rule } from '../../../archive/diagnostic.ts';
import type { CheckRule } from '../../../i18n/rules.ts';
import { FIXABLE, severityOf } from '../registry.ts';

const SEVERITIES_OF_RULES = ['error', 'warning', 'info'] as const;

/** Every rule as a Markdown table, errors first, then by name. */
export function ruleTable(language: Language): string {
  const { about, table, severities } = ruleTexts(language);
  const names = Object.keys(about) as (Rule | CheckRule)[];
  const rank = (name: Rule | CheckRule): number => SEVERITIES_OF_RULES.indexOf(severityOf(name));
  const sorted = names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const rows = sorted.map((name) => [
    `\`${name}\``,
    severities[severityOf(name)],
    FIXABLE.has(name) ? table.fixed : '',
    about[name],
  ]);
  const head = [table.rule, table.severity, table.fix, table.about];
  return [head, ['---', '---', '---', '---'], ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}
