import { describe, expect, it } from 'vitest';
import { readBody } from '../../src/loader/article-text.ts';
import { ContentChangedError } from '../../src/archive/content-changed-error.ts';
import type { Article } from '../../src/archive/article.ts';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';

describe('the body of an article', () => {
  it('is read on demand', async () => {
    const folder = new ContentFolder({ [ARTICLE]: article([], 'Ein Satz.\n') });
    const [loaded] = (await folder.load()).articles as [Article];
    expect(readBody(folder.dir, loaded).trim()).toBe('Ein Satz.');
  });

  it('is refused if it has changed since loading: it would be stored under the old hash', async () => {
    const folder = new ContentFolder({ [ARTICLE]: article([], 'Ein Satz.\n') });
    const [loaded] = (await folder.load()).articles as [Article];
    folder.write(ARTICLE, article([], 'Ein Sotz.\n'));
    expect(() => readBody(folder.dir, loaded)).toThrow(ContentChangedError);
    expect(() => readBody(folder.dir, loaded)).toThrow(
      `${ARTICLE} changed while the site was built. Build again.`,
    );
  });
});
