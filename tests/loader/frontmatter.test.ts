import { expect, it } from 'vitest';
import { readFrontmatter } from '../../src/loader/frontmatter.ts';

/** Variants around the closing fence: with or without a line end, blank lines, a second fence in the body. */
const TEXTS = [
  ['---\na: 1\n---\nbody', 'body'],
  ['---\na: "1 # 2"\nb:\n  - 1\n---\nbody', 'body'],
  ['---\na: {b: 1}\n---\nbody', 'body'],
  ['---\na: [1, 2]\n---\n', ''],
  ['---\na: 1\n---\n\n\nbody\n---\nmore', '\n\nbody\n---\nmore'],
  ['---\na: 1\n---', ''],
  ['---\na: 1\n', ''],
  ['---\na: 1\n---body', 'body'],
  ['---\na: 1\n----\nbody', '-\nbody'],
  ['---\n---\nbody', 'body'],
  ['---yaml\na: 1\n---\n--- \nbody', '--- \nbody'],
  ['---\n# a comment\n---\nbody', 'body'],
  ['---', ''],
] as const;

it.each(TEXTS)('splits %j', (text, body) => {
  const { source } = readFrontmatter('articles/2024/01/x.md', text);
  expect(source?.body).toBe(body);
  expect(text.slice(source?.bodyStart)).toBe(body);
  expect(source?.bodyOffset).toBe(text.split('\n').length - body.split('\n').length);
});
