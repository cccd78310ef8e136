import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';

/** The installed version of a package, without loading it. */
export function packageVersion(name: string): string {
  const path = findPackageJSON(name, import.meta.url);
  if (path === undefined) throw new Error(`The package ${name} is not installed`);
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
