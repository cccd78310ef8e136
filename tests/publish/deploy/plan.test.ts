import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../src/publish/output/manifest-part.ts';
import { isEmpty, journalOf, planDeploy, type DeployPlan } from '../../../src/publish/deploy/plan.ts';
import { addressOf, pageList, purgeList } from '../../../src/publish/deploy/purge.ts';
import {
  emptyState,
  parseJournal,
  parseState,
  stateText,
  type DeployState,
  type TargetStatus,
} from '../../../src/publish/deploy/state.ts';
import { filesIn, NEXT_SITE, SITE, without, type Site } from './built-output.ts';

const KEEP = { removeNow: false };
const ORIGIN = 'https://example.org';

const status = (state: DeployState, unverified: TargetStatus['unverified'] = {}): TargetStatus => ({
  id: 'x',
  state,
  unverified,
});
const after = (site: Site, before = emptyState()): DeployState =>
  planDeploy(status(before), filesIn(site), KEEP).after;
const plan = (before: Site, site: Site): DeployPlan => planDeploy(status(after(before)), filesIn(site), KEEP);

describe('the plan of a deploy', () => {
  it('puts new files before changed ones, as nothing links to them yet', () => {
    const articles = plan(SITE, NEXT_SITE).put.filter(({ stage }) => stage === 'articles');
    expect(articles.map(({ path }) => path)).toEqual([
      '2026/11/neubau/index.html',
      '2026/11/haushalt/index.html',
    ]);
  });

  it('is empty if the target has the site', () => {
    expect(isEmpty(plan(SITE, SITE))).toBe(true);
  });

  it('first deletes a file that must become a folder, and the other way round', () => {
    const [file, folder] = [{ 'alt/x.html': 'umgezogen' }, { 'alt/x.html/index.html': 'entfernt' }];
    for (const [before, now] of [
      [file, folder],
      [folder, file],
    ]) {
      const { put, clear, retire, after: state } = plan({ ...SITE, ...before }, { ...SITE, ...now });
      expect(put.map(({ path }) => path)).toEqual(Object.keys(now ?? {}));
      expect(clear).toEqual(Object.keys(before ?? {}));
      expect([retire, state.retired]).toEqual([[], {}]);
    }
  });

  it.each(['../../precious.txt', '/etc/passwd', 'a//b', './a', 'a/..', 'a\0b'])(
    'does not trust a state that names %j',
    (path) => {
      const state = { version: 1, files: {}, retired: { [path]: { hash: '0', size: 1 } } };
      expect(parseState(JSON.stringify(state))).toBeUndefined();
      expect(parseState(JSON.stringify({ ...state, retired: {}, previous: path }))).toBeUndefined();
      expect(parseJournal(JSON.stringify({ base: 'x', touched: { [path]: null } }))).toBeUndefined();
    },
  );

  it('does not reveal the keys of pages', () => {
    expect(stateText(after(SITE))).not.toContain('key of');
  });

  it('verifies files that an interrupted deploy was about to upload or delete', () => {
    const interrupted = journalOf(plan(SITE, NEXT_SITE), status(after(SITE)));
    const { put, retire } = planDeploy(status(after(SITE), interrupted.touched), filesIn(SITE), KEEP);
    expect(put.every(({ unverified }) => unverified)).toBe(true);
    expect(put.map(({ path }) => path).sort()).toEqual([
      '2026/11/haushalt/index.html',
      'feed.xml',
      'fragment/politik/index.html',
      'index.html',
    ]);
    expect(retire).toEqual(['2026/11/neubau/index.html', 'bilder/9bd1c02f77ab0314-480.webp']);
  });

  it('leads from any state through any interruptions to the site, and to nothing else one release later', () => {
    const path = fc.constantFrom(
      'a.html',
      'a.html/index.html',
      '2026/01/b/index.html',
      'bilder/0123456789abcdef-1.png',
      'feed.xml',
    );
    const isPossible = (it: Site): boolean => !('a.html' in it && 'a.html/index.html' in it);
    const site = fc.dictionary(path, fc.constantFrom('1', '2', '3')).filter(isPossible);
    const step = fc.record({ site, done: fc.nat(8), ends: fc.boolean(), removeNow: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), site, (steps, goal) => {
        const target = new Imitation();
        for (const { site: wanted, done, ends, removeNow } of steps)
          target.deploy(wanted, ends ? undefined : done, removeNow);
        target.deploy(goal);
        target.deploy(goal);
        expect(target.files).toEqual(new Map(Object.entries(goal)));
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});

/** A minimal target on which a deploy may stop after any step. */
class Imitation {
  readonly files = new Map<string, string>();
  #state = emptyState();
  #unverified: TargetStatus['unverified'] = {};

  deploy(site: Site, stopAfter = Infinity, removeNow = false): void {
    const from = status(this.#state, this.#unverified);
    const { put, remove, clear, after: state } = planDeploy(from, filesIn(site), { removeNow });
    this.#unverified = journalOf({ put, remove, clear } as unknown as DeployPlan, from).touched;
    const steps = [
      ...clear.map((path) => () => this.files.delete(path)),
      ...put.map(({ path, hash }) => () => {
        const there = this.files.get(path);
        if (there === undefined || contentHash(there) !== hash) this.files.set(path, site[path] as string);
        expect(this.files.has('a.html') && this.files.has('a.html/index.html')).toBe(false);
      }),
      ...remove.map((path) => () => this.files.delete(path)),
    ];
    for (const run of steps.slice(0, stopAfter)) run();
    if (stopAfter <= steps.length) return;
    this.#state = state;
    this.#unverified = {};
  }
}

describe('the state of a target', () => {
  it('survives writing and reading, with sorted paths', () => {
    const state = after(NEXT_SITE, after({ ...SITE, 'z.html': 'z', 'a.html': 'a' }));
    expect(parseState(stateText(state))).toEqual(state);
    const reversed = { ...state, files: Object.fromEntries(Object.entries(state.files).reverse()) };
    expect(stateText(reversed)).toBe(stateText(state));
  });

  it.each([
    '',
    '{',
    '[]',
    'null',
    '{"version":2,"files":{},"retired":{}}',
    '{"version":1,"files":null,"retired":{}}',
  ])('is damaged if it is %j', (text) => {
    expect(parseState(text)).toBeUndefined();
  });
});

describe('the addresses to purge', () => {
  it('are those of changed and removed files in their pretty form, but never of immutable ones', () => {
    const site = without(NEXT_SITE, 'bereich/politik/index.html', 'bilder/047fe32d4c341c4d-480.webp');
    expect(purgeList(ORIGIN, plan(SITE, site))).toEqual([
      'https://example.org/',
      'https://example.org/2026/11/haushalt/',
      'https://example.org/bereich/politik/',
      'https://example.org/feed.xml',
      'https://example.org/fragment/politik/',
    ]);
  });

  it('name a removed page again when it is deleted', () => {
    const gone = without(SITE, 'bereich/politik/index.html');
    const second = planDeploy(status(after(gone, after(SITE))), filesIn(gone), KEEP);
    expect(purgeList(ORIGIN, second)).toEqual(['https://example.org/bereich/politik/']);
  });

  it('are encoded', () => {
    expect(addressOf(ORIGIN, '2026/11/brücke & steg/index.html')).toBe(
      'https://example.org/2026/11/br%C3%BCcke%20%26%20steg/',
    );
  });

  it('report only pages to search engines', () => {
    expect(pageList(ORIGIN, plan(SITE, NEXT_SITE))).toEqual([
      'https://example.org/',
      'https://example.org/2026/11/haushalt/',
      'https://example.org/2026/11/neubau/',
    ]);
  });
});
