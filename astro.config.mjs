import { defineConfig } from 'astro/config';
import nachlese from './src/publish/preview/integration.ts';

export default defineConfig({ integrations: [nachlese()] });
