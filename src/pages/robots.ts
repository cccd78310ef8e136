import type { APIRoute } from 'astro';
import { robots } from '../metadata/robots.ts';
import { onlyProps } from '../publish/astro/current-pages.ts';

export const GET: APIRoute = () => new Response(robots(onlyProps('robots')));
