import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles } from '../../../src/authoring/init/project-files.ts';
import { workflowFiles } from '../../../src/authoring/init/workflows.ts';
import { FORGES, HOSTS } from '../../../src/i18n/newsroom.ts';
import { PROJECT } from '../../content-folder.ts';
import { newsroom } from './sample-newsroom.ts';

const namesFor = (forge: (typeof FORGES)[number], host: (typeof HOSTS)[number]): string[] =>
  Object.keys(workflowFiles(newsroom({ forge, host }), PROJECT));

const PAIRS = FORGES.flatMap((forge) => HOSTS.map((host) => [forge, host] as const)).filter(
  ([forge, host]) => host !== 'pages' || forge === 'github' || forge === 'none',
);

describe('workflows', () => {
  it.each(PAIRS)(
    'of %s for %s are those of this repository, and run scripts that the folder has',
    (forge, host) => {
      const made = newsroom({ forge, host });
      const { scripts } = JSON.parse(projectFiles(made, '^1.0.0')['package.json'] ?? '') as {
        scripts: Record<string, string>;
      };
      for (const [path, text] of Object.entries(workflowFiles(made, PROJECT))) {
        expect(text, path).toBe(readFileSync(join(PROJECT, path), 'utf8'));
        const names = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
        expect(names, path).not.toEqual([]);
        expect(
          names.filter((name) => !(name in scripts)),
          path,
        ).toEqual([]);
      }
    },
  );

  it.each([
    ['github', 'pages', ['pull-request', 'pages']],
    ['github', 'cloudflare', ['pull-request', 'cloudflare']],
    ['forgejo', 'cloudflare', ['pull-request', 'cloudflare']],
    ['github', 'netlify', ['pull-request']],
    ['forgejo', 's3', ['pull-request', 'publish', 'nightly']],
  ] as const)('of %s for %s are %j', (forge, host, expected) => {
    expect(namesFor(forge, host)).toEqual(expected.map((name) => `.${forge}/workflows/${name}.yml`));
  });

  it('of GitLab are one file for every host', () => {
    for (const host of HOSTS) expect(namesFor('gitlab', host)).toEqual(['.gitlab-ci.yml']);
  });

  it('are none without a forge', () => {
    for (const host of HOSTS) expect(namesFor('none', host)).toEqual([]);
  });

  it('that the program lacks are an error, not silently missing', () => {
    expect(() => workflowFiles(newsroom({}), join(PROJECT, 'content'))).toThrow('ENOENT');
  });
});
