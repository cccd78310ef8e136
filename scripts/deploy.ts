import { targetAt } from '../src/publish/deploy/address.ts';
import { deploy } from '../src/publish/deploy/deploy.ts';
import { describeChanges, summarise } from '../src/publish/deploy/describe.ts';
import { ReleaseTarget } from '../src/publish/deploy/release-target.ts';
import { rollback } from '../src/publish/deploy/rollback.ts';
import { readSettings } from '../src/publish/settings.ts';
import { addressOptions, deployOptions, targetAddress } from './deploy-options.ts';
import { reportFailure } from './failure.ts';
import { readOptions } from './options.ts';
import { UsageError } from './usage-error.ts';

const { values } = readOptions(
  `npm run deploy -- --to TARGET [options]
  --to TARGET           folder:/srv/www, user@host:/srv/www or s3://bucket/prefix
  --dry-run             show everything, change nothing
  --out DIR, --cache DIR, --content DIR   the build's folders (dist, .cache, content)
  --purge-file FILE     write the addresses that a CDN must forget, one a line
  --remove-now          delete at once what left the site, not with the next deploy
  --take-over           end the claim of a deploy that no longer runs
  --adopt               go on where the target's own state is missing or damaged
  --indexnow KEY        tell search engines which pages changed
  --indexnow-endpoint URL
  --keep N              folders: releases that stay (5)
  --rollback            folders: serve the release before the current one
  --ssh COMMAND         SSH: the command that logs in (ssh), such as "ssh -p 2222"
  --endpoint URL, --region NAME           S3: other servers than Amazon's; the credentials are AWS_ACCESS_KEY_ID,
                        AWS_SECRET_ACCESS_KEY and, if any, AWS_SESSION_TOKEN in the environment
  --unguarded           S3: do not look for other deploys, on a server without conditional writes`,
  {
    to: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'purge-file': { type: 'string' },
    'remove-now': { type: 'boolean' },
    'take-over': { type: 'boolean' },
    adopt: { type: 'boolean' },
    indexnow: { type: 'string' },
    'indexnow-endpoint': { type: 'string' },
    keep: { type: 'string' },
    rollback: { type: 'boolean' },
    ssh: { type: 'string' },
    endpoint: { type: 'string' },
    region: { type: 'string' },
    unguarded: { type: 'boolean' },
  },
);

try {
  const settings = readSettings();
  const target = targetAt(targetAddress(values), addressOptions(values), process.env);
  const options = deployOptions(values, settings.contentDir);
  if (values['rollback'] === true) {
    if (!(target instanceof ReleaseTarget))
      throw new UsageError('A bucket keeps no releases. Build an older commit and deploy that.');
    const { id, purge } = await rollback(target, { ...options, now: settings.now });
    printPurge(purge);
    console.log(`${target.name} ${options.dryRun ? 'would serve' : 'serves'} ${id}`);
  } else {
    const onStage = (stage: string, files: number): void => {
      console.log(`${stage}: ${files}`);
    };
    const report = await deploy(settings, target, { ...options, onStage });
    if (options.dryRun) console.log(describeChanges(report).join('\n'));
    printPurge(report.purge);
    console.log(
      `${target.name}: ${summarise(report)}${options.dryRun ? ' (dry run: nothing was changed)' : ''}`,
    );
  }
} catch (error) {
  reportFailure(error);
}

function printPurge(urls: readonly string[]): void {
  for (const url of urls) console.log(`purge ${url}`);
}
