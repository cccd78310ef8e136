import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { environmentSettings, settingsFrom } from '../settings.ts';
import { plainAstroConfig } from './plain-astro.ts';

/** Nachlese for a newsroom's `astro.config.mjs`, so that `astro dev` and `astro build` work in its folder. */
export default function nachlese(): AstroIntegration {
  return {
    name: 'nachlese',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const given = { out: fileURLToPath(config.outDir), ...environmentSettings() };
        const settings = settingsFrom(given, fileURLToPath(config.root));
        const { outDir, cacheDir, root, srcDir, ...own } = plainAstroConfig(settings);
        // Astro has already made addresses of the folders that its configuration names.
        updateConfig({
          ...own,
          outDir: folderUrl(outDir),
          cacheDir: folderUrl(cacheDir),
          srcDir: folderUrl(srcDir),
        });
      },
    },
  };
}

const folderUrl = (folder: string): URL => pathToFileURL(`${folder}/`);
