import type { APIRoute } from 'astro';
import { stub } from '../metadata/stub.ts';
import { staticPaths } from '../publish/astro/current-pages.ts';
import type { MovedProps } from '../views/moved.ts';

export const getStaticPaths = () => staticPaths('moved', ['...moved']);

export const GET: APIRoute<MovedProps> = ({ props }) =>
  new Response(stub(props), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
