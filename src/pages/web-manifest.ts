import type { APIRoute } from 'astro';
import { webManifest } from '../metadata/web-manifest.ts';
import { onlyProps } from '../publish/astro/current-pages.ts';

export const GET: APIRoute = () => new Response(webManifest(onlyProps('webManifest')));
