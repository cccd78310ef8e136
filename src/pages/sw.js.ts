import type { APIRoute } from 'astro';
import worker from '../client/offline/worker.ts?worker&url';
import { serviceWorker } from '../metadata/service-worker.ts';
import { onlyProps } from '../views/current.ts';

export const GET: APIRoute = () =>
  new Response(serviceWorker(onlyProps('serviceWorker'), worker), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
