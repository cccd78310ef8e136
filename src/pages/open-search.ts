import type { APIRoute } from 'astro';
import { openSearchDescription } from '../metadata/open-search.ts';
import { onlyProps } from '../publish/astro/current-pages.ts';

export const GET: APIRoute = () =>
  new Response(openSearchDescription(onlyProps('openSearch')), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
