import { describe, expect, it } from 'vitest';
import { bodyHtml } from '../../src/markdown/body.ts';
import { withSideNotes } from '../../src/markdown/side-notes.ts';
import { OPTIONS } from './options.ts';

const page = (markdown: string): string => withSideNotes(bodyHtml(markdown, OPTIONS));

/** The ids of the elements with each name. */
const named = (html: string): string[][] =>
  [...html.matchAll(/ id="([^"]+)"[^>]*? data-note="([^"]+)"|data-note="([^"]+)"[^>]*? id="([^"]+)"/g)]
    .map(([, id, name, first, later]) => [id ?? later ?? '', name ?? first ?? ''])
    .sort(([, a = ''], [, b = '']) => a.localeCompare(b));

describe('a footnote', () => {
  it('has the name of its reference, whatever its author calls it', () => {
    expect(named(page('Eins[^b] und zwei[^a1].\n\n[^b]: B.\n[^a1]: A.'))).toEqual([
      ['user-content-fnref-b', '--1'],
      ['user-content-fn-b', '--1'],
      ['user-content-fnref-a1', '--2'],
      ['user-content-fn-a1', '--2'],
    ]);
  });

  it('stands beside the first of several references', () => {
    const html = page('Eins[^1] und noch einmal[^1].\n\n[^1]: Note.');
    expect(named(html).map(([id]) => id)).toEqual(['user-content-fnref-1', 'user-content-fn-1']);
  });

  it('is named in a text with raw HTML, too', () => {
    const html = page('Eins<br>zwei[^1].\n\n[^1]: Note.');
    expect(named(html).map(([, name]) => name)).toEqual(['--1', '--1']);
  });
});

it('a text without footnotes stays as it is', () => {
  const html = bodyHtml('Ein [Link](/a/) und eine Liste:\n\n- eins', OPTIONS);
  expect(withSideNotes(html)).toBe(html);
});
