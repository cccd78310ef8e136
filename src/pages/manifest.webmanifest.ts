import type { APIRoute } from 'astro';
import { webManifest } from '../metadata/web-manifest.ts';
import { onlyProps } from '../views/current.ts';

export const GET: APIRoute = () => new Response(webManifest(onlyProps('webManifest')));
