import type { Counted, ImportTexts } from '../import.ts';

/** What the article has more or less of. */
const COUNTED: Readonly<Record<Counted, [one: string, several: string]>> = {
  pictures: ['Bild', 'Bilder'],
  captions: ['Bildunterschrift', 'Bildunterschriften'],
  links: ['Link', 'Links'],
  tables: ['Tabelle', 'Tabellen'],
  items: ['Listenpunkt', 'Listenpunkte'],
  footnotes: ['Fußnote', 'Fußnoten'],
  headings: ['Zwischenüberschrift', 'Zwischenüberschriften'],
};

/** The beginning of a passage, which should fit on a line or two. */
const beginning = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)} …` : text);

const counted = ([name, difference]: readonly [string, number]): string => {
  const count = Math.abs(difference);
  return `${count} ${COUNTED[name as Counted][count === 1 ? 0 : 1]} zu ${difference < 0 ? 'wenig' : 'viel'}`;
};

/** The messages of the import, in German. */
export const importing: ImportTexts = {
  losses: {
    malformed: 'Fehlerhafte Stelle im Export',
    encoding: 'Stelle in einer anderen Codierung als der angegebenen; umgewandelt',
    'double-encoded': 'Umlaute, die doppelt codiert sind („Ã¼“); repariert',
    'unclear-encoding':
      'Zeichen, die doppelt codiert scheinen („Ã¼“), neben richtigen Umlauten; nicht geändert, bitte prüfen',
    'broken-letter': 'Zeichen, das schon im Export zerstört ist (�)',
    'too-large': 'Feld, das zu groß ist; es fehlt',
    'duplicate-key': 'Beitrag, der im Export doppelt steht; der erste gilt',
    'post-type': 'Inhalt, der kein Beitrag ist; nicht übernommen',
    status: 'Beitrag im Papierkorb oder ohne eigenen Status; nicht übernommen',
    starter:
      'Erster Artikel aus „init“, den niemand geändert hat; entfernt, damit er die alten Beiträge nicht anführt',
    'hidden-page':
      'Seite, die nicht öffentlich ist; nicht übernommen, weil feste Seiten keine Entwürfe kennen',
    'page-field': 'Feste Seite, für deren Angaben es keine Felder gibt; sie fehlen',
    'page-picture': 'Bild auf einer festen Seite, die keine Bilder zeigt',
    password: 'Beitrag mit Passwort; als Entwurf übernommen',
    'no-title': 'Beitrag ohne Titel; nicht übernommen',
    'no-date': 'Beitrag ohne Datum; nicht übernommen',
    'guessed-date': 'Datum, das sich verschieden lesen lässt; bitte prüfen',
    'no-name': 'Beitrag, aus dessen Titel sich keine Adresse bilden lässt; nach seiner Nummer benannt',
    'same-name': 'Beitrag mit einem Namen, den es im Monat schon gibt; mit Ziffer übernommen',
    'id-taken': 'Nummer, die schon vergeben ist; ohne Nummer übernommen',
    vanished:
      'Beitrag, der in dieser Quelle fehlt oder dort nicht mehr öffentlich ist; der Artikel bleibt (zurückziehen: npm run remove)',
    comments: 'Beitrag mit Kommentaren, die nicht übernommen werden',
    'unmapped-term': 'Schlagwort ohne Entsprechung',
    'parent-term': 'Rubrik ohne Entsprechung; es gilt die übergeordnete',
    'term-variant': 'Andere Schreibweise eines Schlagworts oder Namens; zusammengeführt',
    'default-category': 'Beitrag ohne bekannten Bereich; es gilt der voreingestellte',
    'default-region': 'Beitrag ohne bekannte Region; es gilt die voreingestellte',
    'made-teaser': 'Beitrag ohne Teaser; als Teaser dient der Anfang des Textes',
    'query-address':
      'Frühere Adresse mit Fragezeichen, Leerzeichen oder Prozentzeichen; sie lässt sich nicht weiterleiten',
    'address-taken': 'Frühere Adresse, die schon vergeben ist',
    element: 'HTML-Element, das nicht übernommen wird',
    embed: 'Eingebetteter Inhalt; ein Link steht an seiner Stelle',
    shortened: 'Angabe, die für ihr Feld zu lang ist; gekürzt',
    shortcode: 'Shortcode; nur sein Text wurde übernommen',
    block: 'Block des Editors, dessen Inhalt nicht im Export steht',
    'missing-file': 'Verlinkte Datei, die nicht da ist; der Link führt zur alten Adresse',
    'missing-image': 'Bild, das nicht da ist',
    'made-alt': 'Bild ohne Alternativtext; der Titel steht an seiner Stelle',
    'default-credit': 'Bild ohne Bildnachweis; es gilt der voreingestellte',
    'unknown-language': 'Sprache, die es nicht gibt; es gilt die voreingestellte',
    'not-public': 'Beitrag, der nicht für alle zu lesen war; als Entwurf übernommen',
    'foreign-canonical':
      'Beitrag, dessen maßgebliche Adresse auf einer anderen Website liegt; ohne sie übernommen',
    component: 'Baustein des alten Systems oder aus MDX; vereinfacht oder weggelassen',
    'excerpt-only': 'Beitrag, von dem der Feed nur den Anfang enthält; der Rest fehlt',
    enclosure: 'Anlage eines Beitrags; ein Link darauf steht am Ende des Textes',
    boilerplate: 'Teil der Seite, der nicht zum Text gehört; weggelassen',
    'heuristic-text':
      'Seite, deren Text nicht gekennzeichnet ist; er wurde anhand seiner Form gefunden, bitte prüfen',
    'own-value': 'Wert, der zu einer Angabe aus fields.yaml nicht passt; weggelassen',
    'file-format': 'Datei in einem Format, das nicht gelesen wird; nicht übernommen',
    expired: 'Beitrag, dessen Zeit abgelaufen ist; als Entwurf übernommen',
    field: 'Angabe im Kopf einer Datei, die nicht übernommen wird',
    template: 'Anweisung des alten Systems, die hier nichts bedeutet; nur der Text darin wurde übernommen',
    attribute: 'Auszeichnung, die Markdown hier nicht kennt; weggelassen',
    contents: 'Inhaltsverzeichnis, das das alte System erzeugte; weggelassen',
    math: 'Formel; ihr Quelltext steht da',
    'repeated-title': 'Überschrift, die den Titel wiederholt; weggelassen',
    'own-missing': 'Beitrag ohne eine Pflichtangabe aus fields.yaml; von Hand ergänzen',
    attached: 'Galerie ohne Auswahl; sie zeigt alle Bilder, die zum Beitrag hochgeladen wurden',
    footnote: 'Fußnote, die neu gesetzt wurde',
    anchor: 'Verweis auf eine Stelle im selben Text, die keine Überschrift ist; nur sein Text bleibt',
    link: 'Verweis, dessen Adresse sich geändert hat oder ungültig ist',
    'picture-format':
      'Bild in einem Format, das die Seiten nicht zeigen (SVG, TIFF); umwandeln und einsetzen',
    'picture-link': 'Bild, das auf eine Seite verwies; der Verweis fehlt',
    caption: 'Bildunterschrift, die als Absatz im Text steht',
    code: 'Code mit spitzen Klammern, die der Browser für HTML hielt; er erscheint nun ganz und ohne Auszeichnung',
    counter: 'Unsichtbares Zählbild; entfernt',
    layout: 'Umbau der Seite: Listen, Tabellen oder Verweise, anders aufgeteilt',
  },
  unexplained: ({ place, file, missing, added, counts }) =>
    [
      `Ungeklärt: ${file} (${place})`,
      ...(missing === '' ? [] : [`es fehlt „${beginning(missing)}“`]),
      ...(added === '' ? [] : [`hinzugekommen ist „${beginning(added)}“`]),
      ...Object.entries(counts).map(counted),
    ].join('; '),
  review: {
    title: 'Was der Import verändert hat',
    lead: 'Rot ist, was im Artikel fehlt; grün ist, was hinzugekommen ist. Beiträge ohne Verlust stehen nicht hier.',
    page: (number) => `Seite ${number}`,
    allPages: 'Alle Seiten',
    oldPage: 'Alte Seite',
    before: 'Alt',
    now: 'Neu',
    unexplained: 'Ungeklärte Unterschiede',
  },
  noCredit: 'ohne Angabe',
  more: (count) => `… und ${count} weitere; alle mit --report oder --review`,
  quoted: (title) => `„${title}“`,
  summary: ({ read, written, updated, unchanged, kept, gone, skipped }) =>
    `${read} Beiträge gelesen: ${written} neu, ${updated} erneuert, ${unchanged} unverändert, ${kept} von Hand geändert und behalten, ${gone} von Hand entfernt oder umbenannt, ${skipped} nicht übernommen.`,
  errors: {
    noFiles: () => 'Es fehlt die Datei, die importiert werden soll: npm run import -- --from wxr export.xml',
    noPosts: () =>
      'In der Quelle steht kein einziger Beitrag. Ist es ein Export dieser Art (--from), und ist er vollständig?',
    missingFile: ({ file }) => `${file} gibt es nicht.`,
    badMapping: ({ file, problem }) => `${file} lässt sich nicht lesen: ${problem}`,
    badSource: ({ from }) =>
      `„${from}“ ist keine Quelle; es gibt wxr, ghost, drupal, feed, html, markdown, csv und jsonl.`,
    noRegion: ({ file }) =>
      `${file} nennt unter „region“ keine Region für Beiträge ohne bekannte. Ohne Regionen kommt ein Archiv mit „regions: optional“ in site.yaml aus.`,
    idlePattern: ({ pattern, example }) =>
      `Das Muster „${pattern}“ trifft keine Datei. Es gilt für Pfade wie ${example}; ** steht für beliebig viele Ordner.`,
    noPatterns: ({ from }) =>
      `--include und --exclude wählen Dateien von html und markdown; bei ${from} gibt es nichts zu wählen.`,
    mappingExists: ({ file }) =>
      `${file} gibt es schon. Mit --force wird die Datei überschrieben, mit --mapping bekommt die neue einen anderen Namen.`,
    badSelector: ({ file, name, problem }) =>
      `${file}: „${name}“ ist kein gültiger CSS-Selektor (${problem}).`,
    noColumn: ({ file, columns, there }) =>
      `${file} hat keine Spalte ${columns}; es gibt ${there}. Die Zuordnung nennt unter „columns“, wie sie hier heißen.`,
    unknownNames: ({ names, file }) =>
      `${file} nennt Namen, die in keinem Verzeichnis stehen: ${names}. Dort eintragen oder die Zuordnung ändern.`,
    unknownFields: ({ names, file }) =>
      `${file} füllt Angaben, die nicht in fields.yaml stehen: ${names}. Dort eintragen oder in der Zuordnung „fields“ ändern.`,
  },
};
