import { expect, it } from 'vitest';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';
import { found, refuses } from '../refuses.ts';

const withLanguage = (tag: string) => ({ [ARTICLE]: article([`language: ${tag}`]) });
const at = found(ARTICLE);

it.each(['en', 'en-GB', 'fr', 'sr-Latn', 'es-419', 'hsb'])(
  'an article may be in the language %s',
  async (tag) => {
    const [first] = (await new ContentFolder(withLanguage(tag)).load()).articles;
    expect(first?.language).toBe(tag);
  },
);

refuses(
  'the name of a language instead of its tag',
  withLanguage('english'),
  at(7, 1, 'invalid-field', { field: 'language', expected: 'languageTag', suggestion: undefined }),
);
refuses(
  'a tag that names no language',
  withLanguage('xx'),
  at(7, 1, 'invalid-field', { field: 'language', expected: 'languageTag', suggestion: undefined }),
);
refuses(
  'a tag in another spelling',
  withLanguage('en_gb'),
  at(7, 1, 'invalid-field', { field: 'language', expected: 'languageTag', suggestion: undefined }),
);
