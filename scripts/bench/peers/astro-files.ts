/**
 * A standard Astro site by path: a glob content collection as in Astro's manual, 15 related articles per page, category lists.
 */

const CONFIG = `import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://kommunalblick.example',
  cacheDir: './cache/astro',
  vite: { cacheDir: './cache/vite' },
});
`;

const COLLECTION = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const articles = defineCollection({
  loader: glob({ base: './content/articles', pattern: '**/*.md' }),
  schema: z.object({
    title: z.string(),
    date: z.coerce.date(),
    kicker: z.string(),
    teaser: z.string(),
    label: z.string().optional(),
    category: z.array(z.string()),
  }),
});

export const collections = { articles };
`;

const LISTS = `import { getCollection } from 'astro:content';

export const articles = (await getCollection('articles')).sort((a, b) => b.data.date.valueOf() - a.data.date.valueOf());

export const byCategory = Map.groupBy(articles, ({ data }) => data.category[0]);
`;

const BASE = `---
const { title, teaser } = Astro.props;
const categories = CATEGORIES;
---
<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    <meta name="description" content={teaser} />
  </head>
  <body>
    <header class="masthead">
      <p class="title"><a href="/">Kommunalblick</a></p>
      <form class="search" role="search" action="/suche/"><input name="q" type="search" /><button type="submit">Suchen</button></form>
      <nav class="sections"><ul>{categories.map(({ slug, title }) => <li><a href={'/bereich/' + slug + '/'}>{title}</a></li>)}</ul></nav>
    </header>
    <main><slot /></main>
    <footer class="colophon"><p>Musterarchiv Kommunalblick</p></footer>
  </body>
</html>
`;

const CARDS = `---
const { cards } = Astro.props;
---
<ul class="cards">
  {cards.map(({ id, data }) => (
    <li class="card">
      {data.label && <p class="label">{data.label}</p>}
      <h3><a href={'/' + id + '/'}><span class="kicker">{data.kicker}:</span> {data.title}</a></h3>
      <p><time datetime={data.date.toISOString()}>[{data.date.toLocaleDateString('de')}]</time> {data.teaser} <a class="more" href={'/' + id + '/'}>mehr …</a></p>
    </li>
  ))}
</ul>
`;

const ARTICLE = `---
import { render } from 'astro:content';
import Base from '../components/Base.astro';
import Cards from '../components/Cards.astro';
import { articles, byCategory } from '../lists.ts';

export const getStaticPaths = () => articles.map((article) => ({ params: { id: article.id }, props: { article } }));

const { article } = Astro.props;
const { data } = article;
const { Content } = await render(article);
const related = byCategory.get(data.category[0]).filter(({ id }) => id !== article.id).slice(0, 15);
---
<Base title={data.kicker + ': ' + data.title} teaser={data.teaser}>
  <article class="story" data-pagefind-body>
    <header>
      {data.label && <p class="label">{data.label}</p>}
      <hgroup><p class="kicker">{data.kicker}</p><h1>{data.title}</h1></hgroup>
      <p class="teaser"><time datetime={data.date.toISOString()}>[{data.date.toLocaleDateString('de')}]</time> {data.teaser}</p>
    </header>
    <div class="prose"><Content /></div>
  </article>
  <section class="related"><h2>Weitere Meldungen und Beiträge</h2><Cards cards={related} /></section>
</Base>
`;

const FRONT = `---
import Base from '../components/Base.astro';
import Cards from '../components/Cards.astro';
import { articles } from '../lists.ts';
---
<Base title="Kommunalblick" teaser="Musterarchiv"><h1>Neueste Beiträge</h1><Cards cards={articles.slice(0, 30)} /></Base>
`;

const CATEGORY = `---
import Base from '../../../components/Base.astro';
import Cards from '../../../components/Cards.astro';
import { byCategory } from '../../../lists.ts';

export const getStaticPaths = ({ paginate }) =>
  [...byCategory].flatMap(([category, entries]) => paginate(entries, { params: { category }, pageSize: 30 }));

const { page } = Astro.props;
---
<Base title={Astro.params.category} teaser={Astro.params.category}>
  <h1>{Astro.params.category}</h1>
  <Cards cards={page.data} />
  <nav class="pager">
    {page.url.prev && <a href={page.url.prev}>Neuer</a>}
    {page.url.next && <a href={page.url.next}>Älter</a>}
  </nav>
</Base>
`;

/** The project's files; the navigation lists `categories`. */
export function astroFiles(categories: readonly { slug: string; title: string }[]): Record<string, string> {
  return {
    'package.json': `${JSON.stringify({ name: 'peer', private: true, type: 'module' })}\n`,
    'astro.config.mjs': CONFIG,
    'src/content.config.ts': COLLECTION,
    'src/lists.ts': LISTS,
    'src/components/Base.astro': BASE.replace('CATEGORIES', () => JSON.stringify(categories)),
    'src/components/Cards.astro': CARDS,
    'src/pages/index.astro': FRONT,
    'src/pages/[...id].astro': ARTICLE,
    'src/pages/bereich/[category]/[...page].astro': CATEGORY,
  };
}
