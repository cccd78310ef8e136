import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Edit } from './edit.ts';
import { changeFront, keepFront } from './front-edits.ts';
import type { ProjectCopy } from './project-copy.ts';
import { SETTINGS_EDITS } from './settings-edits.ts';
import {
  at,
  CATEGORIES,
  changeAddress,
  changeAliases,
  changeCategory,
  changeDossier,
  changeOldAddresses,
  changeOwn,
  changePage,
  inOtherLanguage,
  inOtherRegions,
  REGIONS,
  replaced,
} from './term-edits.ts';

/** The archive that the edits change, and the clock. */
export class EditedArchive {
  /** Milliseconds since the epoch. */
  now = Date.parse('2026-06-15T12:00:00Z');
  readonly content: string;
  readonly #project: Pick<ProjectCopy, 'path'>;
  #count = 0;

  constructor(project: Pick<ProjectCopy, 'path'>, content: string) {
    this.#project = project;
    this.content = content;
  }

  async apply(edit: Edit): Promise<void> {
    await this.#apply(edit);
    keepFront(this.content);
  }

  async #apply({ kind, pick }: Edit): Promise<void> {
    this.#count++;
    const file = this.#article(pick);
    switch (kind) {
      case 'add':
        this.add(pick);
        break;
      case 'today':
        this.add(pick, new Date(this.now).toISOString().slice(0, 10));
        break;
      case 'body':
        this.#change(file, (text) => `${text}\nNachtrag ${this.#count}.\n`);
        break;
      case 'retitle':
        this.#change(file, (text) => text.replace(/^title: .*/m, `title: Titel ${this.#count}`));
        break;
      case 'rename':
        this.#move(file, (path) => path.replace(/[^/]+\.md$/, `umbenannt-${this.#count}.md`));
        break;
      case 'delete':
        if (file !== undefined) rmSync(file);
        break;
      case 'date':
        this.#redate(file, pick);
        break;
      case 'category':
        this.#change(file, (text) => text.replace(/^category: .*/m, `category: ${at(CATEGORIES, pick)}`));
        break;
      case 'regions':
        this.#change(file, (text) => inOtherRegions(text, pick));
        break;
      case 'image':
        await this.#image(file, pick);
        break;
      case 'draft':
        this.#change(file, (text) => text.replace(/^draft: (true|false)/m, `draft: ${pick % 2 === 0}`));
        break;
      case 'embargo':
        this.#change(file, (text) =>
          text
            .replace(/^publishAt: .*\n/m, '')
            .replace(/^title:/m, `publishAt: 2026-06-${15 + (pick % 10)}T18:00\ntitle:`),
        );
        break;
      case 'wait':
        this.now += (pick + 1) * 6 * 3_600_000;
        break;
      case 'vocabulary':
        changeCategory(this.content, pick, this.#count);
        break;
      case 'slug':
        changeAddress(this.content, pick, this.#count);
        break;
      case 'former':
        changeOldAddresses(this.content, pick);
        break;
      case 'alias':
        changeAliases(this.#articles(), pick, this.#count);
        break;
      case 'front':
        changeFront(this.content, this.#articles(), pick, this.now);
        break;
      case 'own':
        changeOwn(this.content, file, pick, this.#count);
        break;
      case 'language':
        this.#change(file, (text) => inOtherLanguage(text, pick));
        break;
      case 'settings':
        this.#settings((text) => replaced(text, /^claim: .*/m, `claim: Leitspruch ${this.#count}`));
        break;
      case 'exports':
      case 'words':
      case 'folder':
      case 'editor':
      case 'service':
        this.#settings((text) => SETTINGS_EDITS[kind](text, pick));
        break;
      case 'page':
        changePage(this.content, pick, this.#count);
        break;
      case 'link':
        this.#link(file, this.#article(pick + 1 + (this.#count % 5)));
        break;
      case 'dossier':
        changeDossier(this.content, pick, this.#count);
        break;
      case 'template':
        this.#change(this.#project.path('src/components/Footer.astro'), (text) =>
          replaced(text, /<p>\{publisher\}.*<\/p>/, `<p>{publisher} ${this.#count}</p>`),
        );
        break;
      case 'style':
        this.#change(
          this.#project.path('src/styles/base.css'),
          (text) => `${text}\n.n${this.#count} {\n  color: red;\n}\n`,
        );
        break;
    }
  }

  /** Adds an article, dated by `pick` unless a date is given, and returns its address. */
  add(pick: number, date = dateOf(pick)): string {
    const month = date.slice(0, 7).replace('-', '/');
    const path = join(this.content, 'articles', month, `artikel-${this.#count}-${pick}.md`);
    mkdirSync(dirname(path), { recursive: true });
    const fields = [
      `title: Artikel ${this.#count} vom ${date}`,
      `date: ${date}`,
      `region: [${at(REGIONS, pick)}]`,
      `category: ${at(CATEGORIES, pick)}`,
      `teaser: Kurz gesagt ${pick}.`,
      `topics: [${pick % 3 === 0 ? 'ozg' : ''}]`,
      'draft: false',
    ];
    writeFileSync(path, `---\n${fields.join('\n')}\n---\n\nEin Satz mit "Zitat" Nr. ${pick}.\n`);
    this.#count++;
    return path.slice(join(this.content, 'articles').length).replace('.md', '/');
  }

  #articles(): string[] {
    const folder = join(this.content, 'articles');
    const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
    const articles = files.filter((file) => file.endsWith('.md')).sort();
    return articles.map((file) => join(folder, file));
  }

  #article(pick: number): string | undefined {
    const articles = this.#articles();
    return articles[pick % articles.length];
  }

  #change(file: string | undefined, change: (text: string) => string): void {
    if (file !== undefined) writeFileSync(file, change(readFileSync(file, 'utf8')));
  }

