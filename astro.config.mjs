import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { nachlese } from './src/publish/integration.ts';
import { readSettings } from './src/publish/settings.ts';

const settings = readSettings();

export default defineConfig({
  outDir: settings.outDir,
  cacheDir: `${settings.cacheDir}/astro`,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 32 },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [nachlese(settings), mdx()],
  vite: { build: { assetsInlineLimit: 0 } },
});
