import type { APIRoute } from 'astro';
import { openSearchDescription } from '../metadata/open-search.ts';
import { onlyProps } from '../views/current.ts';

export const GET: APIRoute = () =>
  new Response(openSearchDescription(onlyProps('openSearch')), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
