import type { APIRoute } from 'astro';
import { llmsText } from '../metadata/llms.ts';
import { onlyProps } from '../views/current.ts';

export const GET: APIRoute = () => new Response(llmsText(onlyProps('llms')));
