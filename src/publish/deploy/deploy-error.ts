import { CommandError } from '../../i18n/command-error.ts';
import type { CommandErrors } from '../../i18n/commands.ts';

/** A deploy that could not be begun or ended. The text names the cause and the way out; the target is as it was, or can be resumed. */
export class DeployError<K extends keyof CommandErrors = keyof CommandErrors> extends CommandError<K> {}
