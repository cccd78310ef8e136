import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES } from '../../../src/archive/language.ts';
import { FONT_STACKS, SIZES } from '../../../src/archive/theme.ts';
import { projectFiles } from '../../../src/authoring/init/project-files.ts';
import { HOSTS, newsroomTexts } from '../../../src/i18n/newsroom.ts';
import { COLORS, SCHEMES } from '../../../src/styles/colors.ts';
import { PROJECT } from '../../content-folder.ts';
import { newsroom } from './sample-newsroom.ts';

describe('the files beside the content', () => {
  it('name every command as an npm script, except the one that wrote them', () => {
    const { scripts, dependencies } = JSON.parse(
      projectFiles(newsroom({}), '^1.2.3')['package.json'] ?? '',
    ) as {
      scripts: Record<string, string>;
      dependencies: Record<string, string>;
    };
    const program = readFileSync(join(PROJECT, 'scripts/nachlese.ts'), 'utf8');
    const commands = [...program.matchAll(/^ {2}(\w+): \(\) => import\('\.\/\1\.ts'\)/gm)].map(
      ([, name]) => name,
    );
    expect(commands).toContain('init');
    expect(Object.keys(scripts).sort()).toEqual(commands.filter((name) => name !== 'init').sort());
    for (const [name, script] of Object.entries(scripts)) expect(script).toBe(`nachlese ${name}`);
    expect(dependencies).toEqual({ nachlese: '^1.2.3' });
  });

  it('let editors find the types of the theme contract, which need a resolution of packages that knows exports', () => {
    const text = projectFiles(newsroom({}), '^1.2.3')['tsconfig.json'] ?? '';
    const { extends: base, include } = JSON.parse(text) as { extends: string; include: string[] };
    expect(include).toContain('theme');
    const inherited = readFileSync(join(PROJECT, 'node_modules/astro/tsconfigs/base.json'), 'utf8');
    expect([base, /"moduleResolution": "(\w+)"/.exec(inherited)?.[1]]).toEqual([
      'astro/tsconfigs/strict',
      'Bundler',
    ]);
  });

  it('have tokens as comments, which are the defaults once the # is gone', () => {
    const text = projectFiles(newsroom({}), '^1.2.3')['theme/tokens.yaml'] ?? '';
    expect(parse(text)).toBeNull();
    const tokens = parse(text.replace(/^#.*\n/, '').replace(/^# /gm, '')) as Record<string, object>;
    expect(tokens['colors']).toEqual({ ...SCHEMES, ...COLORS });
    expect([...FONT_STACKS]).toEqual(expect.arrayContaining(Object.keys(tokens['fonts'] ?? {})));
    expect([...SIZES]).toEqual(expect.arrayContaining(Object.keys(tokens['sizes'] ?? {})));
  });

  it.each(LANGUAGES)('say in %s what each host needs', (language) => {
    const { hostSteps } = newsroomTexts(language);
    for (const host of HOSTS)
      expect(projectFiles(newsroom({ language, host }), '^1.2.3')['README.md']).toContain(hostSteps[host]);
  });
});
