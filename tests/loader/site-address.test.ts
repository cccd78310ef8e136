import { describe, expect, it } from 'vitest';
import { siteSchema } from '../../src/loader/schema.ts';

const SETTINGS = {
  title: 'Nordersieler Bote',
  claim: 'Nachrichten',
  description: 'Ein erfundenes Archiv.',
  language: 'de',
  timeZone: 'Europe/Berlin',
  publisher: 'Nordersieler Bote',
  email: 'redaktion@nordersiel.example',
};
const urlOf = (url: string): string => siteSchema.parse({ ...SETTINGS, url }).url;

describe('the site’s address is stored with its host in Punycode', () => {
  it.each([
    ['https://nordersiel-büro.de', 'https://xn--nordersiel-bro-rsb.de'],
    ['https://nordersiel-büro.de/', 'https://xn--nordersiel-bro-rsb.de'],
    ['https://Straße.example', 'https://xn--strae-oqa.example'],
    ['http://büro.example:8080/archiv/', 'http://xn--bro-hoa.example:8080/archiv'],
    ['https://bu\u0308ro.example', 'https://xn--bro-hoa.example'],
    ['https://例え.example', 'https://xn--r8jz45g.example'],
  ])('%s', (given, expected) => {
    expect(urlOf(given)).toBe(expected);
  });

  it.each(['https://kommunalblick.example', 'https://xn--bro-hoa.example', 'https://WWW.Example.org'])(
    '%s stays unchanged',
    (url) => {
      expect(urlOf(url)).toBe(url);
    },
  );

  it('and so are the addresses of a hub and a licence', () => {
    const { hub, licence } = siteSchema.parse({
      ...SETTINGS,
      url: 'https://a.example',
      hub: 'https://büro.example/hub',
      licence: { name: 'CC BY', url: 'https://büro.example/lizenz' },
    });
    expect([hub, licence?.url]).toEqual([
      'https://xn--bro-hoa.example/hub',
      'https://xn--bro-hoa.example/lizenz',
    ]);
  });
});

describe('the site’s address may have a folder', () => {
  it.each(['https://name.github.io/My.Repo', 'https://a.example/a/b-c_d'])('%s', (url) => {
    expect(urlOf(`${url}/`)).toBe(url);
  });

  it.each([
    'https://a.example/?a=b',
    'https://a.example/#a',
    'https://a.example/a//b',
    'https://a.example/../b',
    'https://a.example/.git',
    'https://a.example/größe',
    'https://a.example/a"b',
    'https://a.example/a b',
    'https://a.example/%61',
  ])('but not one that is read differently, or anything behind it: %s', (url) => {
    expect(() => urlOf(url)).toThrow();
  });
});
