import { describe } from 'vitest';
import { acceptsText, flagsText, fixes, sound } from './rule-tests.ts';

const body = (text: string): string => sound([], `${text}\n`);

describe('headings', () => {
  flagsText('a heading of the first level', body('# Eins\n\nText.'), '8:1 heading-order warning');
  flagsText('a skipped level', body('## Zwei\n\n#### Vier\n\nText.'), '10:1 heading-order warning');
  flagsText(
    'a text that starts with the third level',
    body('Text.\n\n### Drei\n\nText.'),
    '10:1 heading-order warning',
  );
  flagsText('an empty heading', body('##\n\nText.'), '8:1 heading-empty warning');
  acceptsText('levels that go up and down', body('## Zwei\n\n### Drei\n\n## Zwei\n\nText.'));
});

describe('links', () => {
  flagsText(
    'a link text that describes nothing',
    body('Mehr dazu [hier](https://example.org/a).'),
    '8:11 link-text info',
  );
  acceptsText('a descriptive link text', body('Das [Gesetz im Wortlaut](https://example.org/a).'));
});

describe('remains of a word processor', () => {
  flagsText(
    'an element with a style',
    body('Ein <span style="color:red">Wort</span>.'),
    '8:5 stray-html warning',
  );
  flagsText('an office element', body('Ein <o:p>Wort</o:p>.'), '8:5 stray-html warning');
  flagsText(
    'an element that is not supported',
    body('<center>\n\nText\n\n</center>'),
    '8:1 stray-html warning',
  );
  flagsText('a paragraph with a class', body('<p class="MsoNormal">Text</p>'), '8:1 stray-html warning');
  flagsText('a picture as HTML', body('<img src="./bild.jpg" alt="Bild">'), '8:1 stray-html warning');
  acceptsText('supported elements', body('H<sub>2</sub>O und <abbr title="x">OZG</abbr> <!-- <o:p> -->.'));
  flagsText('a soft hyphen', body('Breit\u00adband.'), '8:6 invisible-character warning');
  flagsText(
    'a zero-width space in the title',
    sound(['title: Zusammen\u200b fürs OZG']),
    '2:16 invisible-character warning',
  );
  flagsText('a direction override', body('Ein \u202eWort.'), '8:5 invisible-character warning');
  acceptsText('a direction mark next to Hebrew', body('Das Wort \u200eשלום\u200e steht da.'));
  flagsText('a ligature', body('Die \ufb01nanzen.'), '8:5 unfit-character warning');
  flagsText(
    'a control character',
    body('Ein\u000bWort\u0002.'),
    '8:4 unfit-character warning',
    '8:9 unfit-character warning',
  );
  flagsText(
    'a wrongly decoded character',
    body('Er sagt \u0084ja\u0093.'),
    '8:9 unfit-character warning',
    '8:12 unfit-character warning',
  );
  flagsText('the bullet of a word processor', body('\uf0b7 Ein Punkt'), '8:1 unfit-character warning');
  flagsText('a replacement character', body('Gr\ufffdn.'), '8:3 unfit-character warning');
  flagsText(
    'a ligature in the title',
    sound(['title: Of\ufb01ziell fürs OZG']),
    '2:10 unfit-character warning',
  );
  fixes('remains of a PDF', 'Di\ufb03zil: \u0084\ufb01x\u0093 \u2013 so\u0002.', 'Diffizil: „fix“ – so.');
  acceptsText('a joined emoji', body('Die 👩‍💻 schreibt.'));
  flagsText('a no-break space', body('Ein\u00a0Wort.'), '8:4 no-break-space info');
  flagsText('decomposed letters', body('Ein scho\u0308nes Wort.'), '8:8 unicode-form info');
  acceptsText('an accent without a precomposed letter', body('Ein q\u0308 bleibt.'));
  acceptsText('Windows line ends', sound().replaceAll('\n', '\r\n'));
  acceptsText('a byte order mark', `\uFEFF${sound()}`);
  flagsText(
    'mixed line ends',
    `\uFEFF${sound().replaceAll('\n', '\r\n').replace('Politik\r\n', 'Politik\n')}`,
    '5:18 line-ends info',
  );
  flagsText('classic Mac line ends', sound().replaceAll('\n', '\r'), '1:4 line-ends info');
});
