import type { APIRoute } from 'astro';
import { atomFeed } from '../metadata/atom.ts';
import { rssFeed } from '../metadata/rss.ts';
import { staticPaths } from '../publish/astro/current-pages.ts';
import { feedBody } from '../views/feed-body.ts';
import type { FeedProps } from '../views/feed.ts';

export const getStaticPaths = () => staticPaths('feed', ['...feed']);

export const GET: APIRoute<FeedProps> = ({ props }) =>
  new Response(props.format === 'atom' ? atomFeed(props, feedBody) : rssFeed(props, feedBody));
