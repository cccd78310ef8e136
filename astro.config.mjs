import { defineConfig } from 'astro/config';
import { plainAstroConfig } from './src/publish/preview/plain-astro.ts';
import { environmentSettings, settingsFrom } from './src/publish/settings.ts';

export default defineConfig(plainAstroConfig(settingsFrom(environmentSettings())));
