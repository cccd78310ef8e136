import { describe, expect, it } from 'vitest';
import { basePath } from '../../src/archive/base-path.ts';
import { siteLink } from '../../src/archive/site-link.ts';

const PAGE = '/2026/11/a/';

describe('a link on a page of a site in a folder', () => {
  const target = (href: string): string | undefined => siteLink(href, PAGE, 'https://e.example/archiv')?.path;

  it('counts from the folder if it is a path', () => {
    expect(target('/impressum/')).toBe('/impressum/');
    expect(target('/archiv/')).toBe('/archiv/');
    expect(target('../b/#c')).toBe('/2026/11/b/');
    expect(target('#c')).toBe(PAGE);
  });

  it('contains the folder if it is a full address', () => {
    expect(target('https://e.example/archiv/2026/')).toBe('/2026/');
    expect(target('https://e.example/archiv')).toBe('/');
    expect(target('//e.example/archiv/x/')).toBe('/x/');
  });

  it('leads out of the site above the folder, and to other hosts', () => {
    for (const href of [
      'https://e.example/',
      'https://e.example/archive/',
      '../../../../x/',
      'mailto:a@b.example',
      'http://[',
    ])
      expect(target(href)).toBeUndefined();
  });
});

describe('the folder of an address', () => {
  it.each([
    ['https://e.example', ''],
    ['https://e.example/archiv', '/archiv'],
    ['https://name.github.io/My.Repo', '/My.Repo'],
  ])('%s is "%s"', (url, folder) => {
    expect(basePath(url)).toBe(folder);
  });
});
