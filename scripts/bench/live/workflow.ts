import { z } from 'astro/zod';
import { parse } from 'yaml';

/** What a step of a workflow does, as far as it takes time before the site is live. */
export type LiveStep =
  | { kind: 'checkout'; depth: number; filter: string | undefined }
  /** Restores the packages that an earlier run has saved after its last step. */
  | { kind: 'packages'; paths: readonly string[] }
  | { kind: 'restore' | 'save'; paths: readonly string[]; onlyWithPages: boolean }
  | { kind: 'command'; command: string; onlyWithoutPackages: boolean };

const schema = z.object({
  jobs: z.object({
    publish: z.object({
      steps: z.array(
        z.object({
          if: z.string().optional(),
          uses: z.string().optional(),
          run: z.string().optional(),
          with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
        }),
      ),
    }),
  }),
});
type Step = z.infer<typeof schema>['jobs']['publish']['steps'][number];

const FULL_ONLY = '${{ inputs.full }}';
const INCREMENTAL_ONLY = '${{ !inputs.full }}';
const WITHOUT_PACKAGES = "steps.packages.outputs.cache-hit != 'true'";
const WITH_PAGES = "hashFiles('dist/**/*.html') != ''";

/**
 * The steps by which the workflow `publish.yml` publishes a merge, in order. Throws if it has a step or a condition that the benchmark does
 * not know: it would measure something else.
 */
export function liveSteps(workflow: string): LiveStep[] {
  const { steps } = schema.parse(parse(workflow)).jobs.publish;
  return steps.filter((step) => step.if !== FULL_ONLY).flatMap(stepOf);
}

function stepOf(step: Step): LiveStep[] {
  const { uses = '', run, with: given, if: condition } = step;
  const onlyWithPages = condition === WITH_PAGES;
  const onlyWithoutPackages = condition === WITHOUT_PACKAGES;
  if (condition !== undefined && condition !== INCREMENTAL_ONLY && !onlyWithPages && !onlyWithoutPackages)
    throw new Error(`the benchmark does not know the condition ${condition}`);
  if (run !== undefined) return [{ kind: 'command', command: run, onlyWithoutPackages }];
  const paths = String(given['path'] ?? '')
    .split('\n')
    .filter((path) => path !== '');
  // Forgejo has copies of GitHub's actions under addresses of its own.
  switch (uses.replace(/@.*$/, '').replace(/^https:\/\/code\.forgejo\.org\/forgejo/, 'actions')) {
    case 'actions/checkout': {
      const filter = given['filter'];
      const depth = Number(given['fetch-depth'] ?? 1);
      return [{ kind: 'checkout', depth, filter: filter === undefined ? undefined : String(filter) }];
    }
    case 'actions/setup-node':
      // Node itself is on the machine.
      return [];
    case 'actions/cache':
      return [{ kind: 'packages', paths }];
    case 'actions/cache/restore':
      return [{ kind: 'restore', paths, onlyWithPages }];
    case 'actions/cache/save':
      return [{ kind: 'save', paths, onlyWithPages }];
    case 'actions/upload-artifact':
      // After the last byte is at the target.
      return [];
    default:
      throw new Error(`the benchmark does not know what ${uses} does`);
  }
}
