import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commandTexts } from '../../src/i18n/commands.ts';
import { PROJECT } from '../content-folder.ts';

const folder = (name: string): string[] => readdirSync(join(PROJECT, name)).map((file) => join(name, file));
const FILES = [...folder('.github/workflows'), ...folder('.forgejo/workflows'), '.gitlab-ci.yml'];

const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

describe.each(FILES)('the workflow %s', (file) => {
  const text = readFileSync(join(PROJECT, file), 'utf8');

  it('is YAML', () => {
    expect(parse(text)).toBeTypeOf('object');
  });

  it('calls npm scripts that exist', () => {
    const called = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => String(name));
    expect(called.length).toBeGreaterThan(0);
    for (const name of called) expect(scripts).toHaveProperty([name]);
  });

  it('passes options that the build knows', () => {
    const usage = commandTexts('en').usage.build;
    const options = [...text.matchAll(/npm run build -- (.+)/g)].flatMap(
      ([, line]) => String(line).match(/--\w+/g) ?? [],
    );
    for (const option of options) expect(usage).toContain(option);
  });
});
