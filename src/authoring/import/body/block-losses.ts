import { escapeHtml } from '../../../markdown/escape-html.ts';
import type { Losses } from '../losses/losses.ts';
import type { Post } from '../post.ts';

/** A block without content: WordPress makes it when a page is shown. */
const DYNAMIC = /<!--\s+wp:([a-z][\w/-]*)\s+(?:(\{(?:(?!-->)[^])*?\})\s+)?\/-->/g;
/** Blocks that may be empty without a loss; footnotes are a field of the post. */
const EMPTY =
  /^(?:core\/)?(?:paragraph|heading|spacer|separator|columns?|group|list(?:-item)?|image|html|freeform|more|nextpage|footnotes)$/;
const EMBED = /^(?:core\/)?(?:core-embed\/[\w-]+|embed)$/;
/** An address that WordPress replaced with what is there: in an embed block, or alone on its line. */
const ADDRESS = String.raw`(https?:\/\/[^\s<>"]+)`;
const WRAPPED = new RegExp(String.raw`<div class="wp-block-embed__wrapper">\s*${ADDRESS}\s*<\/div>`, 'g');
const ALONE = new RegExp(String.raw`^[ \t]*(?:<p>)?${ADDRESS}(?:<\/p>)?[ \t\r]*$`, 'gm');
/** Hosts whose addresses WordPress embeds without a block (its oEmbed providers). */
const PROVIDERS =
  /(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitter\.com|x\.com|facebook\.com|instagram\.com|tiktok\.com|flickr\.com|soundcloud\.com|spotify\.com|mixcloud\.com|slideshare\.net|scribd\.com|issuu\.com|ted\.com|wordpress\.tv|videopress\.com|reddit\.com|tumblr\.com|imgur\.com|kickstarter\.com|pinterest\.com)$/;

/** A post whose embeds are links. Reports them, and the blocks that have no content in the export. */
export function withoutBlocks(post: Post, losses: Losses): Post {
  if (post.format !== 'html') return post;
  const { place, title } = post;
  const link = (escaped: string, added?: string): string => {
    const url = escaped.replaceAll('&amp;', '&').replaceAll('&#038;', '&');
    losses.add('embed', hostOf(url), url, place, added === undefined ? {} : { added });
    return `<p><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`;
  };
  const body = post.body
    .replace(DYNAMIC, (block: string, name: string, attributes: string | undefined) => {
      const url = EMBED.test(name) ? urlIn(attributes ?? '') : undefined;
      if (url !== undefined) return link(url, url);
      if (!EMPTY.test(name)) losses.add('block', name, attributes || title, place);
      return block;
    })
    .replace(WRAPPED, (_all, url: string) => link(url))
    .replace(ALONE, (line: string, url: string) => (PROVIDERS.test(hostOf(url)) ? link(url) : line));
  return { ...post, body };
}

/** The address among the attributes of a block, which are JSON. */
function urlIn(attributes: string): string | undefined {
  try {
    const { url } = JSON.parse(attributes) as { url?: unknown };
    return typeof url === 'string' && /^https?:/.test(url) ? url : undefined;
  } catch {
    return undefined; // damaged by an editor
  }
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '');
