import { describe, expect, it } from 'vitest';
import { readBody } from '../../src/loader/article-text.ts';
import { ContentChangedError } from '../../src/archive/content-changed-error.ts';
import type { Article } from '../../src/archive/article.ts';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';

describe('the body of an article', () => {
  it('is read when somebody needs it', async () => {
    const folder = new ContentFolder({ [ARTICLE]: article([], 'Ein Satz.\n') });
    const [loaded] = (await folder.load()).articles as [Article];
    expect(readBody(folder.dir, loaded).trim()).toBe('Ein Satz.');
  });

  it('is refused where it is another than was loaded: it would stand under the hash of the one before', async () => {
    const folder = new ContentFolder({ [ARTICLE]: article([], 'Ein Satz.\n') });
    const [loaded] = (await folder.load()).articles as [Article];
    folder.write(ARTICLE, article([], 'Ein Sotz.\n'));
    expect(() => readBody(folder.dir, loaded)).toThrow(ContentChangedError);
    expect(() => readBody(folder.dir, loaded)).toThrow(
      `${ARTICLE} changed while the site was built. Build again.`,
    );
  });
});
