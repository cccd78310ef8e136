import type { Locator, Page } from 'playwright-core';

/** The search page, operated as a reader would. */
export class SearchPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the address of a search and waits until it has finished. */
  async open(search: string): Promise<void> {
    await this.page.goto(`/suche/${search}`);
    await this.ended();
  }

  async ask(query: string): Promise<void> {
    await this.field.fill(query);
    await this.field.press('Enter');
    await this.ended();
  }

  async ended(): Promise<void> {
    await this.page.waitForSelector('site-search[data-state=done]');
  }

  get field(): Locator {
    return this.page.getByRole('main').getByRole('searchbox');
  }

  get results(): Locator {
    return this.page.locator('.search-results .card h3 a');
  }

  get best(): Locator {
    return this.page.locator('section[data-key=best] .card h3 a');
  }

  section(name: string): Locator {
    return this.page
      .locator('.search-results section')
      .filter({ has: this.page.getByRole('heading', { level: 2, name }) });
  }

  filter(name: string): Locator {
    return this.page.getByRole('checkbox', { name });
  }

  /** The text that screen readers announce. */
  async spoken(): Promise<string> {
    return (await this.page.locator('main').getByRole('status').textContent()) ?? '';
  }

  /** The slug of each result. */
  async slugs(results: Locator = this.results): Promise<string[]> {
    const addresses = await results.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    );
    return addresses.map((address) => address.split('/').at(-2) ?? '');
  }

  get focused(): Promise<string> {
    return this.page.evaluate(
      () => document.activeElement?.getAttribute('href') ?? document.activeElement?.id ?? '',
    );
  }
}
