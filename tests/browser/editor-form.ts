import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { ROOT } from '../site.ts';

const IMAGE = join(ROOT, 'content/articles/2026/04/messstelle.png');

const TITLE = 'Länder prüfen Anträge gemeinsam';
const TEXT = 'Beide Länder arbeiten zusammen.';
const LINES: readonly (readonly [field: string, text: string])[] = [
  ['Titel', TITLE],
  ['Datum', '2026-11-24'],
  [
    'Teaser',
    'Bayern und Thüringen prüfen Anträge künftig mit demselben Programm, nachvollziehbar und schneller.',
  ],
  ['Sperrfrist', '2026-12-01T06:00'],
  ['Alternativtext', 'Ein Messgerät am Ufer eines Flusses'],
  ['Bildnachweis', 'Foto: Wasseramt Rebenau'],
];

/** Fills in the form of the CMS as an author does, and saves. */
export async function writeArticle(page: Page): Promise<void> {
  // The CMS isolates names within its sentences with invisible characters (U+2068, U+2069).
  const field = (name: string): Locator =>
    page.getByRole('group', { name: `Feld „\u2068${name}\u2069“`, exact: true });
  const choose = async (name: string, option: string): Promise<void> => {
    await field(name).getByRole('combobox').click();
    await page.getByRole('option', { name: option, exact: true }).click();
    await field(name).getByText(option, { exact: true }).first().waitFor();
  };
  const body = page.getByRole('textbox', { name: 'Text', exact: true });
  await page.getByRole('button', { name: 'Neuen Eintrag anlegen' }).first().click();
  await body.waitFor();
  await choose('Region', 'Bayern');
  await choose('Region', 'Thüringen');
  await choose('Bereich', 'Politik');
  await field('Bild').getByRole('checkbox').click();
  await field('Datei').getByRole('button', { name: 'Durchsuchen' }).click();
  const dialog = page.getByRole('dialog');
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles({
      name: 'Messstelle am Übergang.png',
      mimeType: 'image/png',
      buffer: readFileSync(IMAGE),
    });
  await dialog.getByRole('button', { name: 'Einfügen' }).click();
  await body.click();
  await page.keyboard.type(TEXT);
  await body.getByText(TEXT).waitFor();
  // While the CMS completes its form, it may reset what was filled in; an author fills that in again.
  const emptied = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const [name, text] of LINES) {
      const line = field(name).getByRole('textbox');
      if ((await line.inputValue()) === text) continue;
      await line.fill(text);
      found.push(name);
    }
    return found;
  };
  await expect.poll(emptied, { timeout: 30_000 }).toEqual([]);
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await page.getByText(TITLE).first().waitFor();
}
