import type { Locator, Page } from 'playwright-core';

/** An article page, operated as a reader would. */
export class ArticlePage {
  readonly page: Page;
  readonly article: Locator;
  readonly headline: Locator;
  readonly today: Locator;
  readonly related: Related;

  constructor(page: Page) {
    this.page = page;
    this.article = page.getByRole('article');
    this.headline = this.article.getByRole('heading', { level: 1 });
    this.today = page.getByRole('banner').getByRole('paragraph').first();
    this.related = new Related(page.getByRole('region', { name: /^Weitere Meldungen und Beiträge/ }));
  }

  async open(url: string): Promise<this> {
    await this.page.goto(url);
    return this;
  }

  /** The text that is copied when the whole page is selected. */
  async copied(): Promise<string> {
    await this.page.keyboard.press('Control+A');
    return this.page.evaluate(() => String(getSelection()));
  }
}

/** The list under an article. */
export class Related {
  readonly region: Locator;
  readonly heading: Locator;
  readonly entries: Locator;

  constructor(region: Locator) {
    this.region = region;
    this.heading = region.getByRole('heading', { level: 2 });
    this.entries = region.getByRole('listitem');
  }

  /** Addresses of the entries, in order. */
  urls(): Promise<string[]> {
    return headlineUrls(this.region);
  }

  /** Scrolls to the list and waits until it shows the newest entries. */
  async newest(): Promise<this> {
    await this.region.scrollIntoViewIfNeeded();
    await this.region.locator('newest-list[data-state=newest]').waitFor();
    return this;
  }
}

/** The addresses that the headlines of a list link to, in order. */
export const headlineUrls = (list: Locator): Promise<string[]> =>
  list
    .getByRole('heading')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
