import type { APIRoute } from 'astro';
import { idTable } from '../metadata/id-table.ts';
import { staticPaths } from '../publish/astro/current-pages.ts';
import type { IdTableProps } from '../views/moved.ts';

export const getStaticPaths = () => staticPaths('idTable', ['block']);

export const GET: APIRoute<IdTableProps> = ({ props }) => new Response(idTable(props.urls));
