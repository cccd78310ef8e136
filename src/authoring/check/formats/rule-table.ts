import { ruleTexts } from '../../../i18n/author-languages.ts';
import type { Language } from '../../../archive/language.ts';
import type { Rule } from '../../../archive/diagnostic.ts';
import type { CheckRule } from '../../../i18n/rules.ts';
import { FIXABLE, gradeOf } from '../registry.ts';

const GRADES = ['error', 'warning', 'advice'] as const;

/** Every rule as a Markdown table, errors first, then by name. */
export function ruleTable(language: Language): string {
  const { about, table, grades } = ruleTexts(language);
  const names = Object.keys(about) as (Rule | CheckRule)[];
  const rank = (name: Rule | CheckRule): number => GRADES.indexOf(gradeOf(name));
  const sorted = names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const rows = sorted.map((name) => [
    `\`${name}\``,
    grades[gradeOf(name)],
    FIXABLE.has(name) ? table.fixed : '',
    about[name],
  ]);
  const head = [table.rule, table.grade, table.fix, table.about];
  return [head, ['---', '---', '---', '---'], ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}
