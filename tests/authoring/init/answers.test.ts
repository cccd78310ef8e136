import { describe, expect, it } from 'vitest';
import { type GivenNewsroom, newsroomFrom } from '../../../src/authoring/init/answers.ts';
import { UsageError } from '../../../src/i18n/command-error.ts';

const GIVEN = { title: 'Talbote', url: 'https://talbote.example', categories: 'Politik, Kultur' };

/** The error of these answers. Throws if they are accepted. */
function refusal(given: GivenNewsroom): UsageError {
  try {
    newsroomFrom(given);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return error as UsageError;
  }
  throw new Error('the answers were accepted');
}

describe('answers', () => {
  it('need a title, an address and categories; the rest has defaults', () => {
    expect(newsroomFrom(GIVEN)).toEqual({
      ...GIVEN,
      categories: ['Politik', 'Kultur'],
      language: 'de',
      regions: 'default',
      host: 'folder',
      forge: 'github',
    });
  });

  it('are taken without spaces around them, slashes at the end, and empty names', () => {
    const { title, url, categories } = newsroomFrom({
      title: ' Talbote ',
      url: ' https://talbote.example/archiv// ',
      categories: ',Politik, ,Kultur,',
    });
    expect([title, url, categories]).toEqual([
      'Talbote',
      'https://talbote.example/archiv',
      ['Politik', 'Kultur'],
    ]);
  });

  it('are refused with every option that is missing or empty', () => {
    const error = refusal({ title: ' ', categories: 'Politik' });
    expect([error.kind, error.details, error.exitCode]).toEqual([
      'initNeeds',
      { options: '--title, --url' },
      2,
    ]);
  });

  it.each(['', ' ', ',', ' , ,'])('are refused with no category but "%s"', (categories) => {
    const error = refusal({ ...GIVEN, categories });
    expect([error.kind, error.details]).toEqual(['initNeeds', { options: '--categories' }]);
  });

  it.each([
    'talbote.example',
    'ftp://talbote.example',
    'https://talbote.example/?a=1',
    'https://talbote.example/#a',
    'https://talbote.example/../archiv',
    'https://talbote.example/mein archiv',
    'https://',
  ])('are refused with the address %s', (url) => {
    const error = refusal({ ...GIVEN, url });
    expect([error.kind, error.details]).toEqual(['initUrl', { value: url }]);
  });

  it('are refused with an unknown language', () => {
    expect(refusal({ ...GIVEN, language: 'fr' }).details).toMatchObject({ option: 'language', value: 'fr' });
  });

  it.each([
    ['two names with one address', 'Küche,Kueche', 'Kueche'],
    ['one name twice', 'Politik,Politik', 'Politik'],
    ['a name without letters', 'Politik,!?', '!?'],
  ])('are refused with %s among the categories', (_, categories, name) => {
    const error = refusal({ ...GIVEN, categories });
    expect([error.kind, error.details]).toEqual(['initCategory', { name }]);
  });

  it('are refused with an unknown host, and the similar one is named', () => {
    const error = refusal({ ...GIVEN, host: 'cloudfare' });
    expect(error.kind).toBe('initChoice');
    expect(error.textIn('en')).toBe(
      '"cloudfare" is not a valid --host. Did you mean cloudflare? Choose one of folder, pages, cloudflare, netlify, s3, ssh.',
    );
    expect(error.textIn('de')).toContain('gemeint ist wohl cloudflare');
  });

  it('are refused with an unknown forge', () => {
    expect(refusal({ ...GIVEN, forge: 'sourcehut' }).details).toMatchObject({ option: 'forge' });
  });

  it.each(['forgejo', 'gitlab'])(
    'are refused with GitHub Pages and %s, and the hosts that fit are named',
    (forge) => {
      const error = refusal({ ...GIVEN, host: 'pages', forge });
      expect([error.kind, error.details, error.exitCode]).toEqual([
        'initPages',
        { forge, hosts: 'folder, cloudflare, netlify, s3, ssh' },
        2,
      ]);
    },
  );

  it.each(['cloudflare', 'netlify'])('are refused with %s and an address in a folder', (host) => {
    const url = 'https://talbote.example/archiv';
    const error = refusal({ ...GIVEN, url, host });
    expect([error.kind, error.details]).toEqual([
      'initRootOnly',
      { host, folder: '/archiv', hosts: 'folder, pages, s3, ssh' },
    ]);
    expect(newsroomFrom({ ...GIVEN, url, host: 'pages' }).host).toBe('pages');
    expect(newsroomFrom({ ...GIVEN, host }).host).toBe(host);
  });

  it.each(['github', 'none'])('may have GitHub Pages and the forge %s', (forge) => {
    expect(newsroomFrom({ ...GIVEN, host: 'pages', forge }).host).toBe('pages');
  });
});
