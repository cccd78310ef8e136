import { describe, expect, it } from 'vitest';
import { kickerOf } from '../../src/card/card.ts';
import { ARTICLE, article, ContentFolder } from '../content-folder.ts';

async function kicker(regionsFile: string, ...fields: string[]): Promise<string> {
  const folder = new ContentFolder({ [ARTICLE]: article(fields), 'regions.yaml': regionsFile });
  const { articles, vocabularies } = await folder.load();
  const [only] = articles;
  if (!only) throw new Error('no article');
  return kickerOf(only, vocabularies);
}

const TOWN = '- name: Hafenrode\n- { name: Altstadt, in: Hafenrode }\n';

describe('the kicker of a headline without its own', () => {
  it('is the names of the regions', async () => {
    expect(await kicker('- name: Bayern\n- name: Thüringen\n', 'region: [Bayern, Thüringen]')).toBe(
      'Bayern/Thüringen',
    );
  });

  it('is nothing for an only region, which would stand above every headline', async () => {
    expect(await kicker(TOWN, 'region: Hafenrode')).toBe('');
  });

  it('names the places of an only region', async () => {
    expect(await kicker(TOWN, 'region: [Hafenrode, Altstadt]')).toBe('Altstadt');
  });

  it('leaves out a region that the vocabulary says nothing about in headlines', async () => {
    const regions = '- { name: Deutschland, kicker: false }\n- name: Schweiz\n';
    expect(await kicker(regions, 'region: [Deutschland, Schweiz]')).toBe('Schweiz');
  });

  it('names an only region that the vocabulary wants to be named', async () => {
    expect(await kicker('- { name: Hafenrode, kicker: true }\n', 'region: Hafenrode')).toBe('Hafenrode');
  });
});

it('is the kicker that the article has, whatever its regions are', async () => {
  expect(await kicker(TOWN, 'region: Hafenrode', 'kicker: Stadtwerke')).toBe('Stadtwerke');
});
