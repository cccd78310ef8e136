import { parameter, type TagParameters } from './tag-parameters.ts';
import type { Translation } from './translation.ts';

const IMAGE = /\.(?:png|jpe?g|webp|avif|gif|svg)(?:[?#].*)?$/i;

/** A picture as Markdown; its caption is its title. */
export function pictureMarkup(src: string, alt: string, caption: string, link = ''): string {
  const title = caption === '' ? '' : ` "${oneLine(caption).replace(/["\\]/g, '\\$&')}"`;
  const image = `![${oneLine(alt).replace(/[[\]\\]/g, '\\$&')}](${destination(src)}${title})`;
  return link === '' ? image : `[${image}](${destination(link)})`;
}

const destination = (address: string): string =>
  `<${address.trim().replace(/\s/g, '%20').replaceAll('<', '%3C').replaceAll('>', '%3E')}>`;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The picture that a tag such as `figure` shows; undefined if it names none. `all` is the tag. */
export function figureMarkup(
  parameters: TagParameters,
  all: string,
  { changed }: Translation,
): string | undefined {
  const src =
    parameter(parameters, 'src', 'image_path', 'image', 'url', 'path', 'file', 'img', 'filename') ||
    (parameters.positional.find((value) => IMAGE.test(value)) ?? '');
  if (src === '') return undefined;
  const free = parameters.positional.filter((value) => value !== src && /\s/.test(value));
  const alt = parameter(parameters, 'alt') || (free[0] ?? '');
  const words = [
    parameter(parameters, 'title'),
    parameter(parameters, 'caption', 'cap', 'description'),
    parameter(parameters, 'attr', 'credit', 'copyright'),
  ];
  const caption = words.filter((text) => text !== '').join(' – ');
  changed({ dropped: all, counts: { pictures: 1 } });
  return pictureMarkup(src, alt, plain(caption), parameter(parameters, 'link', 'href'));
}

/** The markup of captions has no place in a title. */
const plain = (text: string): string =>
  text.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/<[^>]*>/g, '');

/** Where the players and posts of other sites are, by the names of their tags. `#` stands for the id. */
const EMBEDDED: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=#',
  youtubevideo: 'https://www.youtube.com/watch?v=#',
  youtube_privacy: 'https://www.youtube.com/watch?v=#',
  vimeo: 'https://vimeo.com/#',
  tweet: 'https://twitter.com/i/status/#',
  twitter: 'https://twitter.com/i/status/#',
  x: 'https://x.com/i/status/#',
  instagram: 'https://www.instagram.com/p/#/',
  gist: 'https://gist.github.com/#',
  codepen: 'https://codepen.io/#',
  soundcloud: 'https://soundcloud.com/#',
  peertube: 'https://#',
  mastodon: 'https://#',
  slideshare: 'https://www.slideshare.net/#',
  speakerdeck: 'https://speakerdeck.com/#',
  asciinema: 'https://asciinema.org/a/#',
};

/** The address of embedded content; undefined if the tag embeds nothing known. */
export function embeddedAddress(name: string, parameters: TagParameters): string | undefined {
  const key = name
    .toLowerCase()
    .replace(
      /^(?:embed|components?|shortcodes?)[/_-]|(?:[_-]?(?:simple|player|video|embed))?(?:\.\w+)?$/g,
      '',
    );
  const pattern = Object.hasOwn(EMBEDDED, key) ? EMBEDDED[key] : undefined;
  if (pattern === undefined) return undefined;
  // A player's size may follow its id; a gist belongs to a user.
  const positional = parameters.positional.slice(0, key === 'gist' ? 2 : 1);
  const id =
    parameter(parameters, 'id', 'videoid', 'video_id', 'video', 'url', 'src', 'tweet') ||
    positional.join('/');
  if (id === '') return undefined;
  return /^https?:/.test(id) ? id : pattern.replace('#', () => encodeURI(id));
}
