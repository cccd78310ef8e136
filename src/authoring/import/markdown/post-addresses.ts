import { type AddressParts, filledTemplate } from './address-template.ts';
import { addressesOf, fieldAt, textOf } from './field-values.ts';
import type { Fields } from './fields.ts';
import type { NamedFile } from './file-name.ts';
import { languagesOf, type OldSite } from './old-site.ts';

/** Jekyll's named templates. */
const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  none: '/:categories/:title.html',
};

/** The fields with a post's address, and those with its former ones. */
const OWN_FIELDS = ['permalink', 'url', 'save_as'];
const FORMER_FIELDS = ['aliases', 'redirect_from', 'redirects', 'old_url', 'old_urls'];

export const addressFields: readonly string[] = [...OWN_FIELDS, ...FORMER_FIELDS];

/**
 * Every address that a post had, the one that others link to first: from its fields, from the template (of the mapping or of the
 * site's configuration), or as its generator makes them of the file's path.
 */
export function oldAddresses(parts: AddressParts, site: OldSite, template: string | undefined): string[] {
  const { fields } = parts;
  const own = OWN_FIELDS.map((name) => textOf(fieldAt(fields, name))).find(isAddress);
  const main = own ?? template ?? defaultTemplate(parts, site);
  const first = main === undefined ? undefined : filledTemplate(STYLES[main] ?? main, parts);
  const exported = textOf(fieldAt(fields, 'link'));
  const former = [
    ...FORMER_FIELDS.flatMap((name) => addressesOf(fieldAt(fields, name))),
    // Exports from WordPress keep the address that a post had there; on other sites, `link` is what a post recommends.
    ...(site.origin !== undefined && exported.startsWith(`${site.origin}/`) ? [exported] : []),
  ];
  // Hugo's relative aliases begin at the folder above the page.
  const folder = site.generator === 'hugo' ? (first ?? '').replace(/\/$/, '').replace(/[^/]*$/, '') : '';
  return [
    ...(first === undefined ? [] : [inSite(first.startsWith('/') ? first : `/${first}`, site)]),
    ...former.map((address) =>
      /^https?:/.test(address)
        ? address
        : inSite(address.startsWith('/') ? address : `/${folder}${address}`, site),
    ),
  ];
}

/** The path with the folder that the site was in, and without `index.html`. */
function inSite(path: string, { basePath }: OldSite): string {
  const full = basePath !== '' && !`${path}/`.startsWith(`${basePath}/`) ? basePath + path : path;
  return full.replace(/\/{2,}/g, '/').replace(/\/index\.html$/, '/');
}

/** Templates in the language of a program, and titles, are no addresses. */
const isAddress = (text: string): boolean =>
  text !== '' && text !== 'false' && !/\{[{%]|\s|^https?:/.test(text);

function defaultTemplate({ fields, file, sections }: AddressParts, site: OldSite): string | undefined {
  const { generator, config } = site;
  if (generator === undefined) return undefined;
  if (generator === 'jekyll') return textOf(fieldAt(config, 'permalink')) || 'date';
  if (generator === 'pelican') return textOf(fieldAt(config, 'ARTICLE_URL')) || '{slug}.html';
  const permalinks = fieldAt(config, 'permalinks.page', 'permalinks');
  const ofSection =
    typeof permalinks === 'object' ? textOf(fieldAt(permalinks as Fields, sections[0] ?? '')) : '';
  if (generator === 'hugo' && ofSection !== '') return ofSection;
  const language = languagesOf(site).indexOf(file.language) > 0 ? [file.language] : [];
  const name = textOf(fieldAt(fields, 'slug')) || (generator === 'hugo' ? dated(file) : file.slug);
  const path = ['', ...language, ...sections, name, ''].join('/');
  return generator === 'hugo' ? path.toLowerCase().replace(/ /g, '-') : path;
}

/** Hugo keeps the date of a file's name in the address. */
const dated = ({ date, slug, dateInName }: NamedFile): string => (dateInName ? `${date}-${slug}` : slug);

/** The folders that are part of an address: not those that a generator keeps its texts in, nor a language's. */
export function sectionsOf({ folders }: NamedFile, site: OldSite): string[] {
  const content = folders.lastIndexOf('content');
  const languages = languagesOf(site);
  return folders
    .slice(content + 1)
    .filter(
      (name, index) => !/^(?:src|pages|source|app)$/.test(name) && !(index === 0 && languages.includes(name)),
    );
}
