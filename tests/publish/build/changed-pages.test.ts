import { describe, expect, it } from 'vitest';
import { BUNDLE, bundleSource } from '../../../src/publish/build/bundle.ts';
import { emptyManifest, type Manifest, withoutFiles } from '../../../src/publish/output/manifest.ts';
import { ManifestPart, type OutputFile, partOf } from '../../../src/publish/output/manifest-part.ts';
import {
  livePathsIn,
  pagesAt,
  planGroups,
  planPages,
  type PlannedGroup,
} from '../../../src/publish/build/changed-pages.ts';
import type { PageGroup } from '../../../src/site/define-page.ts';

import { programOf } from '../program.ts';

const PROGRAM = programOf('code');

/** A group of one page that counts how often its pages are created. */
function group(name: string, source: string, text: string): PageGroup & { made: () => number } {
  let made = 0;
  return {
    name,
    inputs: () => source,
    pages: () => {
      made++;
      return [{ kind: 'day', path: `/${name}/`, inputs: () => text, props: () => ({ text }) }];
    },
    made: () => made,
  };
}

/** The manifest of a build that rendered these groups. */
const built = (groups: readonly PlannedGroup[], program = PROGRAM): Manifest =>
  new Map([
    [BUNDLE, partOf({ 'favicon.svg': { hash: '', size: 0 } }, bundleSource(program))],
    ...groups.map(({ group: { name }, source, pages }) => {
      const files = pages.map(({ file, key }): [string, OutputFile] => [file, { hash: '', size: 0, key }]);
      return [name, partOf(Object.fromEntries(files), source)] as const;
    }),
  ]);

async function planned(groups: PageGroup[], base = emptyManifest(), program = PROGRAM) {
  return planPages(await planGroups(groups, program, base), program, base);
}

describe('a plan', () => {
  it('creates the pages of a group only if its inputs changed', async () => {
    const base = built((await planned([group('2022', 'a', 'alt'), group('2023', 'b', 'alt')])).groups);
    const second = [group('2022', 'a', 'never asked for'), group('2023', 'c', 'neu')];
    const plan = await planned(second, base);
    expect(second.map(({ made }) => made())).toEqual([0, 1]);
    expect(plan.toRender.map(({ file }) => file)).toEqual(['2023/index.html']);
    expect(plan.count).toBe(2);
  });

  it('renders the pages that the manifest does not list with their key, and no others', async () => {
    const base = built((await planned([group('2022', 'a', 'x'), group('2023', 'a', 'x')])).groups);
    const groups = [group('2022', 'b', 'x'), group('2023', 'b', 'y')];
    const plan = await planned(groups, base);
    expect(plan.toRender.map(({ file }) => file)).toEqual(['2023/index.html']);
    const pages = pagesAt(plan, new Set(plan.toRender.map(({ path }) => path)));
    expect(pages.map(({ props }) => props())).toEqual([{ text: 'y' }]);
    expect(groups.map(({ made }) => made())).toEqual([1, 2]);
  });

  it('gives every page another key if the program changed', async () => {
    const base = built((await planned([group('2022', 'a', 'x')])).groups);
    const plan = await planned([group('2022', 'a', 'x')], base, programOf('other'));
    expect(plan.toRender).toHaveLength(1);
  });

  it('checks every page when compression is enabled, and renders one for the bundle', async () => {
    const base = built((await planned([group('2022', 'a', 'x')])).groups);
    const now = group('2022', 'a', 'x');
    const plan = await planned([now], base, { ...PROGRAM, precompress: true });
    expect([plan.toRender.length, now.made()]).toEqual([1, 1]);
  });

  it('renders one page if a file of the bundle may be missing, as any render writes the whole bundle', async () => {
    const whole = { ...group('whole', '', 'x'), inputs: undefined };
    const groups = [whole, group('2022', 'a', 'x'), group('2023', 'a', 'x')].map(
      ({ inputs, ...rest }): PageGroup => (inputs ? { ...rest, inputs } : rest),
    );
    const first = built((await planned(groups)).groups);
    expect((await planned(groups, first)).toRender).toEqual([]);
    const plan = await planned(groups, withoutFiles(first, ['favicon.svg']));
    expect(plan.toRender.map(({ file }) => file)).toEqual(['whole/index.html']);
  });
});

describe('the paths of a plan', () => {
  it('are known for an unchanged group without its list, unless its top folders include the path', async () => {
    const first = built((await planned([group('2022', 'a', 'x'), group('2023', 'a', 'x')])).groups);
    let read = 0;
    const base: Manifest = new Map(
      [...first].map(([name, { head, text }]) => [name, new ManifestPart(head, () => (read++, text))]),
    );
    const live = livePathsIn(
      await planGroups([group('2022', 'a', 'x'), group('2023', 'b', 'x')], PROGRAM, base),
    );
    expect(['2022', '2023', '2024'].map((top) => live.mayHold(top))).toEqual([true, true, false]);
    expect(['/2023/', '/2024/', '/alt/'].map((path) => live.has(path))).toEqual([true, false, false]);
    expect(read).toBe(0);
    expect(['/2022/', '/2022/alt/'].map((path) => live.has(path))).toEqual([true, false]);
    expect(read).toBe(1);
  });
});
