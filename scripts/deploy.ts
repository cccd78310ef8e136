import { commandTexts } from '../src/i18n/commands.ts';
import { targetAt } from '../src/publish/deploy/address.ts';
import { deploy } from '../src/publish/deploy/deploy.ts';
import { describeChanges, summarise } from '../src/publish/deploy/describe.ts';
import { ReleaseTarget } from '../src/publish/deploy/release-target.ts';
import { rollback } from '../src/publish/deploy/rollback.ts';
import { readSettings } from '../src/publish/settings.ts';
import { addressOptions, deployOptions, targetAddress } from './deploy-options.ts';
import { ownLanguage, reportFailure } from './failure.ts';
import { readOptions } from './options.ts';
import { UsageError } from '../src/i18n/command-error.ts';

const { values } = readOptions('deploy', {
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
});

const texts = commandTexts(ownLanguage()).deploy;

try {
  const settings = readSettings();
  const target = targetAt(targetAddress(values), addressOptions(values), process.env);
  const options = deployOptions(values, settings.contentDir);
  if (values['rollback'] === true) {
    if (!(target instanceof ReleaseTarget)) throw new UsageError('bucketRollback', {});
    const { id, purge } = await rollback(target, { ...options, now: settings.now });
    printPurge(purge);
    console.log((options.dryRun ? texts.wouldServe : texts.serves)(target.name, id));
  } else {
    const onStage = (stage: keyof typeof texts.stages, files: number): void => {
      console.log(`${texts.stages[stage]}: ${files}`);
    };
    const report = await deploy(settings, target, { ...options, onStage });
    if (options.dryRun) console.log(describeChanges(report, texts).join('\n'));
    printPurge(report.purge);
    console.log(`${target.name}: ${summarise(report, texts)}${options.dryRun ? texts.dryRun : ''}`);
  }
} catch (error) {
  reportFailure(error);
}

function printPurge(urls: readonly string[]): void {
  for (const url of urls) console.log(texts.purge(url));
}
