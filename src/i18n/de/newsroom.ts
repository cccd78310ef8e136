import type { NewsroomTexts } from '../newsroom.ts';

/** A new archive, in German. */
export const newsroom: NewsroomTexts = {
  claim: (title) => `Das Archiv von ${title}`,
  description: (title) => `Alle Beiträge von ${title}.`,
  timeZone: 'Europe/Berlin',
  mailbox: 'redaktion',
  regions: [
    { name: 'Bund', code: 'DE' },
    { name: 'Baden-Württemberg', code: 'BW' },
    { name: 'Bayern', code: 'BY' },
    { name: 'Berlin', code: 'BE' },
    { name: 'Brandenburg', code: 'BB' },
    { name: 'Bremen', code: 'HB' },
    { name: 'Hamburg', code: 'HH' },
    { name: 'Hessen', code: 'HE' },
    { name: 'Mecklenburg-Vorpommern', code: 'MV' },
    { name: 'Niedersachsen', code: 'NI' },
    { name: 'Nordrhein-Westfalen', code: 'NW' },
    { name: 'Rheinland-Pfalz', code: 'RP' },
    { name: 'Saarland', code: 'SL' },
    { name: 'Sachsen', code: 'SN' },
    { name: 'Sachsen-Anhalt', code: 'ST' },
    { name: 'Schleswig-Holstein', code: 'SH' },
    { name: 'Thüringen', code: 'TH' },
  ],
  types: [
    { name: 'meldung', title: 'Meldung', plural: 'Meldungen' },
    { name: 'interview', title: 'Interview', plural: 'Interviews' },
    { name: 'kommentar', title: 'Kommentar', plural: 'Kommentare' },
  ],
  article: {
    slug: 'das-archiv-ist-eroeffnet',
    title: 'Das Archiv ist eröffnet',
    teaser: 'Dies ist der erste Beitrag. Er steht in einer Datei, die Sie ändern oder löschen können.',
    body: `Jeder Beitrag ist eine Markdown-Datei. Oben stehen die Angaben, darunter Titel, Datum, Bereich und Teaser. Danach kommt der Text.

## So geht es weiter

- Ändern Sie diesen Text, und sehen Sie in der Vorschau zu, wie sich die Seite mit ihm ändert.
- Legen Sie mit dem Befehl „new“ einen eigenen Beitrag an.
- Lassen Sie vor dem Veröffentlichen den Befehl „check“ laufen.
`,
  },
  pages: [
    {
      slug: 'impressum',
      title: 'Impressum',
      description: 'Wer für dieses Angebot verantwortlich ist.',
      body: `AUSFÜLLEN: Name und Anschrift des Anbieters, bei juristischen Personen mit Rechtsform und Vertretung.

AUSFÜLLEN: E-Mail-Adresse und Telefonnummer.

Verantwortlich für den Inhalt nach § 18 Abs. 2 Medienstaatsvertrag: AUSFÜLLEN: Name und Anschrift.
`,
    },
    {
      slug: 'datenschutz',
      title: 'Datenschutz',
      description: 'Welche Daten beim Lesen dieses Archivs anfallen.',
      body: `Dieses Archiv besteht aus fertigen Dateien. Es setzt keine Cookies, misst keine Zugriffe und lädt nichts von anderen Servern.

## Suche

Die Suche läuft in Ihrem Browser. Was Sie suchen, verlässt Ihr Gerät nicht.

## Zugriffsprotokolle

AUSFÜLLEN: Welcher Anbieter die Seiten ausliefert, was er protokolliert, zu welchem Zweck, auf welcher Rechtsgrundlage und wie lange.

## Ihre Rechte

AUSFÜLLEN: Wer verantwortlich ist, wie man Auskunft, Berichtigung und Löschung verlangt, und welche Aufsichtsbehörde zuständig ist.
`,
    },
    {
      slug: 'barrierefreiheit',
      title: 'Barrierefreiheit',
      description: 'Wie zugänglich dieses Angebot ist und wohin Sie sich wenden können.',
      body: `Das Angebot ist nach den Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA, gebaut. Alle Seiten lassen sich mit der Tastatur bedienen, ohne JavaScript lesen und auf 200 Prozent vergrößern.

## Nicht barrierefreie Inhalte

AUSFÜLLEN: Welche Inhalte hinter den Anforderungen zurückbleiben, oder dass keine bekannt sind.

## Barriere melden

AUSFÜLLEN: Wer Meldungen entgegennimmt und wie schnell geantwortet wird.

## Schlichtungsverfahren

AUSFÜLLEN: Die zuständige Schlichtungsstelle, falls das Angebot einer öffentlichen Stelle gehört.
`,
    },
  ],
  comments: {
    site: 'Die Publikation. Claim, Beschreibung und E-Mail-Adresse sind Vorschläge.',
    categories: 'Jeder Beitrag steht in genau einem Bereich. Ein veröffentlichter Name gehört zu Adressen.',
    regions: 'Der Bund und die Länder. Ein Ort nennt mit "in" sein Land: { name: Musterstadt, in: Bayern }',
    types: 'Die Formen. Die erste ist die übliche; ihre Beiträge tragen in Listen keine Bezeichnung.',
    topics: 'Themen, zum Beispiel { name: verkehr, title: Verkehr }. Ohne Themen bleibt die Liste leer.',
    authors: 'Autorinnen und Autoren, zum Beispiel { name: Erika Muster, role: Redaktion }.',
    tokens: 'Farben, Schriften und Maße. Was hier fehlt, bleibt wie vorgegeben; Beispiele ohne # am Anfang.',
    style: 'Eigene Regeln; sie gelten nach allen vorgegebenen.',
  },
  readme: ({ title, host, hostSteps }) => `# ${title}

Dies ist das Archiv von ${title}, gebaut mit Nachlese. Beiträge sind Markdown-Dateien in \`content/articles\`.

    npm install            # einmal
    npx nachlese dev       # Vorschau, die jeder Änderung folgt
    npx nachlese new       # ein neuer Beitrag
    npx nachlese check     # Fehler und Hinweise, mit Datei und Zeile
    npx nachlese build     # baut die Website in dist

## Was wo steht

| Ordner | |
| --- | --- |
| \`content/\` | Einstellungen, Verzeichnisse, Beiträge und feste Seiten |
| \`theme/\` | das Aussehen: Farben und Schriften in \`tokens.yaml\`, eigene Regeln in \`style.css\`, eigene Komponenten in \`components/\` |
| \`public/\` | Dateien, die unverändert unter ihrer Adresse erscheinen |

Impressum, Datenschutz und Barrierefreiheit in \`content/pages\` sind noch auszufüllen; \`npx nachlese check\` nennt die Stellen.

Die Anleitungen (englisch) sind mit dem Paket gekommen, unterhalb von \`node_modules/nachlese/\`: \`content/README.md\` für Autorinnen und Autoren,
\`src/package/README.md\` für das Aussehen, \`scripts/README.md\` für das Veröffentlichen.

## Veröffentlichen: ${host}

${hostSteps}

## Aktualisieren

    npm install nachlese@latest && npx nachlese upgrade

Danach nennt \`upgrade\`, was von Hand zu tun bleibt. Keine veröffentlichte Adresse geht verloren.
`,
  hostSteps: {
    folder:
      '`npx nachlese deploy --to folder:/srv/www` legt jede Fassung in einen eigenen Ordner und schaltet um, wenn sie vollständig ist.',
    pages:
      'In den Einstellungen des Repositorys unter „Pages“ die Quelle „GitHub Actions“ wählen und die Variable `PUBLISH_HOST` auf `github-pages` setzen. Jeder Merge auf `main` veröffentlicht.',
    cloudflare:
      'Im Repository die Variable `PUBLISH_HOST` auf `cloudflare` setzen und die Secrets `CLOUDFLARE_ACCOUNT_ID` und `CLOUDFLARE_API_TOKEN` anlegen. Jeder Merge auf `main` veröffentlicht.',
    netlify:
      'Bei Netlify das Repository verbinden: Befehl `npm run build`, Ordner `dist`. Jeder Merge auf `main` veröffentlicht.',
    s3: 'Im Repository die Variable `DEPLOY_TO` auf `s3://bucket/prefix` setzen und die Secrets `AWS_ACCESS_KEY_ID` und `AWS_SECRET_ACCESS_KEY` anlegen. Jeder Merge auf `main` veröffentlicht.',
    ssh: '`npx nachlese deploy --to nutzer@server:/srv/www` überträgt, was sich geändert hat, und schaltet dann um.',
  },
  ask: {
    title: 'Titel des Archivs',
    url: 'Adresse der Website',
    language: 'Sprache der Seiten',
    categories: 'Bereiche, mit Komma getrennt',
    regions: 'Nennen die Beiträge Regionen?',
    host: 'Wo wird veröffentlicht?',
    forge: 'Wo liegt das Repository?',
  },
  regionChoices: { default: 'ja, Bund und Länder', none: 'nein, ohne Regionen' },
  hosts: {
    folder: 'auf einem eigenen Server, auf dem auch gebaut wird',
    pages: 'GitHub Pages',
    cloudflare: 'Cloudflare',
    netlify: 'Netlify',
    s3: 'in einem S3-Bucket',
    ssh: 'auf einem eigenen Server, über SSH',
  },
  done: ({ folder }) => `Das Archiv ist angelegt: ${folder}

  cd ${folder}
  npm install
  npx nachlese dev`,
};
