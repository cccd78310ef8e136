import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The slowest files start first to keep all cores busy until the end. */
const LONGEST = [
  'crash',
  'oracle',
  'edits-without-rendering',
  'blocked-build',
  'shards',
  'accessibility',
  'dev-server-start',
  'layout',
  'dev-server',
];

/** Alternates build and browser tests, because one of each uses two cores better than two browsers; unit tests follow. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
    const of = (name: string): TestSpecification[] => sorted.filter(({ project }) => project.name === name);
    const [build, browser] = [of('build'), of('browser')];
    const others = sorted.filter(({ project }) => !['build', 'browser'].includes(project.name));
    const turns = Array.from({ length: Math.max(build.length, browser.length) }, (_, index) => [
      build[index],
      browser[index],
    ]);
    return [...turns.flat().filter((file) => file !== undefined), ...others];
  }
}

function rank({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return place === -1 ? LONGEST.length : place;
}
