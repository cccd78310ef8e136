import matter from 'gray-matter';
import { expect, it } from 'vitest';
import { readFrontmatter } from '../../src/loader/frontmatter.ts';

/** What stands around a fence: a line end or none, blank lines, a second fence in the body. */
const TEXTS = [
  '---\na: 1\n---\nbody',
  '---\na: "1 # 2"\nb:\n  - 1\n---\nbody',
  '---\na: [1, 2]\n---\nbody',
  '---\na: 1\n---\n\n\nbody\n---\nmore',
  '---\na: 1\n---',
  '---\na: 1\n',
  '---\na: 1\n---body',
  '---\na: 1\n----\nbody',
  '---\n---\nbody',
  '---yaml\na: 1\n---\n--- \nbody',
  '---\n# a comment\n---\nbody',
  '---',
];

it.each(TEXTS)('takes %j apart as gray-matter does', (text) => {
  const { source } = readFrontmatter('articles/2024/01/x.md', text);
  const { content } = matter(text, { engines: { yaml: () => ({}) } });
  expect(source?.body).toBe(content);
  expect(text.slice(source?.bodyStart)).toBe(content);
  expect(source?.bodyOffset).toBe(text.split('\n').length - content.split('\n').length);
});
