import type { APIRoute } from 'astro';
import { jsonFeed } from '../metadata/json-feed.ts';
import { staticPaths } from '../publish/astro/current-pages.ts';
import { feedBody } from '../views/feed-body.ts';
import type { FeedProps } from '../views/feed.ts';

export const getStaticPaths = () => staticPaths('jsonFeed', ['...feed']);

export const GET: APIRoute<FeedProps> = ({ props }) => new Response(jsonFeed(props, feedBody));
