/** Who shows what a link leads to. */
export interface MediaHost {
  kind: 'video' | 'audio';
  /** The name that readers know: `YouTube`, or the host's own. */
  name: string;
}

type Known = readonly [pages: RegExp, kind: MediaHost['kind'], name: string];

/** The pages on which well-known hosts play one thing, as host and path. Their other pages are pages like any other. */
const KNOWN: readonly Known[] = [
  [
    /^(?:(?:m|music)\.)?youtube(?:-nocookie)?\.com\/(?:(?:watch|playlist)\?|(?:embed|shorts|live|v)\/)/,
    'video',
    'YouTube',
  ],
  [/^youtu\.be\/[\w-]/, 'video', 'YouTube'],
  [/^vimeo\.com\/(?:[\w-]+\/)*\d+/, 'video', 'Vimeo'],
  [/^player\.vimeo\.com\/video\//, 'video', 'Vimeo'],
  [/^(?:geo\.)?dailymotion\.com\/(?:embed\/)?video\/|^dai\.ly\/\w/, 'video', 'Dailymotion'],
  [/^ardmediathek\.de\/(?:video|player|embed|live)\//, 'video', 'ARD Mediathek'],
  [/^zdf\.de\/(?:play|video)\//, 'video', 'ZDF'],
  [/^arte\.tv\/\w\w\/videos\//, 'video', 'ARTE'],
  [/^media\.ccc\.de\/v\//, 'video', 'media.ccc.de'],
  [/^(?:embed\.)?ted\.com\/talks\//, 'video', 'TED'],
  [/^twitch\.tv\/videos\//, 'video', 'Twitch'],
  [/^soundcloud\.com\/[^/]+\/[^/?#]|^w\.soundcloud\.com\/player/, 'audio', 'SoundCloud'],
  [
    /^open\.spotify\.com\/(?:intl-\w+\/)?(?:embed\/)?(?:track|album|playlist|episode|show)\//,
    'audio',
    'Spotify',
  ],
  [/^(?:embed\.)?podcasts\.apple\.com\/(?:\w\w\/)?podcast\//, 'audio', 'Apple Podcasts'],
  [/^ardaudiothek\.de\/(?:episode|sendung|sammlung)\//, 'audio', 'ARD Audiothek'],
  [/^mixcloud\.com\/[^/]+\/[^/?#]/, 'audio', 'Mixcloud'],
  [/^[\w-]+\.bandcamp\.com\/(?:track|album)\//, 'audio', 'Bandcamp'],
];

/** PeerTube's addresses on any host: a UUID, or its short form of 22 characters. */
const PEERTUBE =
  /^\/(?:videos\/(?:watch|embed)|w)\/(?:p\/|playlist\/)?(?:[\da-f]{8}-[\da-f-]{27}|[1-9A-Za-z]{22})(?:\/|$)/;
const FILES: Readonly<Record<MediaHost['kind'], RegExp>> = {
  video: /\.(?:mp4|m4v|webm|ogv|mov)$/i,
  audio: /\.(?:mp3|m4a|ogg|oga|opus|wav|flac)$/i,
};

/** What a Markdown source contains if it holds such an address; an encoded character may hide one. */
export const MAY_NAME_MEDIA = new RegExp(
  [
    'youtu|vimeo|dailymotion|dai\\.ly|ardmediathek|zdf|arte\\.tv|media\\.ccc|ted\\.com|twitch|soundcloud|spotify',
    'podcasts\\.apple|ardaudiothek|mixcloud|bandcamp|/videos/|/w/',
    '\\.(?:mp4|m4v|webm|ogv|mov|mp3|m4a|ogg|oga|opus|wav|flac)',
    '&[#a-z]|%|\\\\',
  ].join('|'),
  'i',
);

/** The video or audio host to which an address leads; undefined if it leads to another page. */
export function mediaHost(href: string, siteUrl: string): MediaHost | undefined {
  if (!URL.canParse(href, `${siteUrl}/`)) return undefined;
  const { protocol, hostname, pathname, search } = new URL(href, `${siteUrl}/`);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const host = hostname.replace(/^www\./, '');
  const page = host + pathname + search;
  const known = KNOWN.find(([pages]) => pages.test(page));
  if (known) return { kind: known[1], name: known[2] };
  if (PEERTUBE.test(pathname) || FILES.video.test(pathname)) return { kind: 'video', name: host };
  return FILES.audio.test(pathname) ? { kind: 'audio', name: host } : undefined;
}
