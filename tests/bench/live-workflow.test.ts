import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { liveTable } from '../../scripts/bench/live/live-table.ts';
import { liveOptions } from '../../scripts/bench/live/options.ts';
import { liveSteps } from '../../scripts/bench/live/workflow.ts';
import { UsageError } from '../../scripts/bench/usage-error.ts';
import { ROOT } from '../site.ts';

const workflow = (folder: string): string =>
  readFileSync(join(ROOT, folder, 'workflows/publish.yml'), 'utf8');

const GITHUB = workflow('.github');

describe('the steps from a merge to the site', () => {
  it('are those of the ready workflow, up to the saved cache', () => {
    expect(liveSteps(GITHUB).map(({ kind }) => kind)).toEqual([
      ...['checkout', 'restore', 'packages', 'command', 'command', 'command', 'save'],
    ]);
    expect(liveSteps(GITHUB)[0]).toEqual({ kind: 'checkout', depth: 0, filter: undefined });
  });

  it('have its commands, without those of a full build', () => {
    const commands = liveSteps(GITHUB).flatMap((step) => (step.kind === 'command' ? [step.command] : []));
    expect(commands[0]).toBe('npm ci');
    for (const command of commands) expect(GITHUB).toContain(`run: ${command}\n`);
    expect(commands.join('\n')).not.toContain('--full');
  });

  it('save and restore the same folders', () => {
    const paths = liveSteps(GITHUB).flatMap((step) => ('paths' in step ? [step.paths] : []));
    expect(paths).toEqual([['.cache'], ['node_modules'], ['.cache']]);
  });

  it('install packages only if none are cached', () => {
    const conditional = liveSteps(GITHUB).filter(
      (step) => 'onlyWithoutPackages' in step && step.onlyWithoutPackages,
    );
    expect(conditional).toEqual([{ kind: 'command', command: 'npm ci', onlyWithoutPackages: true }]);
  });

  it('are the same on Forgejo, which has Node in its container', () => {
    expect(liveSteps(workflow('.forgejo'))).toEqual(liveSteps(GITHUB));
  });

  it.each([
    ['if: ${{ !inputs.full }}', "if: github.actor == 'redaktion'", /condition github\.actor/],
    ['actions/cache/restore@v4', 'actions/download-artifact@v4', /actions\/download-artifact@v4/],
  ])('are refused if "%s" becomes "%s"', (before, after, message) => {
    expect(() => liveSteps(GITHUB.replace(before, after))).toThrow(message);
  });
});

it('counts the time until the deploy ends, not what follows', () => {
  const steps = [
    { name: 'clone', seconds: 2, processorSeconds: 1 },
    { name: 'npm run deploy -- --to "$DEPLOY_TO"', seconds: 3, processorSeconds: 1.5 },
    { name: 'save the cache', seconds: 10, processorSeconds: 9 },
  ];
  const text = liveTable(steps, 40);
  expect(text).toContain('| from the merge to the last byte | 5.0 | 2.5 |');
  expect(text).toContain('| save the cache | 10.0 | 9.0 |');
  expect(text).toContain('40 files');
});

it.each([[[]], [['--size', '100', '--target', 'ftp']], [['--size', 'many']]])('refuses %j', (args) => {
  expect(() => liveOptions(args)).toThrow(UsageError);
});
