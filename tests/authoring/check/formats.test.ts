import { beforeAll, describe, expect, it } from 'vitest';
import { githubFormat } from '../../../src/authoring/check/formats/github.ts';
import { gitlabFormat } from '../../../src/authoring/check/formats/gitlab.ts';
import { jsonFormat } from '../../../src/authoring/check/formats/json.ts';
import { ruleTable } from '../../../src/authoring/check/formats/rule-table.ts';
import { textFormat } from '../../../src/authoring/check/formats/text.ts';
import {
  formatFindings,
  type FormattedFinding,
} from '../../../src/authoring/check/formats/formatted-finding.ts';
import { ARCHIVE_RULES, FIXABLE, DOCUMENT_RULES } from '../../../src/authoring/check/registry.ts';
import { ruleTexts } from '../../../src/i18n/author-languages.ts';
import { ARTICLE, ContentFolder } from '../../content-folder.ts';
import { findings, sound } from './rule-tests.ts';

const formatted: FormattedFinding = {
  path: 'content/articles/2023/03/a,b.md',
  ...{ line: 8, column: 9, endColumn: 16, rule: 'double-word', severity: 'warning' },
  message: 'Das Wort „hat“ steht zweimal: 100 %.',
  remedy: 'Eines davon streichen.',
  source: 'Der Rat hat hat entschieden.',
};
const plain = (each: FormattedFinding): string =>
  textFormat([each], ruleTexts('de'), (_severity, text) => text);

describe('the text', () => {
  it('shows the line with a caret below the place', () => {
    expect(plain(formatted)).toBe(
      [
        'content/articles/2023/03/a,b.md:8:9  Warnung  double-word',
        '  Das Wort „hat“ steht zweimal: 100 %.',
        '  8 │ Der Rat hat hat entschieden.',
        '    │         ^^^^^^^',
        '  → Eines davon streichen.',
        '',
      ].join('\n'),
    );
  });

  it('cuts a long line around the place', () => {
    const source = `${'x'.repeat(300)}HIER${'y'.repeat(300)}`;
    const [, , line, caret] = plain({ ...formatted, source, column: 301, endColumn: 305 }).split('\n');
    expect(line).toBe(`  8 │ …${'x'.repeat(40)}HIER${'y'.repeat(56)}…`);
    expect(caret?.indexOf('^')).toBe(line?.indexOf('HIER'));
    expect(caret?.trim()).toMatch(/│ +\^{4}$/);
  });

  it('shows no control characters and no invisible ones', () => {
    expect(plain({ ...formatted, source: 'a\u001b[31mb\u00adc' })).toContain('a [31mb·c');
  });

  it('omits the line if the file cannot be read', () => {
    expect(plain({ ...formatted, source: undefined }).split('\n')).toHaveLength(4);
  });
});

describe('the formats for programs', () => {
  it('give JSON', () => {
    expect(JSON.parse(jsonFormat([formatted]))).toEqual([
      {
        file: formatted.path,
        line: 8,
        column: 9,
        endColumn: 16,
        rule: 'double-word',
        grade: 'warning',
        message: formatted.message,
        remedy: formatted.remedy,
      },
    ]);
  });

  it('give an annotation for GitHub, with its escapes', () => {
    expect(githubFormat([formatted])).toBe(
      '::warning file=content/articles/2023/03/a%2Cb.md,line=8,endLine=8,col=9,endColumn=16,title=double-word::Das Wort „hat“ steht zweimal: 100 %25.%0A→ Eines davon streichen.\n',
    );
    expect(githubFormat([{ ...formatted, severity: 'info' }])).toMatch(/^::notice /);
  });

  it('give a code quality report for GitLab, whose fingerprints outlive a moved line', () => {
    const [first, second] = JSON.parse(gitlabFormat([formatted, { ...formatted, line: 9 }])) as {
      fingerprint: string;
    }[];
    const [moved] = JSON.parse(gitlabFormat([{ ...formatted, line: 20 }])) as { fingerprint: string }[];
    expect(first).toMatchObject({
      check_name: 'double-word',
      severity: 'minor',
      location: { path: formatted.path, lines: { begin: 8 } },
    });
    expect(moved?.fingerprint).toBe(first?.fingerprint);
    expect(second?.fingerprint).not.toBe(first?.fingerprint);
  });
});

describe('findings in words', () => {
  let all: FormattedFinding[];
  beforeAll(() => {
    all = [];
  });

  it('give the message and the remedy in the language of the site', async () => {
    const folder = new ContentFolder({ [ARTICLE]: sound(['category: Politk'], 'Text Text.\n') });
    all = formatFindings(await findings(folder), folder.dir, 'de', folder.dir);
    expect(all.map(({ path, message, remedy }) => `${path}: ${message} ${remedy}`)).toEqual([
      `${ARTICLE}: „Politk“ steht nicht in categories.yaml (Angabe „category“). Meinten Sie „Politik“?`,
    ]);
  });

  it('report a deleted file', async () => {
    const found = await findings(new ContentFolder(), { files: ['articles/2023/03/weg.md'] });
    expect(found).toMatchObject([
      { file: 'articles/2023/03/weg.md', rule: 'unreadable-file', severity: 'error' },
    ]);
  });
});

describe('the table of rules', () => {
  it('names every rule once, with its severity', () => {
    const rows = ruleTable('en').trim().split('\n').slice(2);
    const names = rows.map((row) => /`([^`]+)`/.exec(row)?.[1]);
    expect(new Set(names).size).toBe(rows.length);
    for (const { name, severity } of [...DOCUMENT_RULES, ...ARCHIVE_RULES]) {
      expect(rows.find((row) => row.includes(`\`${name}\``))).toContain(
        `| ${ruleTexts('en').severities[severity]} | ${FIXABLE.has(name) ? 'yes' : ''} |`,
      );
    }
  });

  it('describes the same rules in both languages', () => {
    expect(Object.keys(ruleTexts('de').about).sort()).toEqual(Object.keys(ruleTexts('en').about).sort());
  });
});
