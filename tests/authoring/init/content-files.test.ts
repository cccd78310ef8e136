import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contentFiles } from '../../../src/authoring/init/content-files.ts';
import { CONTENT_FORMAT } from '../../../src/archive/content-format.ts';
import { newsroom } from './sample-newsroom.ts';

const site = (own: Parameters<typeof newsroom>[0]): Record<string, unknown> =>
  parse(contentFiles(newsroom(own), '2026-11-24')['content/site.yaml'] ?? '') as Record<string, unknown>;

describe('the content of a new archive', () => {
  it('has the present format, so that an upgrade leaves it as it is', () => {
    expect(site({})).toMatchObject({
      format: CONTENT_FORMAT,
      title: newsroom({}).title,
      publisher: newsroom({}).title,
    });
  });

  it('has a mailbox at its own domain, named in its own language', () => {
    expect(site({})['email']).toBe('redaktion@talbote.example');
    expect(site({ language: 'en' })['email']).toBe('editors@talbote.example');
    expect(site({ url: 'https://www.talbote.example' })['email']).toBe('redaktion@talbote.example');
  });

  it('asks for the configuration files of hosts that read some', () => {
    expect(site({ host: 'netlify' })['hosts']).toEqual(['netlify']);
    expect(site({ host: 'cloudflare' })['hosts']).toEqual(['cloudflare']);
    expect(site({ host: 's3' })).not.toHaveProperty('hosts');
  });

  it('has no regions if the newsroom wants none', () => {
    const files = contentFiles(newsroom({ regions: 'none' }), '2026-11-24');
    expect(site({ regions: 'none' })['regions']).toBe('optional');
    expect(site({})).not.toHaveProperty('regions');
    expect(Object.keys(files)).not.toContain('content/regions.yaml');
    expect(files['content/articles/2026/11/das-archiv-ist-eroeffnet.md']).not.toContain('region:');
  });

  it('has its article in the folder of the month', () => {
    const paths = Object.keys(contentFiles(newsroom({}), '2027-01-02'));
    expect(paths).toContain('content/articles/2027/01/das-archiv-ist-eroeffnet.md');
  });
});
