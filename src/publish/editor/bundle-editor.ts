import type { Plugin } from 'vite';
import type { FolderFiles } from '../../cache/folder-store.ts';

/** Name of the script that the page loads, in the folder of the bundle. */
export const EDITOR_SCRIPT = 'cms.js';

const START = 'nachlese:editor';

/**
 * The CMS and all that it loads on demand, by file name. The package's own bundle for the browser loads fonts and languages from a CDN;
 * its modules do not. `entry` is the main module of the package.
 */
export async function bundleEditor(root: string, entry: string): Promise<FolderFiles> {
  const { build } = await import('vite');
  const made = await build({
    root,
    // Relative addresses: the site may be in a folder of its host.
    base: './',
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [start(entry), withoutGrammars, withoutCdn],
    build: {
      write: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: START,
        output: {
          format: 'es',
          entryFileNames: EDITOR_SCRIPT,
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
        },
      },
    },
  });
  const files = [made].flat().flatMap((output) => ('output' in output ? output.output : []));
  return new Map(files.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
}

/** Starts the CMS: as a module, it does not start by itself. */
const start = (entry: string): Plugin => ({
  name: 'nachlese:editor',
  resolveId: (id) => (id === START ? `\0${START}` : undefined),
  load: (id) =>
    id === `\0${START}` ? `import { init } from ${JSON.stringify(entry)};\ninit();\n` : undefined,
});

const GRAMMAR = '@shikijs/langs/';

/** Leaves out 240 grammars, 11 MB, that colour the code in an article's code blocks. */
const withoutGrammars: Plugin = {
  name: 'nachlese:without-grammars',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith(GRAMMAR) ? `\0${GRAMMAR}` : undefined),
  load: (id) => (id === `\0${GRAMMAR}` ? 'export default [];' : undefined),
};

/** The package brings its fonts as files, and yet its style sheet names those of a CDN, which the page's policy forbids. */
const withoutCdn: Plugin = {
  name: 'nachlese:without-cdn',
  transform: (code) => code.replaceAll(/url\(https:\/\/cdn\.jsdelivr\.net\/[^)]*\)/g, 'local(none)'),
};
