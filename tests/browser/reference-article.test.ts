import { beforeEach, describe, expect, it } from 'vitest';
import { ArticlePage } from './article-page.ts';
import { REFERENCE } from './page-kinds.ts';
import { watchedPages } from './watched-page.ts';

const newPage = watchedPages();

describe('the reference article', () => {
  let shown: ArticlePage;
  beforeEach(async () => {
    const page = await newPage();
    await page.clock.setFixedTime('2025-05-24T09:00:00+02:00');
    shown = await new ArticlePage(page).open(REFERENCE);
  });

  it("begins with today's date in the reader's time zone", async () => {
    await expect.poll(() => shown.today.innerText()).toBe('Samstag, 24. Mai 2025');
  });

  it('shows every element of the reference page, in its order', async () => {
    const text = await shown.copied();
    const places = [
      'Samstag, 24. Mai 2025',
      'Thüringen/Bayern/Niedersachsen',
      'Zusammen fürs OZG',
      '[30.03.2023]',
      'wollen Onlinedienste künftig gemeinsam entwickeln',
      'In Halle (Saale) ging am Donnerstag',
      'Standards als offene Baustelle',
      'Weitere Meldungen und Beiträge aus dem Bereich: Politik',
    ].map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('separates kicker and headline for a screen reader', async () => {
    const tree = await shown.article.ariaSnapshot();
    expect(tree).toMatch(/- paragraph: Thüringen\/Bayern\/Niedersachsen\n/);
    expect(tree).toMatch(/- heading "Zusammen fürs OZG" \[level=1\]\n/);
  });

  it('separates kicker and headline when copied', async () => {
    const text = await shown.copied();
    expect(text).toMatch(/Niedersachsen\s+Zusammen fürs OZG/);
    expect(text).not.toMatch(/\S: \S*\[|:(?!\/\/)\S/);
  });

  it('shows its image with text alternative, caption and credit', async () => {
    const figure = shown.article.getByRole('figure');
    const image = figure.getByRole('img', { name: /^Abstrakte Grafik mit drei benachbarten Flächen/ });
    await expect
      .poll(() => image.evaluate((img) => (img as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
    expect(await figure.innerText()).toBe('Drei Nachbarn, ein gemeinsames Vorhaben (Bild: Kommunalblick)');
  });

  it('links its regions, its topic, and the articles before and after it', async () => {
    const names = async (role: 'article' | 'navigation', name?: string): Promise<string[]> =>
      shown.page
        .getByRole(role, name === undefined ? {} : { name })
        .getByRole('link')
        .allInnerTexts();
    expect(await names('article')).toEqual(
      expect.arrayContaining(['Thüringen', 'Bayern', 'Niedersachsen', 'Onlinezugangsgesetz (OZG)']),
    );
    const [older, newer] = await names('navigation', 'Blättern im Bereich Politik');
    expect(older).toMatch(/^Älterer Beitrag\s+\S/);
    expect(newer).toMatch(/^Neuerer Beitrag\s+\S/);
    expect(await names('navigation', 'Sie sind hier')).toEqual(['Startseite', 'Politik', 'März 2023']);
  });

  it('lists others with image, label, "Kicker: Headline", date, teaser and "mehr"', async () => {
    const { entries, heading } = await shown.related.newest();
    expect(await heading.innerText()).toBe('Weitere Meldungen und Beiträge aus dem Bereich: Politik');
    const texts = await entries.allInnerTexts();
    const entry =
      /^(?:(?:Interview|Bericht|Kommentar|Hintergrund)\s+)?[^\n]+: [^\n]+\s+\[\d\d\.\d\d\.\d{4}\] [^\n]+ mehr\u00a0…$/u;
    for (const text of texts) expect(text).toMatch(entry);
    expect(texts.filter((text) => /^(Interview|Bericht|Kommentar)/.test(text))).not.toEqual([]);
    const images = entries.getByRole('img');
    expect(await images.count()).toBeGreaterThan(0);
    for (const image of await images.all()) expect(await image.getAttribute('alt')).toMatch(/\S/);
  });
});
