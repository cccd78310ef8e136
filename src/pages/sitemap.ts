import type { APIRoute } from 'astro';
import { sitemap } from '../metadata/sitemap.ts';
import { staticPaths } from '../publish/astro/current-pages.ts';
import type { SitemapProps } from '../views/sitemap.ts';

export const getStaticPaths = () => staticPaths('sitemap', ['name']);

export const GET: APIRoute<SitemapProps> = ({ props }) => new Response(sitemap(props));
