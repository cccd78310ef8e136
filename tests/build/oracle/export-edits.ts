import { EXPORT_NAMES } from '../../../src/archive/exports.ts';

/** Switches a third of the exports off, another third for each of three values, and all others on. */
export function withOtherExports(text: string, pick: number): string {
  const off = EXPORT_NAMES.filter((_name, index) => index % 3 === pick % 3);
  const lines = off.map((name) => `  ${name}: false\n`);
  return `${text.replace(/^exports:\n(?: .*\n)*/m, '')}exports:\n${lines.join('')}`;
}
