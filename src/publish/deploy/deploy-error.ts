import { CommandError } from '../../i18n/command-error.ts';
import type { CommandErrors } from '../../i18n/commands.ts';

/** A deploy that could not start or finish. The message names the cause and the remedy; the target is unchanged, or the deploy can be resumed. */
export class DeployError<K extends keyof CommandErrors = keyof CommandErrors> extends CommandError<K> {}
