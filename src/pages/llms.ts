import type { APIRoute } from 'astro';
import { llmsText } from '../metadata/llms.ts';
import { onlyProps } from '../publish/astro/current-pages.ts';

export const GET: APIRoute = () => new Response(llmsText(onlyProps('llms')));