  #settings(change: (text: string) => string): void {
    this.#change(join(this.content, 'site.yaml'), change);
  }

  #move(file: string | undefined, change: (path: string) => string): void {
    if (file === undefined) return;
    const target = change(file);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(file, target);
  }

  #redate(file: string | undefined, pick: number): void {
    const date = dateOf(pick);
    this.#change(file, (text) => text.replace(/^date: .*/m, `date: ${date}`).replace(/^image: .*\n/m, ''));
    const month = date.slice(0, 7).replace('-', '/');
    this.#move(file, (path) => path.replace(/\d{4}\/\d{2}\/([^/]+)$/, `${month}/$1`));
  }

  async #image(file: string | undefined, pick: number): Promise<void> {
    if (file === undefined) return;
    const background = { r: (pick * 40) % 256, g: 90, b: 120 };
    const image = sharp({ create: { width: 500 + pick, height: 300, channels: 3, background } });
    await image.png().toFile(join(dirname(file), 'bild.png'));
    this.#change(file, (text) =>
      /^image:/m.test(text) && pick % 4 === 0
        ? text.replace(/^image: .*\n/m, '')
        : text
            .replace(/^image: .*\n/m, '')
            .replace(/^title:/m, 'image: { src: ./bild.png, alt: Fläche, credit: Test }\ntitle:'),
    );
  }

  /** A link from one article to another makes the later of the two a follow-up of the earlier. */
  #link(from: string | undefined, to: string | undefined): void {
    const [, url] = /articles(\/\d{4}\/\d{2}\/.+)\.md$/.exec(to ?? '') ?? [];
    if (url !== undefined) this.#change(from, (text) => `${text}\nDazu [mehr](${url}/).\n`);
  }
}

const dateOf = (pick: number): string =>
  `${2023 + (pick % 4)}-0${1 + (pick % 6)}-${String(1 + (pick % 28)).padStart(2, '0')}`;
