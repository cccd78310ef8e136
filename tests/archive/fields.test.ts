import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldAt, FIELD_NAMES, namesOfFields } from '../../src/archive/fields.ts';
import { PROJECT } from '../content-folder.ts';

describe('the fields of an article', () => {
  it('are exactly those in the authors’ guide', () => {
    const guide = readFileSync(join(PROJECT, 'content', 'README.md'), 'utf8');
    const example = /```yaml\n---\n(title:[^]*?)\n---\n/.exec(guide)?.[1] ?? '';
    const shown = [...example.matchAll(/^([a-zA-Z]+):/gm)].map(([, name]) => name);
    expect(shown.toSorted()).toEqual([...FIELD_NAMES].sort());
  });

  it('are found by their path', () => {
    expect(fieldAt('image.alt')).toMatchObject({ kind: 'line', required: true });
    expect([fieldAt('titel'), fieldAt('image.text'), fieldAt('title.alt'), fieldAt('constructor')]).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('are found by their kind at any depth', () => {
    expect(namesOfFields(({ kind }) => kind === 'date')).toEqual(['date']);
    expect(namesOfFields(({ kind }) => kind === 'imageFile')).toEqual(['src']);
  });
});
