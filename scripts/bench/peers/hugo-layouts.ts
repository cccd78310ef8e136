/** Hugo's templates by path below `layouts`: our article pages and lists in the same markup, written as Hugo's manual advises. */

const BASE = `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ block "title" . }}{{ .Title }}{{ end }} – {{ site.Title }}</title>
<meta name="description" content="{{ with .Params.teaser }}{{ . }}{{ else }}Alle Beiträge: {{ .Title }}{{ end }}"><link rel="canonical" href="{{ .Permalink }}">
<link rel="icon" href="/favicon.svg" type="image/svg+xml"><meta name="color-scheme" content="light dark"><link rel="stylesheet" href="/site.css"></head>
<body data-kind="{{ .Kind }}"><a class="skip" href="#_content">Zum Inhalt springen</a>
{{ partialCached "header.html" . (index (.Params.category | default slice) 0) }}
<main id="_content" tabindex="-1">{{ block "main" . }}{{ end }}</main>
{{ partialCached "footer.html" . }}</body></html>
`;

const HEADER = `{{ $here := index (.Params.category | default slice) 0 }}
<header class="masthead"><div class="masthead-line"><p class="today"></p>
<p class="title"><a href="/">{{ site.Title }}</a><span class="claim">{{ site.Params.claim }}</span></p>
<form class="search" role="search" action="/suche/"><label class="sr-only" for="_q">Archiv durchsuchen</label><input id="_q" name="q" type="search" placeholder="Archiv durchsuchen" autocomplete="off" maxlength="200"><button type="submit">Suchen</button></form></div>
<nav class="sections" aria-label="Bereiche"><ul>{{ range site.Params.categories }}<li><a href="/category/{{ .slug }}/"{{ if eq .slug $here }} aria-current="true"{{ end }}>{{ .title }}</a></li>{{ end }}</ul></nav></header>
`;

const FOOTER = `<footer class="colophon"><p class="title">{{ site.Title }}</p><nav aria-label="Über dieses Angebot"><ul><li><a href="/year/">Archiv</a></li><li><a href="/region/">Regionen</a></li><li><a href="/topic/">Themen</a></li><li><a href="/form/">Formen</a></li><li><a href="/author/">Autorinnen und Autoren</a></li></ul></nav><p>{{ site.Params.publisher }}</p></footer>
`;

const CARDS = `<ul class="cards">{{ range . }}<li class="card">{{ with .Params.label }}<p class="label">{{ . }}</p>{{ end }}
<h3><a href="{{ .RelPermalink }}"><span class="kicker">{{ .Params.kicker }}:</span> {{ .Title }}</a></h3>
<p><time datetime="{{ .Date.Format "2006-01-02" }}">[{{ .Date.Format "02.01.2006" }}]</time> {{ .Params.teaser }} <a class="more" href="{{ .RelPermalink }}" tabindex="-1" aria-hidden="true">mehr&nbsp;…</a></p></li>{{ end }}</ul>
`;

const HEADLINES = `<ul class="headlines">{{ range . }}<li><h3><a href="{{ .RelPermalink }}"><span class="kicker">{{ .Params.kicker }}:</span> {{ .Title }}</a></h3>
<p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "02.01.2006" }}</time>{{ with .Params.label }}<span class="label">{{ . }}</span>{{ end }}</p></li>{{ end }}</ul>
`;

const BREADCRUMB = `<nav class="breadcrumb" aria-label="Sie sind hier"><ol><li><a href="/">Startseite</a></li>{{ range . }}<li><a href="{{ index . 0 }}">{{ index . 1 }}</a></li>{{ end }}</ol></nav>
`;

/** The newest articles of a category, rendered once per category by a cached partial. */
const RELATED = `{{ partial "cards.html" (first 15 (index site.Taxonomies.category .).Pages) }}
`;

