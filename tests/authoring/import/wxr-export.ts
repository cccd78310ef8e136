/** A WordPress export with posts of every kind, 320 of them plain. It contains only what the import reads. */

export interface Item {
  id: number;
  title?: string;
  body?: string;
  type?: string;
  status?: string;
  date?: string;
  name?: string;
  link?: string;
  guid?: string;
  excerpt?: string;
  password?: string;
  terms?: readonly [domain: string, name: string][];
  meta?: Readonly<Record<string, string>>;
  url?: string;
  /** Further elements. */
  more?: string;
}

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

export function itemXml(item: Item): string {
  const { id, date = '2019-03-04 09:30:00', name = `beitrag-${id}`, type = 'post' } = item;
  const [year, month] = date.split('-') as [string, string];
  const link = item.link ?? `https://alt.example/${year}/${month}/${name}/`;
  const terms = (item.terms ?? []).map(
    ([domain, term]) => `<category domain="${domain}">${cdata(term)}</category>`,
  );
  const meta = Object.entries(item.meta ?? {}).map(
    ([key, value]) =>
      `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
  );
  return `<item>
<title>${cdata(item.title ?? `Beitrag Nummer ${id}`)}</title>
<link>${link}</link>
<dc:creator>${cdata('mara')}</dc:creator>
<guid isPermaLink="false">${item.guid ?? `https://alt.example/?p=${id}`}</guid>
<content:encoded>${cdata(item.body ?? `Der Ausschuss hat ${id} Anträge beraten.\n\nDie Sitzung war öffentlich.`)}</content:encoded>
<excerpt:encoded>${cdata(item.excerpt ?? 'Der Ausschuss hat über die Anträge beraten und vertagt sich.')}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${date}</wp:post_date>
<wp:post_name>${name}</wp:post_name>
<wp:status>${item.status ?? 'publish'}</wp:status>
<wp:post_type>${type}</wp:post_type>
<wp:post_password>${item.password ?? ''}</wp:post_password>
${item.url === undefined ? '' : `<wp:attachment_url>${item.url}</wp:attachment_url>`}
${terms.join('\n')}
${meta.join('\n')}
${item.more ?? ''}
</item>`;
}

export const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Altes Blatt</title>
<wp:base_blog_url>https://www.alt.example</wp:base_blog_url>
<wp:author><wp:author_login>mara</wp:author_login><wp:author_display_name>${cdata('Mara Feldhusen')}</wp:author_display_name></wp:author>
`;
export const FOOT = '\n</channel>\n</rss>\n';

export const exportOf = (items: readonly Item[]): string => HEAD + items.map(itemXml).join('\n') + FOOT;

export const MAPPING = `category: Verwaltung
region: Thüringen
credit: Archiv
terms:
  Politik & Recht: Politik
  Allgemein: []
  Interviews: interview
add: [authors, topics]
`;

/** 320 plain posts over 20 years, in three categories. */
export const plainItems = (): Item[] =>
  Array.from({ length: 320 }, (_none, index) => ({
    id: 1000 + index,
    date: `${2000 + (index % 20)}-${String(1 + (index % 12)).padStart(2, '0')}-11 08:15:00`,
    terms: [['category', ['Politik & Recht', 'Smart City', 'Allgemein'][index % 3] as string]],
  }));

/** One post of every other kind that an export may contain. */
export const specialItems = (): Item[] => [
  {
    id: 1,
    type: 'attachment',
    status: 'inherit',
    title: 'Rathaus',
    excerpt: '',
    url: 'https://alt.example/wp-content/uploads/2019/05/Rathaus.png',
    meta: { _wp_attachment_image_alt: 'Das Rathaus von vorn', credit: 'Foto: Anna Ahrens' },
  },
  { id: 2, name: 'lead', title: 'Mit Aufmacher', meta: { _thumbnail_id: '1', kicker: 'Rathaus' } },
  { id: 3, name: 'galerie', title: 'Mit Galerie', body: 'Vorher.\n\n[gallery ids="1,99"]\n\nNachher.' },
  {
    id: 4,
    name: 'video',
    title: 'Mit Video',
    body: '[youtube https://videos.example/w?v=1]\n\n<iframe src="//karten.example/x"></iframe>',
  },
  {
    id: 5,
    name: 'bildtext',
    title: 'Mit Bildunterschrift',
    body: '[caption id="x"]<img src="https://alt.example/wp-content/uploads/2019/05/Rathaus-300x200.png" alt="Das Rathaus" /> Neu gestrichen[/caption]',
  },
  { id: 6, name: 'entwurf', title: 'Ein Entwurf', status: 'draft' },
  { id: 7, name: 'geplant', title: 'Geplant', status: 'future', date: '2027-02-01 06:00:00' },
  { id: 8, name: 'geheim', title: 'Mit Passwort', password: 'x' },
  { id: 9, name: 'seite', title: 'Impressum', type: 'page' },
  { id: 10, name: 'weg', title: 'Im Papierkorb', status: 'trash' },
  { id: 11, name: 'doppelt', title: 'Zweimal der Name' },
  { id: 12, name: 'doppelt', title: 'Noch einmal der Name', link: 'https://alt.example/anders/doppelt/' },
  { id: 11, name: 'doppelt', title: 'Zweimal der Name' },
  { id: 13, name: 'ohne-datum', title: 'Ohne Datum', date: '0000-00-00 00:00:00' },
  {
    id: 14,
    name: 'umbenannt',
    title: 'Umbenannt',
    meta: { _wp_old_slug: 'früher' },
    terms: [
      ['post_tag', 'Glasfaser'],
      ['category', 'Interviews'],
      ['category', 'Bayern'],
    ],
  },
  {
    id: 15,
    name: 'verweise',
    title: 'Mit Verweisen',
    body: '<p>Siehe <a href="https://alt.example/2019/03/umbenannt/#mehr">hier</a>, <a href="/2019/03/fr%C3%BCher/">früher</a> und <a href="https://anderswo.example/">dort</a>. <a href="javascript:alert(1)">Nie</a>.</p>',
  },
  {
    id: 16,
    name: 'boese',
    title: 'Bösartig <script>alert(1)</script>',
    body: '<script>alert(1)</script><p onclick="x()">Text {constructor} &lt;img src=x onerror=alert(1)&gt;</p><object data="x"></object>',
  },
  {
    id: 17,
    name: 'tabelle',
    title: 'Mit Tabelle',
    body: '<h1>Oben</h1><h2>Zahlen</h2><table><tr><th>Jahr</th><th>Anträge</th></tr><tr><td>2018</td><td>12</td></tr></table>',
  },
  { id: 18, name: '24-7', title: '24/7', excerpt: '' },
  {
    id: 19,
    name: 'ohne-bild',
    title: 'Ohne Bild',
    body: '<p><img src="https://alt.example/wp-content/uploads/fehlt.jpg" alt="">Text</p>',
  },
];
