import type { APIRoute } from 'astro';
import { sitemap } from '../../metadata/sitemap.ts';
import { staticPaths } from '../../views/current.ts';
import type { SitemapProps } from '../../views/sitemap.ts';

export const getStaticPaths = () => staticPaths('sitemap', ['name']);

export const GET: APIRoute<SitemapProps> = ({ props }) => new Response(sitemap(props));
