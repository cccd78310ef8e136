import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { cmsConfig } from '../../../src/authoring/editors/cms.ts';
import { articleJsonSchema } from '../../../src/authoring/editors/json-schema.ts';
import { vscodeFiles } from '../../../src/authoring/editors/vscode.ts';
import { makeArticle } from '../../../src/authoring/edit/new-article.ts';
import { openArchive } from '../../../src/authoring/edit/own-article.ts';
import { ARTICLE, ContentFolder, NOW } from '../../content-folder.ts';
import { commandContext, text } from '../edit/command-context.ts';

function folderWith(regions: string | null): ContentFolder {
  const folder = new ContentFolder({ [ARTICLE]: null, 'regions.yaml': regions });
  folder.append('site.yaml', 'regions: optional\n');
  return folder;
}

const open = (regions: string | null) => openArchive(commandContext(folderWith(regions)));

const EDITOR = {
  backend: 'github' as const,
  ...{ repo: 'a/b', branch: 'main' },
  ...{ path: 'redaktion', folder: 'content', years: 1 },
};

it('forms of a newsroom without regions do not ask for them', async () => {
  const archive = await open(null);
  expect(articleJsonSchema(archive).properties).not.toHaveProperty('region');
  const { collections } = parse(cmsConfig(archive, EDITOR, '2026-11-24', ['2026'])) as {
    collections: { fields: { name: string }[] }[];
  };
  expect(collections[0]?.fields.map(({ name }) => name)).not.toContain('region');
  const files = vscodeFiles(archive, 'content');
  expect(files['.vscode/settings.json']).not.toContain('"region"');
  expect(files['.vscode/article.code-snippets']).not.toContain('region');
  expect(files['.vscode/article.code-snippets']).toContain('category: ${2|');
});

it('forms offer optional regions, and require none', async () => {
  const { properties, required } = articleJsonSchema(await open('- name: Bayern\n'));
  expect(properties?.['region']).toMatchObject({ items: { enum: ['Bayern'] } });
  expect(required).not.toContain('region');
});

it('a new article of a newsroom without regions has none', async () => {
  const folder = folderWith(null);
  const archive = await openArchive(commandContext(folder));
  const given = { title: 'Ein Test', category: 'Politik', teaser: 'Der Rat hat geprüft.' };
  expect(text(folder, makeArticle(archive, given, NOW))).not.toContain('region');
});
