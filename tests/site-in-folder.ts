import { join } from 'node:path';
import sharp from 'sharp';
import { englishContent } from './english-content.ts';
import { buildOrThrow } from './site.ts';

/** As a project site on GitHub Pages: the folder has the name of the repository, capital letters included. */
export const BASE = '/Town.Record';
export const ORIGIN = 'https://name.github.example';
export const ARTICLE = '/2025/07/tunnel/';

const PICTURE = await sharp({ create: { width: 1600, height: 900, channels: 3, background: 'teal' } })
  .jpeg()
  .toBuffer();
const TUNNEL = `---
id: 8
title: Tunnel
date: 2025-07-01
region: [Northfield]
category: Transport
teaser: The tunnel is dug.
image: { src: ./tunnel.jpg, alt: A tunnel, credit: Desk }
aliases: [/news_8]
---

See [the cables](/2024/02/cables-arrive/), [the bridge](../../06/bridge-opens/) and the [notes](/about/).

\`\`\`html
<a href="/about/">
\`\`\`
`;

/** Builds a small archive in English in a folder of its host, below `folder`. Returns the output folder. */
export async function buildInFolder(folder: string): Promise<string> {
  const settings = {
    url: ORIGIN + BASE,
    hosts: '[netlify, cloudflare]',
    feeds: 'full',
    formerUrls: '{ category: [bereich], data: [daten] }',
  };
  const files = { 'articles/2025/07/tunnel.md': TUNNEL, 'articles/2025/07/tunnel.jpg': PICTURE };
  const content = englishContent(join(folder, 'content'), settings, files);
  return (await buildOrThrow({ content, out: join(folder, 'dist') })).out;
}
