import { commandTexts } from '../src/i18n/author-languages.ts';
import { UsageError } from '../src/i18n/command-error.ts';
import { targetAt } from '../src/publish/deploy/address.ts';
import { deploy } from '../src/publish/deploy/deploy.ts';
import { describeChanges, summarise } from '../src/publish/deploy/describe.ts';
import { ReleaseTarget } from '../src/publish/deploy/release-target.ts';
import { rollback } from '../src/publish/deploy/rollback.ts';
import { runCommand } from './command.ts';
import { addressOptions, DEPLOY_OPTIONS, deployOptions, targetAddress } from './deploy-options.ts';

await runCommand({ name: 'deploy', options: DEPLOY_OPTIONS }, async ({ values, settings, language }) => {
  const texts = commandTexts(language).deploy;
  const printPurge = (urls: readonly string[]): void => {
    for (const url of urls) console.log(texts.purge(url));
  };
  const target = targetAt(targetAddress(values), addressOptions(values), process.env);
  const options = deployOptions(values, settings.contentDir);
  if (values.rollback) {
    if (!(target instanceof ReleaseTarget)) throw new UsageError('bucketRollback', {});
    const { id, purge } = await rollback(target, { ...options, now: settings.now });
    printPurge(purge);
    console.log((options.dryRun ? texts.wouldServe : texts.serves)(target.name, id));
    return;
  }
  const onStage = (stage: keyof typeof texts.stages, files: number): void => {
    console.log(`${texts.stages[stage]}: ${files}`);
  };
  const report = await deploy(settings, target, { ...options, onStage });
  if (options.dryRun) console.log(describeChanges(report, texts).join('\n'));
  printPurge(report.purge);
  console.log(`${target.name}: ${summarise(report, texts)}${options.dryRun ? texts.dryRun : ''}`);
});
