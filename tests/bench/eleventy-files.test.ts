import { expect, it } from 'vitest';
import { eleventyFiles } from '../../scripts/bench/peers/eleventy-files.ts';

const FILES = eleventyFiles([
  { slug: 'politik', title: 'Politik' },
  { slug: 'it-sicherheit', title: 'IT-Sicherheit: Netze' },
]);

it('lists the articles of each category, 30 a page, and links the lists from every page', () => {
  const list = FILES['content/bereich/it-sicherheit.njk'];
  expect(list).toContain('title: "IT-Sicherheit: Netze"');
  expect(list).toContain('data: collections.it-sicherheit, size: 30');
  expect(list).toContain('permalink: "/bereich/it-sicherheit/');
  expect(FILES['_includes/base.njk']).toContain('<a href="/bereich/politik/">Politik</a>');
});
