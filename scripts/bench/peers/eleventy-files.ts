/** An Eleventy site by path, as its manual shows for a blog: tags as collections, Nunjucks layouts, pagination over a collection. */

const CONFIG = `export default function (eleventyConfig) {
  eleventyConfig.addFilter('day', (date) => date.toLocaleDateString('de'));
  eleventyConfig.addFilter('time', (date) => date.toISOString());
  eleventyConfig.addFilter('newest', (articles, count, url) =>
    articles.slice(-count - 1).reverse().filter((article) => article.url !== url).slice(0, count));
  return { dir: { input: 'content', includes: '../_includes', output: '_site' } };
}
`;

const BASE = `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{% if kicker %}{{ kicker }}: {% endif %}{{ title }}</title>
    <meta name="description" content="{{ teaser or title }}">
  </head>
  <body>
    <header class="masthead">
      <p class="title"><a href="/">Kommunalblick</a></p>
      <form class="search" role="search" action="/suche/"><input name="q" type="search"><button type="submit">Suchen</button></form>
      <nav class="sections"><ul>CATEGORIES</ul></nav>
    </header>
    <main>{{ content | safe }}</main>
    <footer class="colophon"><p>Musterarchiv Kommunalblick</p></footer>
  </body>
</html>
`;

const CARDS = `<ul class="cards">{% for card in cards %}
  <li class="card">
    {% if card.data.label %}<p class="label">{{ card.data.label }}</p>{% endif %}
    <h3><a href="{{ card.url }}"><span class="kicker">{{ card.data.kicker }}:</span> {{ card.data.title }}</a></h3>
    <p><time datetime="{{ card.date | time }}">[{{ card.date | day }}]</time> {{ card.data.teaser }} <a class="more" href="{{ card.url }}">mehr …</a></p>
  </li>{% endfor %}
</ul>
`;

const ARTICLE = `---
layout: base.njk
---
<article class="story">
  <header>
    {% if label %}<p class="label">{{ label }}</p>{% endif %}
    <hgroup><p class="kicker">{{ kicker }}</p><h1>{{ title }}</h1></hgroup>
    <p class="teaser"><time datetime="{{ page.date | time }}">[{{ page.date | day }}]</time> {{ teaser }}</p>
  </header>
  <div class="prose">{{ content | safe }}</div>
</article>
{% set cards = collections[category] | newest(15, page.url) %}
<section class="related"><h2>Weitere Meldungen und Beiträge</h2>{% include "cards.njk" %}</section>
`;

const FRONT = `---
layout: base.njk
title: Kommunalblick
teaser: Musterarchiv
---
{% set cards = collections.articles | newest(30, page.url) %}
<h1>Neueste Beiträge</h1>
{% include "cards.njk" %}
`;

const category = (slug: string, title: string): string => `---
layout: base.njk
title: ${JSON.stringify(title)}
pagination: { data: collections.${slug}, size: 30, alias: cards, reverse: true }
permalink: "/bereich/${slug}/{% if pagination.pageNumber > 0 %}{{ pagination.pageNumber + 1 }}/{% endif %}"
---
<h1>{{ title }}</h1>
{% include "cards.njk" %}
<nav class="pager">
  {% if pagination.href.previous %}<a href="{{ pagination.href.previous }}">Neuer</a>{% endif %}
  {% if pagination.href.next %}<a href="{{ pagination.href.next }}">Älter</a>{% endif %}
</nav>
`;

/** The project's files, with a list of the articles of each category. */
export function eleventyFiles(
  categories: readonly { slug: string; title: string }[],
): Record<string, string> {
  const links = categories.map(({ slug, title }) => `<li><a href="/bereich/${slug}/">${title}</a></li>`);
  return {
    'package.json': `${JSON.stringify({ name: 'peer', private: true, type: 'module' })}\n`,
    'eleventy.config.js': CONFIG,
    '_includes/base.njk': BASE.replace('CATEGORIES', () => links.join('')),
    '_includes/cards.njk': CARDS,
    '_includes/article.njk': ARTICLE,
    'content/index.njk': FRONT,
    'content/articles/articles.json': `${JSON.stringify({ layout: 'article.njk', tags: 'articles' })}\n`,
    ...Object.fromEntries(
      categories.map(({ slug, title }) => [`content/bereich/${slug}.njk`, category(slug, title)]),
    ),
  };
}