const ARTICLE = `{{ define "title" }}{{ .Params.kicker }}: {{ .Title }}{{ end }}
{{ define "main" }}{{ $category := index .Params.category 0 }}{{ $term := site.GetPage (printf "/category/%s" $category) }}
{{ partial "breadcrumb.html" (slice (slice $term.RelPermalink $term.Title) (slice (printf "/bycategory/%s_%s/" $category (.Date.Format "2006-01")) (.Date.Format "January 2006"))) }}
<article class="story"><header>{{ with .Params.label }}<p class="label">{{ . }}</p>{{ end }}<hgroup><p class="kicker">{{ .Params.kicker }}</p><h1>{{ .Title }}</h1></hgroup>
<p class="teaser"><time datetime="{{ .Date.Format "2006-01-02" }}">[{{ .Date.Format "02.01.2006" }}]</time> {{ .Params.teaser }}</p>
{{ with .GetTerms "author" }}<p class="byline">Von {{ range . }}<a rel="author" href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</p>{{ end }}</header>
<div class="prose">{{ .Content }}</div>
<footer class="notes">{{ with .Params.corrections }}<section><h2>Korrekturen</h2>{{ range . }}<p><strong>Korrektur vom {{ .date }}:</strong> {{ .text }}</p>{{ end }}</section>{{ end }}<dl>
<div><dt>Regionen</dt>{{ range .Params.regions }}<dd><a rel="tag" href="/region/{{ .slug }}/">{{ .title }}</a></dd>{{ end }}</div>
{{ with .GetTerms "topic" }}<div><dt>Themen</dt>{{ range . }}<dd><a rel="tag" href="{{ .RelPermalink }}">{{ .Title }}</a></dd>{{ end }}</div>{{ end }}</dl></footer></article>
{{ $pages := (index site.Taxonomies.category $category).Pages }}<nav class="pager" aria-label="Blättern im Bereich {{ $term.Title }}">
{{ with $pages.Next . }}<a class="newer" rel="next" href="{{ .RelPermalink }}"><span>Neuerer Beitrag</span> {{ .Params.kicker }}: {{ .Title }}</a>{{ end }}
{{ with $pages.Prev . }}<a class="older" rel="prev" href="{{ .RelPermalink }}"><span>Älterer Beitrag</span> {{ .Params.kicker }}: {{ .Title }}</a>{{ end }}</nav>
<section class="related" aria-labelledby="_related"><h2 id="_related" class="rubric">Weitere Meldungen und Beiträge aus dem Bereich: {{ $term.Title }}</h2>
{{ partialCached "related.html" $category $category }}
<p class="onward"><a href="{{ $term.RelPermalink }}">Alle Beiträge: {{ $term.Title }}</a></p></section>{{ end }}
`;

const FRONT = `{{ define "main" }}{{ $latest := first 9 site.RegularPages }}<div class="opening"><article class="lead">{{ with index $latest 0 }}<p class="kicker">{{ .Params.kicker }}</p><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p class="teaser">{{ .Params.teaser }}</p>{{ end }}</article>
<section><h2 class="rubric">Neueste Beiträge</h2>{{ partial "headlines.html" (after 1 $latest) }}</section></div>
<div class="blocks">{{ range site.Params.categories }}{{ with index site.Taxonomies.category .slug }}<section>{{ partial "cards.html" (first 4 (complement $latest .Pages)) }}</section>{{ end }}{{ end }}</div>{{ end }}
`;

/** The page of a term: the 30 newest articles, and links to its periods, which are the terms of another taxonomy. */
const term = (kind: string, periods: string): string => `{{ define "main" }}
{{ partial "breadcrumb.html" (slice (slice "/${kind}/" "${kind}")) }}<header class="page-head"><h1>{{ .Title }}</h1>{{ with .Params.description }}<p class="lede">{{ . }}</p>{{ end }}</header>
<div class="columns"><section><h2 class="rubric">Neueste Beiträge</h2>{{ partial "cards.html" (first 30 .Pages) }}</section>
{{ $prefix := printf "%s_" .Params.slug }}<nav class="periods"><h2 class="rubric">Nach Zeit</h2><dl>{{ range $name, $_ := site.Taxonomies.${periods} }}{{ if hasPrefix $name $prefix }}<dd><a href="/${periods}/{{ $name }}/">{{ strings.TrimPrefix $prefix $name }}</a></dd>{{ end }}{{ end }}</dl></nav></div>{{ end }}
`;

const PERIOD = `{{ define "main" }}{{ partial "breadcrumb.html" (slice (slice .Parent.RelPermalink .Parent.Title)) }}<header class="page-head"><h1>{{ .Title }}</h1></header>{{ partial "cards.html" .Pages }}{{ end }}
`;

