import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPLACEABLE, type ReplaceableName } from '../../src/archive/theme.ts';
import type * as contract from '../../src/package/theme.ts';
import { PROJECT } from '../content-folder.ts';

/** The types of the contract, by the components whose props they are. */
interface PropsOf {
  Head: contract.HeadProps;
  Header: contract.HeaderProps;
  Footer: contract.FooterProps;
  Front: contract.FrontContentProps;
  Lead: contract.LeadProps;
  Card: contract.CardProps;
  ListHeader: contract.ListHeaderProps;
  ArticleHeader: contract.ArticleHeaderProps;
  ArticleEnd: contract.ArticleEndProps;
}

/** Every name of a prop that the check accepts, and none besides; the compiler compares it with the types. */
type Names = { [N in ReplaceableName]: Record<keyof PropsOf[N], true> };
const NAMES: Names = {
  Head: { chrome: true, head: true },
  Header: { chrome: true, category: true },
  Footer: { chrome: true },
  Front: {
    ...{ chrome: true, layout: true, lead: true, topic: true },
    ...{ cards: true, pinned: true, newest: true, blocks: true },
  },
  Lead: { lead: true, language: true },
  Card: { card: true, level: true, language: true },
  ListHeader: { chrome: true, title: true, description: true, places: true },
  ArticleHeader: { article: true, language: true },
  ArticleEnd: { chrome: true, head: true, article: true },
};

const TYPES: Readonly<Record<ReplaceableName, string>> = {
  ...{ Head: 'HeadProps', Header: 'HeaderProps', Footer: 'FooterProps', Front: 'FrontContentProps' },
  ...{ Lead: 'LeadProps', Card: 'CardProps', ListHeader: 'ListHeaderProps' },
  ...{ ArticleHeader: 'ArticleHeaderProps', ArticleEnd: 'ArticleEndProps' },
};

/** The rows of the guide's table: name, props, type. */
const rows = [
  ...readFileSync(join(PROJECT, 'src/package/README.md'), 'utf8').matchAll(
    /^\| `(\w+)` +\|[^|]*\| ([^|]*?) +\| `(\w+)` +\|$/gm,
  ),
].map(([, name, props = '', type]) => ({ name, type, props: [...props.matchAll(/\w+/g)].map(String) }));

describe('the contract with themes', () => {
  it.each(Object.entries(REPLACEABLE))('has the props of %s in the check as in the types', (name, props) => {
    expect(Object.keys(NAMES[name as ReplaceableName])).toEqual([...props]);
  });

  it('is what the guide says', () => {
    expect(rows).toEqual(
      Object.entries(REPLACEABLE).map(([name, props]) => ({
        ...{ name, props, type: TYPES[name as ReplaceableName] },
      })),
    );
  });
});
