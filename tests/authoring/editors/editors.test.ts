import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cmsConfig } from '../../../src/authoring/editors/cms.ts';
import { installHook } from '../../../src/authoring/editors/hook.ts';
import {
  articleJsonSchema,
  contentJsonSchemas,
  type JsonSchema,
} from '../../../src/authoring/editors/json-schema.ts';
import { vscodeFiles } from '../../../src/authoring/editors/vscode.ts';
import { FIELD_NAMES } from '../../../src/archive/fields.ts';
import { openArchive } from '../../../src/authoring/edit/own-article.ts';
import { articleSchema } from '../../../src/loader/article-schema.ts';
import { fieldTexts } from '../../../src/i18n/author-languages.ts';
import { ContentFolder, NOW, PROJECT } from '../../content-folder.ts';
import { Repository } from '../repository.ts';

const archiveOf = (contentDir: string, cacheDir: string) => openArchive({ contentDir, cacheDir, now: NOW });
const base = () => {
  const { dir, cacheDir } = new ContentFolder();
  return archiveOf(dir, cacheDir);
};

const EDITOR = {
  backend: 'github',
  repo: 'a/b',
  branch: 'main',
  path: 'redaktion',
  folder: 'content',
  years: 3,
} as const;

describe('the JSON Schema of the frontmatter', () => {
  it('has every field of the schema, each described in the language of the site', async () => {
    const { properties = {} } = articleJsonSchema(await base());
    expect(Object.keys(properties)).toEqual(Object.keys(articleSchema.shape));
    for (const [name, field] of Object.entries(properties as Record<string, JsonSchema>)) {
      expect(field.description).toBe(fieldTexts('de')[name as 'title'].hint);
    }
  });

  it('offers the names of the vocabularies', async () => {
    const { properties } = articleJsonSchema(await base()) as { properties: Record<string, JsonSchema> };
    expect(properties['category']?.enum).toEqual(['Politik', 'Verwaltung', 'Smart City']);
    expect((properties['region']?.items as JsonSchema).enum).toContain('Auenkirch');
  });

  it('knows which fields are required, and no others', async () => {
    const schema = articleJsonSchema(await base());
    expect([...(schema.required ?? [])].sort()).toEqual(['category', 'date', 'region', 'teaser', 'title']);
    expect(schema.additionalProperties).toBe(false);
  });

  it('describes the form of a date', async () => {
    const { properties } = articleJsonSchema(await base()) as { properties: Record<string, JsonSchema> };
    const pattern = new RegExp(String(properties['date']?.pattern));
    expect(
      ['2023-03-30', '2023-03-30T14:05', '30.03.2023', '2023-03-30 14:05'].map((text) => pattern.test(text)),
    ).toEqual([true, true, false, false]);
  });
});

describe('the JSON Schema of the front page', () => {
  it('accepts an article alone or with an end, and offers the categories', async () => {
    const { properties } = contentJsonSchemas(await base())['front'] as JsonSchema;
    const { lead, blocks } = properties as Record<'lead' | 'blocks', JsonSchema>;
    expect(lead.anyOf).toMatchObject([{}, { required: ['article'], additionalProperties: false }]);
    expect((blocks.items as JsonSchema).enum).toEqual(['Politik', 'Verwaltung', 'Smart City']);
  });
});

describe('the order of the fields', () => {
  it('contains each field of the schema once', () => {
    expect([...FIELD_NAMES].sort()).toEqual(Object.keys(articleSchema.shape).sort());
  });
});

describe('the files for VS Code', () => {
  it('match those that the project ships', async () => {
    const { cacheDir } = new ContentFolder();
    const files = vscodeFiles(await archiveOf(join(PROJECT, 'content'), cacheDir), 'content');
    for (const [file, source] of Object.entries(files)) {
      expect(readFileSync(join(PROJECT, file), 'utf8'), `${file} is old; run npm run editor`).toBe(source);
    }
  });

  it('name every schema that the settings refer to', async () => {
    const files = vscodeFiles(await base(), 'content');
    const settings = JSON.parse(files['.vscode/settings.json'] as string) as { 'yaml.schemas': object };
    for (const schema of Object.keys(settings['yaml.schemas'])) expect(files).toHaveProperty([schema]);
  });
});

