import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/archive/article.ts';
import { type ClosedFollowUps, type ClosedSpan, followUpsOf } from '../../src/archive/follow-ups.ts';
import { InternalLinks } from '../../src/archive/internal-links.ts';
import { byNewest } from '../../src/archive/order.ts';

const SITE = 'https://kommunalblick.example';

type Given = Partial<Pick<Article, 'title' | 'teaser' | 'topics' | 'regions' | 'links' | 'aliases'>>;

/** An article at `/<date>/` that shares nothing with others unless given. */
const at = (date: string, given: Given = {}): Article =>
  ({
    ...{
      url: `/${date}/`,
      date,
      title: `Titel`,
      teaser: '',
      topics: [],
      regions: [],
      links: [],
      aliases: [],
    },
    ...given,
  }) as unknown as Article;

/** Articles of 2001 without follow-ups: their words make others rare. */
const closed = (count = 128): Article[] =>
  Array.from({ length: count }, (_, index) =>
    at(`2001-01-${String(index).padStart(3, '0')}`, {
      teaser: 'Verwaltung digital Kommune',
      topics: ['ozg'],
    }),
  );

/** The addresses of the follow-ups, by the article's address. */
function followUps(articles: readonly Article[]): Record<string, string[]> {
  const newest = articles.toSorted(byNewest);
  const found = followUpsOf(newest, new InternalLinks(newest, SITE));
  return Object.fromEntries([...found].map(([{ url }, later]) => [url, later.map((it) => it.url)]));
}

const PUMP = { title: 'Pumpwerk Osterkoog überflutet', topics: ['notfall'] };

describe('a follow-up', () => {
  it('is a later article that shares a topic and rare words of headline and teaser', () => {
    const later = { teaser: 'Im Osterkoog läuft das Pumpwerk wieder.', topics: ['notfall'] };
    const found = followUps([...closed(), at('2002-01-01', PUMP), at('2002-03-01', later)]);
    expect(found).toEqual({ '/2002-01-01/': ['/2002-03-01/'] });
  });

  it('may inflect the shared words', () => {
    const later = { teaser: 'Des Pumpwerks Osterkooge', topics: ['notfall'] };
    expect(followUps([...closed(), at('2002-01-01', PUMP), at('2002-03-01', later)])).not.toEqual({});
  });

  it('needs more than shared frequent words', () => {
    const frequent = { teaser: 'Verwaltung digital Kommune', topics: ['ozg'] };
    expect(followUps([...closed(), at('2002-01-01', frequent), at('2002-03-01', frequent)])).toEqual({});
  });

  it('needs more than one rare word and a frequent topic', () => {
    const later = { teaser: 'Ein neues Pumpwerk', topics: ['ozg'] };
    const earlier = { title: 'Pumpwerk', topics: ['ozg'] };
    expect(followUps([...closed(), at('2002-01-01', earlier), at('2002-03-01', later)])).toEqual({});
  });

  it('needs a shared region and more words if no topic is shared', () => {
    const earlier = { ...PUMP, topics: [], regions: ['bayern'] };
    const two = { teaser: 'Pumpwerk Osterkoog', regions: ['bremen'] };
    const three = { teaser: 'Pumpwerk Osterkoog überflutet', regions: ['bremen'] };
    const same = { ...three, regions: ['bayern'] };
    const found = followUps([
      ...[...closed(), at('2002-01-01', earlier)],
      ...[at('2002-03-01', two), at('2002-03-02', three), at('2002-03-03', same)],
    ]);
    expect(found['/2002-01-01/']).toEqual(['/2002-03-03/']);
  });

  it('is any later article that links to the earlier one, however little else they share', () => {
    const linking = (href: string): Article => at('2002-03-01', { links: [href] });
    const earlier = at('2002-01-01', { aliases: ['/meldung_1'] });
    for (const href of ['/2002-01-01/', '../2002-01-01/#teil', `${SITE}/2002-01-01/`, '/meldung_1']) {
      expect(followUps([earlier, linking(href)]), href).toEqual({ '/2002-01-01/': ['/2002-03-01/'] });
    }
    expect(followUps([earlier, linking('https://elsewhere.example/2002-01-01/')])).toEqual({});
    expect(followUps([earlier, linking('/2002-03-01/')])).toEqual({});
  });

  it('is never an earlier article', () => {
    expect(followUps([at('2002-01-01', { links: ['/2002-03-01/'] }), at('2002-03-01')])).toEqual({});
  });
});

