import { describe, expect, it } from 'vitest';
import { securityHeaders } from '../../src/publish/hosting/security.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { watchedPages } from './watched-page.ts';

const newPage = watchedPages();

const KINDS = Object.entries({
  ...PAGE_KINDS,
  'a search with results': '/suche/?q=Breitband',
  'a removed article': '/2019/02/bildstrecke-vom-neujahrsempfang/',
});

describe('the Content Security Policy', () => {
  it.each(KINDS)('is not violated by %s', async (_kind, path) => {
    const page = await newPage({ shared: true, mayFail: /\/2019\/02\/|\/gibt-es-nicht\// });
    await page.addInitScript(() => {
      const violations: string[] = [];
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        violations.push(`${violatedDirective} ${blockedURI}`);
      });
      Object.assign(globalThis, { violations });
    });
    const response = await page.goto(path);
    expect(response?.headers()['content-security-policy']).toBe(
      securityHeaders('')['Content-Security-Policy'],
    );
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate('violations')).toEqual([]);
  });

  it('blocks an injected script', async () => {
    const page = await newPage({ maySay: /Executing inline script violates/ });
    await page.goto('/');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.head.append(script);
      return 'ran' in globalThis;
    });
    expect(ran).toBe(false);
  });
});

describe('the id of an article', () => {
  it('leads to the article on a server without redirects', async () => {
    const page = await newPage({ mayFail: /\/id\// });
    await page.goto('/id/44452');
    await page.waitForURL('**/2023/03/zusammen-fuers-ozg/');
  });
});

describe('an address with capital letters', () => {
  it('leads to the lower-case page on a server without redirects', async () => {
    const page = await newPage({ mayFail: /\/Archiv\// });
    await page.goto('/Archiv/');
    await page.waitForURL('**/archiv/');
  });
});
