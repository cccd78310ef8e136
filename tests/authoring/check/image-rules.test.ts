import { beforeAll, describe } from 'vitest';
import sharp from 'sharp';
import { ARTICLE } from '../../content-folder.ts';
import { accepts, flags, sound } from './rule-tests.ts';

const picture = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#204060' } })
    .png()
    .toBuffer();

const SMALL = await picture(320, 200);
const GOOD = await picture(800, 400);
const HUGE = await picture(6000, 5000);
const FILE = 'articles/2023/03/karte.png';
const image = (alt: string): string[] => [
  'image:',
  '  src: ./karte.png',
  `  alt: ${alt}`,
  '  credit: Archiv',
];
const withImage = (alt: string, content = GOOD) => ({ [FILE]: content, [ARTICLE]: sound(image(alt)) });
const inBody = (markdown: string, content = GOOD) => ({
  [FILE]: content,
  [ARTICLE]: sound([], `${markdown}\n`),
});

beforeAll(() => sharp.cache(false));

describe('alternative texts', () => {
  flags('a file name', withImage('karte.png'), `${ARTICLE}:9:3 image-alt warning`);
  flags('a file name without its extension', withImage('Karte'), `${ARTICLE}:9:3 image-alt warning`);
  flags('a word that describes nothing', withImage('Symbolbild'), `${ARTICLE}:9:3 image-alt warning`);
  accepts('a description', withImage('Karte des Landkreises mit drei markierten Orten'));
  flags(
    'an image in the body without a text alternative',
    inBody('![](./karte.png "Foto: Archiv")'),
    `${ARTICLE}:8:1 image-alt warning`,
  );
});

describe('credits and sizes', () => {
  flags(
    'an image in the body without a credit',
    inBody('Text ![Karte des Kreises](./karte.png "Der Kreis")'),
    `${ARTICLE}:8:6 image-credit warning`,
  );
  accepts(
    'an image in the body with a credit',
    inBody('![Karte des Kreises](./karte.png "Der Kreis. Karte: Archiv")'),
  );
  flags('a small image', withImage('Karte des Landkreises', SMALL), `${ARTICLE}:8:3 image-small warning`);
  flags(
    'a small image in the body',
    inBody('![Karte des Kreises](./karte.png "Foto: Archiv")', SMALL),
    `${ARTICLE}:8:1 image-small warning`,
  );
  flags(
    'an oversized image',
    withImage('Karte des Landkreises', HUGE),
    `${ARTICLE}:8:3 image-oversized warning`,
  );
  flags('an image that nobody uses', { [FILE]: GOOD }, `${FILE}:1:1 unused-image info`);
});
