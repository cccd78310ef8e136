import { autocomplete, autocompleteMultiselect, isCancel, text } from '@clack/prompts';
import { AuthoringError } from '../src/authoring/authoring-error.ts';
import type { Vocabulary } from '../src/archive/vocabulary.ts';
import type { AuthoringTexts } from '../src/i18n/authoring.ts';

/** Whether an interactive terminal is available. */
export const canAsk = (): boolean => process.stdin.isTTY && process.stdout.isTTY;

/** Asks for a line of text. Without a terminal, throws an error that names the option to use instead. */
export async function askText(
  texts: AuthoringTexts,
  option: string,
  message: string,
  initial = '',
): Promise<string> {
  if (!canAsk()) throw new AuthoringError('missingOptions', { options: `--${option}` });
  const validate = (value: string | undefined) =>
    (value ?? '').trim() === '' ? texts.ask.required : undefined;
  return answered(texts, await text({ message, initialValue: initial, validate }));
}

/** Asks for one name from a vocabulary. */
export async function askTerm(
  texts: AuthoringTexts,
  message: string,
  vocabulary: Vocabulary,
): Promise<string> {
  return answered(texts, await autocomplete({ message, options: optionsOf(vocabulary) }));
}

/** Asks for one of a few values, each shown by its label or else as it is. */
export async function askChoice(
  texts: AuthoringTexts,
  message: string,
  choices: readonly string[],
  labels: Readonly<Record<string, string>> = {},
): Promise<string> {
  const options = choices.map((value) => ({ value, label: labels[value] ?? value }));
  return answered(texts, await autocomplete({ message, options }));
}

/** Asks for names from a vocabulary. */
export async function askTerms(
  texts: AuthoringTexts,
  message: string,
  vocabulary: Vocabulary,
  required: boolean,
): Promise<string[]> {
  return answered(
    texts,
    await autocompleteMultiselect({ message, options: optionsOf(vocabulary), required }),
  );
}

const optionsOf = ({ terms }: Vocabulary) => terms.map(({ name, title }) => ({ value: name, label: title }));

/** The answer; ends the command if the author has cancelled it. */
function answered<T>(texts: AuthoringTexts, answer: T): Exclude<T, symbol> {
  if (!isCancel(answer)) return answer as Exclude<T, symbol>;
  console.error(texts.ask.cancelled);
  return process.exit(1);
}
