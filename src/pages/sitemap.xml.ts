import type { APIRoute } from 'astro';
import { sitemapIndex } from '../metadata/sitemap.ts';
import { onlyProps } from '../views/current.ts';

export const GET: APIRoute = () => new Response(sitemapIndex(onlyProps('sitemapIndex')));
