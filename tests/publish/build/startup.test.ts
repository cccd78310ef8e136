import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { PROJECT } from '../../content-folder.ts';

/** Prints the packages that a module loads. */
const LISTING = `
import { registerHooks } from 'node:module';
const packages = new Set();
registerHooks({
  load(url, context, next) {
    const [, name] = /.*\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url) ?? [];
    if (name) packages.add(name);
    return next(url, context);
  },
});
await import(process.argv[1]);
console.log([...packages].join('\\n'));
`;

const packagesOf = (module: string): string[] => {
  const { href } = pathToFileURL(join(PROJECT, module));
  const listed = execFileSync(process.execPath, ['--input-type=module', '--eval', LISTING, href]);
  return listed.toString().split('\n');
};

it('A build loads packages for images and raw HTML only when it has some', () => {
  const packages = packagesOf('src/publish/build/build.ts');
  expect(packages).toContain('satteri');
  const late = /^(?:sharp|fontkit|parse5|vite|remark|rehype|remark-rehype|rehype-raw|pagefind)$/;
  expect(packages.filter((name) => late.test(name))).toEqual([]);
});
