import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest begins first, so that no core is idle at the end. */
const LONGEST = [
  'oracle',
  'crash',
  'quiet-edits',
  'web-servers',
  'offline',
  'accessibility',
  'dev-server-start',
];

/** Build and browser tests by turns, as both at once use the cores better than two browsers; then the unit tests. */
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
