import type { APIRoute } from 'astro';
import { sitemapIndex } from '../metadata/sitemap.ts';
import { onlyProps } from '../publish/astro/current-pages.ts';

export const GET: APIRoute = () => new Response(sitemapIndex(onlyProps('sitemapIndex')));