describe('a new article', () => {
  const matter = (date: string): Article => at(date, PUMP);
  const days = Array.from({ length: 9 }, (_, index) => `2002-01-0${index + 1}`);
  const before = [...closed(), ...days.map(matter)];

  it('changes the follow-ups of at most three earlier ones, the newest among equals', () => {
    const [old, now] = [followUps(before), followUps([...before, matter('2002-02-01')])];
    const changed = Object.keys(now).filter((url) => old[url]?.join() !== now[url]?.join());
    expect(changed.sort()).toEqual(['/2002-01-07/', '/2002-01-08/', '/2002-01-09/']);
  });

  it('follows up the articles that it links to before any others', () => {
    const links = ['/2001-01-000/', '/2001-01-001/', '/2001-01-002/', '/2001-01-003/'];
    const now = followUps([...before, at('2002-02-01', { ...PUMP, links })]);
    const under = Object.keys(now).filter((url) => now[url]?.includes('/2002-02-01/'));
    expect(under.sort()).toEqual(links.slice(1));
  });
});

describe('an article', () => {
  it('shows at most five follow-ups, newest first, and always those that link to it', () => {
    const earlier = at('2002-01-01');
    const linking = (date: string): Article => at(date, { links: [earlier.url] });
    const days = Array.from({ length: 7 }, (_, index) => `2003-01-0${index + 1}`);
    const found = followUps([...closed(), earlier, ...days.map(linking)]);
    expect(found[earlier.url]).toEqual(
      days
        .slice(2)
        .reverse()
        .map((date) => `/${date}/`),
    );
  });
});

describe('the follow-ups within closed years', () => {
  it('stay the same whatever is published later', () => {
    const years = ['2002', '2003', '2004'];
    const archive = [
      ...closed(),
      ...years.flatMap((year) => [
        at(`${year}-01-01`, PUMP),
        at(`${year}-02-01`, { ...PUMP, regions: ['bremen'] }),
      ]),
    ];
    const newer = Array.from({ length: 200 }, (_, index) =>
      at(`2005-01-${String(index).padStart(3, '0')}`, PUMP),
    );
    const old = followUps(archive);
    const now = followUps([...archive, ...newer]);
    const isOld = (url: string): boolean => url < '/2005';
    const kept = Object.fromEntries(
      Object.entries(now)
        .filter(([url]) => isOld(url))
        .map(([url, later]) => [url, later.filter(isOld)]),
    );
    expect(kept).toMatchObject(old);
    const touched = Object.values(now)
      .flat()
      .filter((url) => url === '/2005-01-000/');
    expect(touched).toHaveLength(3);
  });
});

describe('the follow-ups of closed spans', () => {
  const archive = [
    ...closed(),
    at('2002-01-01', PUMP),
    at('2002-03-01', { teaser: 'Im Osterkoog läuft das Pumpwerk wieder.', topics: ['notfall'] }),
    at('2003-01-01', { title: 'Neues Pumpwerk im Osterkoog', topics: ['notfall'] }),
    at('2003-02-01', { title: 'Rückblick', links: ['/2002-01-01/'] }),
  ].toSorted(byNewest);
  const links = new InternalLinks(archive, SITE);

  /** The follow-ups of each closed span of an archive, serialised. */
  function spansOf(articles: readonly Article[]): Record<ClosedSpan, string> {
    const kept: Record<ClosedSpan, string> = { years: '', months: '' };
    followUpsOf(articles, new InternalLinks(articles, SITE), (span, find) => {
      const found = find();
      kept[span] = JSON.stringify(found);
      return found;
    });
    return kept;
  }

  it.each(['years', 'months'] as const)('are the same when those of the %s come from a cache', (known) => {
    const fresh = followUpsOf(archive, links);
    const asked: ClosedSpan[] = [];
    const remembered = followUpsOf(archive, links, (span, find) => {
      asked.push(span);
      return span === known ? (JSON.parse(spansOf(archive)[known]) as ClosedFollowUps) : find();
    });
    expect([...remembered]).toEqual([...fresh]);
    expect(fresh.get(archive.find(({ url }) => url === '/2002-01-01/') as Article)).toHaveLength(3);
    expect(asked).toEqual(known === 'months' ? ['months'] : ['months', 'years']);
  });

  it('do not depend on newer articles', () => {
    const earlier = archive.filter(({ date }) => date !== '2003-02-01');
    expect(spansOf(archive).years).toBe(spansOf(earlier).years);
    const more = [at('2003-02-02', { title: 'Noch ein Rückblick', links: ['/2003-02-01/'] }), ...archive];
    expect(spansOf(more)).toEqual(spansOf(archive));
  });

  it('equal those of a full search, whichever article is the newest', () => {
    for (let count = 1; count <= archive.length; count += 7) {
      const some = archive.slice(-count);
      const whole = followUpsOf(some, new InternalLinks(some, SITE));
      const kept = spansOf(some);
      const again = followUpsOf(
        some,
        new InternalLinks(some, SITE),
        (span) => JSON.parse(kept[span]) as ClosedFollowUps,
      );
      expect([...again]).toEqual([...whole]);
    }
  });
});
