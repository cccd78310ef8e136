import { describe, expect, it } from 'vitest';
import { cardHtml, headlineHtml } from '../../src/card/card-markup.ts';
import type { Card } from '../../src/card/card.ts';

const card = (more: Partial<Card> = {}): Card => ({
  url: '/2023/03/neu/',
  kicker: 'Bayern/Thüringen',
  title: 'Neu & besser',
  date: '2023-03-30',
  teaser: 'Der Rat <b>tagt</b>.',
  ...more,
});

const PICTURE = {
  ...{ src: '/bilder/a.webp', width: 480, height: 320, sizes: '30rem' },
  sources: [{ type: 'image/avif', srcset: '/bilder/a.avif 480w' }],
};

describe('a card', () => {
  it('reads in the order of the printed list: label, kicker, headline, date, teaser', () => {
    expect(cardHtml(card({ label: 'Interview' }), 3, 'de')).toBe(
      '<li class="card"><p class="label">Interview</p>' +
        '<h3><a href="/2023/03/neu/"><span class="kicker">Bayern/<wbr>Thüringen:</span> Neu &amp; besser</a></h3>' +
        '<p><time datetime="2023-03-30">[30.03.2023]</time> Der Rat &lt;b&gt;tagt&lt;/b&gt;. ' +
        '<a class="more" href="/2023/03/neu/" tabindex="-1" aria-hidden="true">mehr&nbsp;…</a></p></li>',
    );
  });

  it('starts with its picture, which is loaded lazily', () => {
    const html = cardHtml(card({ image: { picture: PICTURE, alt: 'Ein "Rat"' } }), 2, 'de');
    expect(html).toContain(
      '<li class="card"><picture><source type="image/avif" srcset="/bilder/a.avif 480w" sizes="30rem">' +
        '<img src="/bilder/a.webp" alt="Ein &quot;Rat&quot;" width="480" height="320" loading="lazy" decoding="async">',
    );
  });

  it('marks a long teaser, of which lists show the beginning, and keeps its words', () => {
    const teaser = 'Der Rat tagt. '.repeat(40).trim();
    expect(cardHtml(card({ teaser }), 2, 'de')).toContain(
      `<p class="long"><time datetime="2023-03-30">[30.03.2023]</time> ${teaser} <a`,
    );
  });

  it('says by classes what a crop of its picture keeps', () => {
    const image = (crop: NonNullable<Card['image']>['picture']['crop']) =>
      cardHtml(card({ image: { picture: { ...PICTURE, ...(crop && { crop }) }, alt: 'Rat' } }), 2, 'de');
    expect(image('upper')).toContain('<img class="crop-upper" src=');
    expect(image('left')).toContain('<img class="focus-left" src=');
    expect(image('top right')).toContain('<img class="focus-top focus-right" src=');
    expect(image(undefined)).toContain('<img src=');
  });

  it('names the language of its texts if it is not that of the site', () => {
    const english = card({ lang: 'en' });
    expect(cardHtml(english, 2, 'de')).toContain(
      '<span class="kicker">Bayern/<wbr>Thüringen:</span> <span lang="en">Neu &amp; besser</span></a>',
    );
    expect(cardHtml(english, 2, 'de')).toContain('</time> <span lang="en">Der Rat');
    expect(headlineHtml(card({ lang: 'en', kickerLang: 'en' }), 'de')).toContain(
      '<span class="kicker" lang="en">Bayern/<wbr>Thüringen:</span> <span lang="en">Neu &amp; besser</span></a>',
    );
  });

  it('states in a preview why it is not public', () => {
    const embargoed = card({ badge: { kind: 'embargo', until: '2023-04-02T06:00' } });
    expect(cardHtml(embargoed, 2, 'de')).toContain('<p class="ribbon">');
    expect(headlineHtml(embargoed, 'de')).toMatch(/^<li><p class="ribbon">.*2\. April 2023/);
  });

  it('has the heading level and the language that the list requests', () => {
    const one = card();
    expect(cardHtml(one, 2, 'de')).toContain('<h2>');
    expect(cardHtml(one, 3, 'de')).toContain('<h3>');
    expect(cardHtml(one, 3, 'en')).toContain('>more&nbsp;…</a>');
    expect(cardHtml(one, 3, 'de')).toContain('>mehr&nbsp;…</a>');
  });
});

it('a dated headline shows only headline, date and label', () => {
  expect(headlineHtml(card({ label: 'Interview' }), 'de')).toBe(
    '<li><h3><a href="/2023/03/neu/"><span class="kicker">Bayern/<wbr>Thüringen:</span> Neu &amp; besser</a></h3>' +
      '<p><time datetime="2023-03-30">30.03.2023</time><span class="label">Interview</span></p></li>',
  );
});