describe('the form in the browser', () => {
  it('has a widget for every field, and files where the catalog looks for them', async () => {
    const config = parse(cmsConfig(await base(), EDITOR, '2026-11-24', ['2026', '2025'])) as {
      collections: [
        {
          folder: string;
          path: string;
          fields: { name: string; widget: string; options?: string[]; required?: boolean }[];
        },
      ];
    };
    const [articles] = config.collections;
    expect([articles.folder, articles.path]).toEqual([
      'content/articles/2026',
      "{{date | date('MM')}}/{{slug}}",
    ]);
    expect(articles.fields.map(({ name }) => name)).toEqual([...FIELD_NAMES, 'body']);
    const widget = (name: string) => articles.fields.find((field) => field.name === name);
    expect(widget('category')).toMatchObject({
      widget: 'select',
      options: ['Politik', 'Verwaltung', 'Smart City'],
      required: true,
    });
    expect(widget('image')).toMatchObject({ widget: 'object', required: false });
    expect(widget('corrections')).toMatchObject({ widget: 'list' });
  });

  it('offers no choice of nothing, which the CMS refuses: a new archive has neither topics nor authors', async () => {
    const { dir, cacheDir } = new ContentFolder({ 'topics.yaml': '[]\n', 'authors.yaml': '[]\n' });
    const text = cmsConfig(await archiveOf(dir, cacheDir), EDITOR, '2026-11-24', ['2026']);
    const { collections } = parse(text) as { collections: { fields: { name: string }[] }[] };
    const names = collections[0]?.fields.map(({ name }) => name);
    expect(names).not.toContain('topics');
    expect(names).not.toContain('authors');
    expect(names).toContain('category');
  });

  it('omits empty fields, and keeps texts on one line as the schema requires', async () => {
    const config = cmsConfig(await base(), EDITOR, '2026-11-24', ['2026']);
    const { output, collections } = parse(config) as {
      output: object;
      collections: {
        fields: { name: string; widget: string; fields?: { name: string; widget: string }[] }[];
      }[];
    };
    expect(output).toEqual({ omit_empty_optional_fields: true });
    const fields = collections.flatMap(({ fields: own }) =>
      own.flatMap((field) => [field, ...(field.fields ?? [])]),
    );
    expect(fields.filter(({ widget }) => widget === 'text')).toEqual([]);
    expect(fields.find(({ name }) => name === 'teaser')).toMatchObject({ widget: 'string' });
  });
});

describe('the git hook', () => {
  it('runs the check before a commit, and stops the commit if it fails', () => {
    const { dir, git } = bound(new Repository());
    const path = installHook(dir);
    expect(statSync(path).mode & 0o111).not.toBe(0);
    const script = readFileSync(path, 'utf8');
    expect(script).toContain('npm run --silent check -- --changed HEAD');
    mkdirSync(join(dir, 'bin'));
    writeFileSync(join(dir, 'bin/npm'), '#!/bin/sh\necho "$@" > called\nexit 1\n', { mode: 0o755 });
    const commit = () =>
      execFileSync(
        'git',
        ['-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '--allow-empty', '-m', 'x'],
        {
          cwd: dir,
          env: { ...process.env, PATH: `${join(dir, 'bin')}:${process.env['PATH'] ?? ''}` },
          stdio: 'pipe',
        },
      );
    expect(commit).toThrow();
    expect(readFileSync(join(dir, 'called'), 'utf8')).toBe('run --silent check -- --changed HEAD\n');
    expect(git('rev-list', '--count', 'HEAD').trim()).toBe('1');
  });

  it('overwrites no other hook', () => {
    const { dir } = new Repository();
    installHook(dir);
    expect(() => installHook(dir)).toThrow(expect.objectContaining({ kind: 'hookExists' }));
  });

  it('reports hooks that git looks for elsewhere, and a missing repository', () => {
    const repository = new Repository();
    repository.git('config', 'core.hooksPath', 'own');
    expect(() => installHook(repository.dir)).toThrow(expect.objectContaining({ kind: 'hookElsewhere' }));
    expect(() => installHook(new ContentFolder().dir)).toThrow(
      expect.objectContaining({ kind: 'noRepository' }),
    );
  });
});

const bound = (repository: Repository) => ({ dir: repository.dir, git: repository.git.bind(repository) });
