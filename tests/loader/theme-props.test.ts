import { describe, expect, it } from 'vitest';
import { askedProps } from '../../src/loader/theme-props.ts';

const namesIn = (code: string): string[] => askedProps(`---\n${code}\n---\n`).map(({ name }) => name);

describe('the props that a component asks for', () => {
  it.each([
    ['const { card, level } = Astro.props;', ['card', 'level']],
    ['const { card }: Props = Astro.props;', ['card']],
    ['const { card } = Astro.props as Props;', ['card']],
    ['const {\n  card,\n  level: depth = 2,\n  ...rest\n} = Astro.props;', ['card', 'level']],
    ['const { card: { title, date }, level = max(a, b) } = Astro.props;', ['card', 'level']],
    ["const { card, level = 'a, b }' } = Astro.props;", ['card', 'level']],
    ['const { chrome } = Astro.props;\nconst { title } = chrome;', ['chrome']],
    ['const title = Astro.props.card.title;', ['card']],
    ['const title = Astro.props?.card;', ['card']],
  ])('are named by %s', (code, expected) => {
    expect(namesIn(code)).toEqual(expected);
  });

  it.each([
    'const props = Astro.props;',
    'const { title } = Astro.props.card;',
    "const { title } = Astro.props['card'];",
    'const { title } = card;',
    'const { title',
  ])('are none of its names in %s', (code) => {
    expect(namesIn(code)).not.toContain('title');
  });

  it('have places', () => {
    const text = '---\nconst { card, author: by } = Astro.props;\n---\n{Astro.props.extra}\n';
    const found = askedProps(text).map(({ name, offset }) => [name, text.slice(offset, offset + 6)]);
    expect(found).toEqual([
      ['card', 'card, '],
      ['author', 'author'],
      ['extra', 'extra}'],
    ]);
  });
});
