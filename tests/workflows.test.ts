import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commandTexts } from '../src/i18n/author-languages.ts';
import type { Command } from '../src/i18n/commands.ts';
import { forgejoWorkflow } from '../scripts/forgejo-workflow.ts';
import { ROOT } from './site.ts';
import { actions, gitlab, type gitlabJob } from './workflow-syntax.ts';

const FOLDERS = ['.github/workflows', '.forgejo/workflows'] as const;
const FILES = FOLDERS.flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name)));
const GITLAB = '.gitlab-ci.yml';
/** The workflow for the program itself: it publishes nothing, and only one service runs it. */
const PROGRAM = '.github/workflows/program.yml';
/** GitHub Pages are GitHub's own. */
const PAGES = '.github/workflows/pages.yml';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Every command that a file runs. */
function commandsOf(file: string): string[] {
  if (file !== GITLAB) {
    const { jobs } = actions.parse(parse(read(file)));
    return Object.values(jobs).flatMap(({ steps }) =>
      steps.flatMap(({ run }) => (run === undefined ? [] : [run])),
    );
  }
  const { default: shared, ...rest } = gitlab.parse(parse(read(file)));
  const own = Object.values(rest as Record<string, { script?: string[] }>).flatMap(
    ({ script = [] }) => script,
  );
  return [...shared.before_script, ...own];
}

describe.each(readdirSync(join(ROOT, FOLDERS[1])))('the Forgejo workflow %s', (name) => {
  it('is generated from the GitHub workflow; `vitest -u` regenerates it', async () => {
    const github = read(join(FOLDERS[0], name));
    await expect(forgejoWorkflow(github)).toMatchFileSnapshot(join(ROOT, FOLDERS[1], name));
  });
});

describe.each(FILES)('%s', (file) => {
  it('has the form that its service accepts', () => {
    const { jobs } = actions.parse(parse(read(file)));
    const needs = Object.values(jobs).flatMap((job) => job.needs ?? []);
    expect(needs.filter((name) => !(name in jobs))).toEqual([]);
  });
});

describe(GITLAB, () => {
  it('has the form that its service accepts', () => {
    const { stages, default: _shared, variables: _variables, ...rest } = gitlab.parse(parse(read(GITLAB)));
    const jobs = Object.entries(rest).filter(([name]) => !name.startsWith('.'));
    const used = jobs.map(([, job]) => (job as z.infer<typeof gitlabJob>).stage);
    expect([...new Set(used)].sort()).toEqual([...stages].sort());
    const needs = jobs.flatMap(([, job]) => (job as z.infer<typeof gitlabJob>).needs ?? []);
    expect(needs.filter((name) => !(name in rest))).toEqual([]);
  });
});

it.each(FOLDERS)(
  'of the workflows in %s that one push starts, none waits in the group of another',
  (folder) => {
    const started = FILES.filter((file) => file.startsWith(folder))
      .map((file) => actions.parse(parse(read(file))))
      .filter(({ on }) => typeof on === 'object' && on.push !== undefined);
    const groups = started.map(({ concurrency }) => concurrency?.group);
    expect(groups).not.toContain(undefined);
    expect(new Set(groups).size).toBe(groups.length);
  },
);

it('no deploy to the same target runs beside another', () => {
  for (const file of FILES.filter((one) => /npm run deploy/.test(read(one))))
    expect(actions.parse(parse(read(file))).concurrency?.group, file).toBe('publish');
  const {
    stages: _stages,
    default: _default,
    variables: _variables,
    ...jobs
  } = gitlab.parse(parse(read(GITLAB)));
  for (const [name, job] of Object.entries(jobs).filter(([one]) => !one.startsWith('.'))) {
    const { script, resource_group: group } = job as z.infer<typeof gitlabJob>;
    if (script.some((command) => / deploy /.test(command))) expect(group, name).toBe('publish');
  }
});

/** A command without the parts that differ between services: the log format and the names of variables and folders. */
const portable = (command: string): string =>
  command
    .replace(/ --format \w+(?: --report \S+)?/, '')
    .replace(/ --$/, '')
    .replace(/"\$(?:NOW|CI_PIPELINE_CREATED_AT)"/, 'NOW')
    .replace(/"(?:\$BASE|origin\/\$\w+)"/, 'BASE')
    .replace(/--shard "\S+"(?: --out \S+)?/, '--shard SHARD')
    .replaceAll('shards/shard-', 'shard-');

it('GitHub and GitLab run the same commands', () => {
  const commands = (files: readonly string[]): string[] =>
    [...new Set(files.flatMap(commandsOf).map(portable))].filter((one) => one.startsWith('npm')).sort();
  const github = FILES.filter((file) => file.startsWith(FOLDERS[0]) && ![PROGRAM, PAGES].includes(file));
  expect(commands([GITLAB])).toEqual(commands(github));
});

describe.each([...FILES, GITLAB])('the commands of %s', (file) => {
  it('are existing npm scripts, with valid options', () => {
    const commands = commandsOf(file);
    expect(commands).not.toEqual([]);
    for (const command of commands) {
      if (command === 'npm ci' || command.startsWith('echo "now=$(date -u ')) continue;
      if (command.startsWith('npx ')) {
        expect(command).toMatch(
          /^npx wrangler@\d+\.\d+\.\d+ deploy --config dist\/_server\/cloudflare\/wrangler\.jsonc$/,
        );
        continue;
      }
      const [, name = '', options = ''] = /^npm run ([\w:-]+)(?: -- (.+))?$/.exec(command) ?? [];
      expect(scripts, command).toHaveProperty([name]);
      if (file === PROGRAM) continue;
      const source = /(?:^| )(scripts\/[\w-]+\.ts)$/.exec(scripts[name] ?? '')?.[1] ?? '';
      expect(existsSync(join(ROOT, source)), command).toBe(true);
      for (const [option] of options.matchAll(/(?<=^| )--[a-z-]+/g))
        expect(commandTexts('en').usage[name as Command], command).toContain(option);
    }
  });

  it('expose the keys of a host only to the deploy', () => {
    if (file === GITLAB) return;
    for (const [name, { env = {}, steps }] of Object.entries(actions.parse(parse(read(file))).jobs)) {
      expect(Object.values(env).join(), name).not.toContain('secrets.');
      for (const step of steps)
        if (!/^(?:npm run deploy|npx wrangler@)/.test(step.run ?? ''))
          expect(Object.values(step.env ?? {}).join(), name).not.toContain('secrets.');
    }
  });

  it('fetch the whole history, which shows what was published before', () => {
    if (file === GITLAB) expect(read(file)).toContain('GIT_DEPTH: 0');
    else
      for (const { steps } of Object.values(actions.parse(parse(read(file))).jobs))
        for (const { uses, with: given } of steps)
          if (uses?.startsWith('actions/checkout') === true)
            expect(given).toMatchObject({ 'fetch-depth': 0 });
  });

  it('keep hidden files, in which shards store their pages', () => {
    if (file === GITLAB) return;
    for (const { steps } of Object.values(actions.parse(parse(read(file))).jobs))
      for (const { uses = '', with: given } of steps)
        // Version 3 packs hidden files by itself.
        if (given?.['path'] === 'dist' && uses !== 'actions/upload-pages-artifact@v3')
          expect(given).toMatchObject({ 'include-hidden-files': true });
  });

  it('name no machine and no registry, and take over a lock only if one deploy runs at a time', () => {
    const source = read(file);
    expect(source).not.toMatch(/registry|\/work\/|\/root\//);
    if (source.includes('--take-over'))
      expect(source).toMatch(/concurrency:\n {2}group: publish|resource_group: publish/);
  });
});
