import { describe, expect, it } from 'vitest';
import { MAY_NAME_MEDIA, mediaHost } from '../../src/markdown/media-host.ts';

const SITE = 'https://kommunalblick.example';
const nameOf = (href: string): string | undefined => mediaHost(href, SITE)?.name;

describe('an address of a video or a sound', () => {
  it.each([
    ['https://www.youtube.com/watch?v=abcdefghijk', 'YouTube'],
    ['https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0', 'YouTube'],
    ['HTTPS://M.YOUTUBE.COM/watch?v=abcdefghijk', 'YouTube'],
    ['https://youtu.be/abcdefghijk', 'YouTube'],
    ['https://vimeo.com/channels/staffpicks/123456', 'Vimeo'],
    ['https://player.vimeo.com/video/123456', 'Vimeo'],
    ['https://www.ardmediathek.de/video/abc/def', 'ARD Mediathek'],
    ['https://www.zdf.de/play/magazine/abc-100', 'ZDF'],
    ['https://video.nordersiel.example/w/9c9de5e8-0a1e-484a-b099-e80766180a6d', 'video.nordersiel.example'],
    ['https://video.nordersiel.example/w/kkGMgK9ZtnKfYAgnEtQxbv', 'video.nordersiel.example'],
    ['https://www.nordersiel.example/hafen/flut.MP4?t=3', 'nordersiel.example'],
    ['/hafen/flut.webm', 'kommunalblick.example'],
  ])('%s is a video', (href, name) => {
    expect(mediaHost(href, SITE)).toEqual({ kind: 'video', name });
    expect(MAY_NAME_MEDIA.test(href)).toBe(true);
  });

  it.each([
    ['https://soundcloud.com/nordersiel/der-hafen', 'SoundCloud'],
    ['https://open.spotify.com/episode/abc', 'Spotify'],
    ['https://podcasts.apple.com/de/podcast/der-hafen/id1', 'Apple Podcasts'],
    ['https://www.ardaudiothek.de/episode/abc', 'ARD Audiothek'],
    ['https://nordersiel.bandcamp.com/album/der-hafen', 'Bandcamp'],
    ['https://nordersiel.example/rat.mp3', 'nordersiel.example'],
  ])('%s is a sound', (href, name) => {
    expect(mediaHost(href, SITE)).toEqual({ kind: 'audio', name });
    expect(MAY_NAME_MEDIA.test(href)).toBe(true);
  });

  it('is none if it is another page of such a host, or only looks like one', () => {
    for (const href of [
      ...['https://www.youtube.com/@nordersiel', 'https://vimeo.com/features', 'https://open.spotify.com/'],
      ...['https://youtube.com.evil.example/watch?v=abc', 'https://evil.example/youtu.be/abc'],
      ...['https://lexikon.example/w/index.php', 'https://lexikon.example/w/Nordersieler_Hafenbrand'],
      ...[
        'https://www.zdf.de/nachrichten/abc-100.html',
        'https://example.org/mp3',
        'ftp://example.org/a.mp3',
      ],
      ...['https://[', 'mailto:a@youtu.be', 'javascript:alert(1)//youtu.be/abc', ''],
    ])
      expect(nameOf(href), href).toBeUndefined();
  });
});
