import { z } from 'astro/zod';

const text = z.string().min(1);
const list = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1)]);

const step = z
  .strictObject({
    id: text.optional(),
    if: text.optional(),
    uses: text.regex(/^(?:https:\/\/code\.forgejo\.org\/)?[\w-]+\/[\w/-]+@v\d+$/).optional(),
    with: z.record(text, z.union([text, z.number(), z.boolean()])).optional(),
    run: text.optional(),
    env: z.record(text, text).optional(),
  })
  .refine(({ uses, run }) => (uses === undefined) !== (run === undefined), 'either uses or run');

/** The part of the workflow syntax of GitHub and Forgejo that these files use. */
export const actions = z.strictObject({
  name: text,
  on: z.union([
    z.enum(['pull_request', 'workflow_dispatch']),
    z.strictObject({
      push: z.strictObject({ branches: z.array(text) }).optional(),
      schedule: z.array(z.strictObject({ cron: text.regex(/^(?:[\d*]+ ){4}[\d*]+$/) })).optional(),
      workflow_dispatch: z.object({}).nullable().optional(),
    }),
  ]),
  concurrency: z.strictObject({ group: text, 'cancel-in-progress': z.literal(false) }).optional(),
  permissions: z
    .strictObject({
      contents: z.literal('read'),
      pages: z.literal('write').optional(),
      'id-token': z.literal('write').optional(),
    })
    .optional(),
  jobs: z.record(
    text,
    z.strictObject({
      if: text.optional(),
      needs: list(text).optional(),
      'runs-on': text,
      container: z.strictObject({ image: text }).optional(),
      environment: z.strictObject({ name: text, url: text }).optional(),
      outputs: z.record(text, text).optional(),
      strategy: z.strictObject({ matrix: z.record(text, z.array(z.number())) }).optional(),
      env: z.record(text, text).optional(),
      steps: z.array(step).min(1),
    }),
  ),
});

const cache = z.strictObject({
  key: text.optional(),
  paths: z.array(text).optional(),
  when: z.literal('on_success').optional(),
  policy: z.literal('pull').optional(),
});
export const gitlabJob = z.strictObject({
  stage: text,
  extends: text.optional(),
  cache: cache.optional(),
  parallel: z.number().optional(),
  needs: z.array(text).optional(),
  resource_group: text.optional(),
  environment: text.optional(),
  rules: z.array(z.strictObject({ if: text, when: z.literal('never').optional() })).min(1),
  script: z.array(text).min(1),
  artifacts: z
    .strictObject({
      when: z.literal('always').optional(),
      paths: z.array(text).optional(),
      reports: z.strictObject({ codequality: text }).optional(),
      expire_in: text.optional(),
    })
    .optional(),
});
export const gitlab = z
  .object({
    stages: z.array(text),
    default: z.strictObject({ image: text, before_script: z.array(text) }),
    variables: z.record(text, z.union([z.string(), z.number()])),
    '.kept': z.strictObject({ cache }),
  })
  .catchall(gitlabJob);