/** A month of seven columns, Monday first, in which days with articles are links. Takes the month and its articles. */
const SHEET = `{{ $month := .month }}{{ $days := newScratch }}{{ range .pages }}{{ $days.SetInMap "days" (.Date.Format "2") true }}{{ end }}{{ $with := $days.Get "days" }}
{{ $first := time (printf "%s-01" $month) }}{{ $skip := mod (add (int $first.Weekday) 6) 7 }}{{ $count := ($first.AddDate 0 1 -1).Day }}
<table class="sheet"><caption><a href="/month/{{ $month }}/">{{ $first.Format "January" }}</a></caption><thead><tr>{{ range slice "Mo" "Di" "Mi" "Do" "Fr" "Sa" "So" }}<th scope="col">{{ . }}</th>{{ end }}</tr></thead>
<tbody>{{ range $week := seq 0 5 }}{{ if lt (mul $week 7) (add $skip $count) }}<tr>{{ range $weekday := seq 1 7 }}{{ $day := sub (add (mul $week 7) $weekday) $skip }}<td>{{ if and (ge $day 1) (le $day $count) }}{{ if index $with (string $day) }}<a href="/day/{{ $month }}-{{ printf "%02d" $day }}/">{{ $day }}</a>{{ else }}{{ $day }}{{ end }}{{ end }}</td>{{ end }}</tr>{{ end }}{{ end }}</tbody></table>
`;

const YEAR = `{{ define "main" }}{{ partial "breadcrumb.html" (slice (slice "/year/" "Archiv")) }}<header class="page-head"><h1>{{ .Title }}</h1></header>
<div class="sheets">{{ range .Pages.GroupByDate "2006-01" "asc" }}{{ partial "sheet.html" (dict "month" .Key "pages" .Pages) }}{{ end }}</div>{{ end }}
`;

const MONTH = `{{ define "main" }}{{ partial "breadcrumb.html" (slice (slice "/year/" "Archiv")) }}<header class="page-head"><h1>{{ .Title }}</h1></header>
<div class="columns"><div class="days">{{ range .Pages.GroupByDate "2006-01-02" }}<section><h2 class="rubric"><a href="/day/{{ .Key }}/">{{ .Key }}</a></h2>{{ partial "headlines.html" .Pages }}</section>{{ end }}</div>
{{ partial "sheet.html" (dict "month" .Title "pages" .Pages) }}</div>{{ end }}
`;

const OVERVIEW = `{{ define "main" }}<header class="page-head"><h1>{{ .Title }}</h1></header><ul class="terms">{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ with .Params.description }}<p>{{ . }}</p>{{ end }}</li>{{ end }}</ul>{{ end }}
`;

/** Our site has no overview of all periods of all terms, so Hugo's is empty. */
const NO_OVERVIEW = `{{ define "main" }}<h1>{{ .Title }}</h1>{{ end }}
`;

const NOT_FOUND = `{{ define "main" }}<h1>Seite nicht gefunden</h1>{{ end }}
`;

/**
 * Taxonomies whose terms are the periods of another taxonomy's terms. No name begins with another one: Hugo 0.169 would take the terms of
 * `categorymonth` for terms of `category`, too.
 */
export const PERIODS_OF = {
  category: 'bycategory',
  region: 'byregion',
  form: 'byform',
  topic: 'bytopic',
  author: 'byauthor',
} as const;

export const HUGO_LAYOUTS: Readonly<Record<string, string>> = {
  '_default/baseof.html': BASE,
  '_default/single.html': ARTICLE,
  '_default/taxonomy.html': OVERVIEW,
  'index.html': FRONT,
  '404.html': NOT_FOUND,
  'partials/header.html': HEADER,
  'partials/footer.html': FOOTER,
  'partials/cards.html': CARDS,
  'partials/headlines.html': HEADLINES,
  'partials/breadcrumb.html': BREADCRUMB,
  'partials/related.html': RELATED,
  'partials/sheet.html': SHEET,
  'year/term.html': YEAR,
  'month/term.html': MONTH,
  ...Object.fromEntries(
    Object.entries(PERIODS_OF).flatMap(([kind, periods]) => [
      [`${kind}/term.html`, term(kind, periods)],
      [`${periods}/taxonomy.html`, NO_OVERVIEW],
      // Without it, the line above would apply to the terms as well: Hugo prefers a nearer template to a more specific one.
      [`${periods}/term.html`, PERIOD],
    ]),
  ),
  'month/taxonomy.html': NO_OVERVIEW,
  'day/taxonomy.html': NO_OVERVIEW,
  'day/term.html': PERIOD,
};
