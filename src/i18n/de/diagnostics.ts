import type { Expectation } from '../../archive/diagnostic.ts';
import type { DiagnosticTexts } from '../diagnostics.ts';
import { yaml } from './yaml.ts';

const megabytes = (bytes: number): string =>
  `${(bytes / 1e6).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`;

const inFile = (file: string | undefined): string => (file === undefined ? '' : ` (${file})`);

/** `alt` of `image.alt`, `region` of `region.1`. */
const nameOf = (field: string): string => field.split('.').findLast((part) => !/^\d+$/.test(part)) ?? field;

const didYouMean = (suggestion: string | undefined, otherwise: string): string =>
  suggestion === undefined ? otherwise : `Meinten Sie „${suggestion}“?`;

/** Values that only their quotation marks make invalid. */
const FORMS: Partial<Record<Expectation, (field: string) => string>> = {
  quoted: (field) => `Die Angabe „${field}“ ist eine Zahl, true oder false; nötig ist ein Text.`,
  unquoted: (field) => `Die Angabe „${field}“ ist wegen der Anführungszeichen ein Text.`,
};

const expected: DiagnosticTexts['expected'] = {
  line: 'eine Zeile Text ohne Steuerzeichen; Zahlen und Texte mit „: “ oder „#“ in Anführungszeichen setzen',
  quoted: 'derselbe Wert in Anführungszeichen, zum Beispiel "2024"',
  unquoted: 'der Wert ohne Anführungszeichen',
  integer: 'eine ganze Zahl größer als null',
  date: 'ein Datum, das es gibt, in der Form 2023-03-30',
  dateOrTime: 'ein Datum, das es gibt, in der Form 2023-03-30 oder mit Uhrzeit 2023-03-30T14:05',
  dateTime: 'Datum und Uhrzeit in der Form 2026-12-01T06:00',
  list: 'eine Liste mit mindestens einem Eintrag, zum Beispiel [Bayern, Hessen]',
  boolean: 'true oder false',
  number: 'eine Zahl ohne Anführungszeichen, mit Punkt statt Komma, zum Beispiel 42 oder 4.5',
  fieldName:
    'ein Name aus Buchstaben a–z und Ziffern, der mit einem Kleinbuchstaben beginnt, zum Beispiel spielort',
  fieldKind: 'line, number, flag, date, choice oder list',
  image:
    'die Angaben src, alt, credit und auf Wunsch caption und focus, zum Beispiel { src: ./bild.jpg, alt: …, credit: … }',
  focus: 'top, bottom, left, right, top left, top right, bottom left oder bottom right',
  corrections: 'eine Liste von Korrekturen, jede mit date und text',
  path: 'ein Pfad auf dieser Website, der mit / beginnt: ohne Leerzeichen, ?, #, unlesbare %-Zeichen und Teile, die mit einem Punkt beginnen; jeder Teil höchstens 250, der ganze Pfad höchstens 900 Byte lang',
  article:
    'die Adresse eines Artikels, zum Beispiel /2026/11/glasfaser-bis-ans-watt/, oder seine id; mit until wird daraus { article: …, until: … }',
  slug: 'Kleinbuchstaben a–z, Ziffern und Bindestriche',
  language: 'de oder en',
  languageTag: 'das Kürzel einer Sprache, zum Beispiel en, en-GB oder fr',
  timeZone: 'der Name einer Zeitzone, zum Beispiel Europe/Berlin',
  url: 'eine Adresse, die mit https:// beginnt',
  siteUrl:
    'die Adresse der Website, mit oder ohne Ordner, ohne Leerzeichen, Umlaute im Ordner, Fragezeichen und Raute: https://example.org oder https://example.org/archiv',
  email: 'eine E-Mail-Adresse',
  regionCode: 'ein Kürzel aus zwei Großbuchstaben, zum Beispiel BY',
  regionRule: 'required oder optional',
  frontLayout: 'standard, story, gallery oder quiet',
  removalReason: 'rights (Rechte Dritter), error (Fehler der Redaktion) oder law (rechtliche Pflicht)',
  color: 'eine Farbe in der Form #96181d, in Anführungszeichen',
  schemeColor: 'zwei Farben, zum Beispiel { light: "#96181d", dark: "#f08a80" }',
  fontFamilies: "Namen von Schriften wie in CSS, zum Beispiel 'Source Serif 4', Georgia, serif",
  fontFamily: 'der Name einer Schrift aus Buchstaben, Ziffern und Leerzeichen, zum Beispiel Source Serif 4',
  fontFiles: 'eine Liste von Schriftdateien, zum Beispiel - { family: Zeitung, src: ./fonts/zeitung.woff2 }',
  fontFile:
    'eine Schriftdatei (.woff2, .woff, .ttf, .otf) im Ordner des Themes, ohne Leerzeichen und Umlaute im Namen, zum Beispiel ./fonts/zeitung.woff2',
  fontWeight: 'eine Strichstärke in Anführungszeichen, zum Beispiel "400" oder "200 900"',
  fontStyle: 'normal oder italic',
  cssLength: 'eine Länge mit Einheit wie in CSS, zum Beispiel 1.0625rem oder clamp(2rem, 5vw, 4rem)',
  componentName: 'ein Name, der mit einem Großbuchstaben beginnt, nur aus Buchstaben und Ziffern',
  attributeNames:
    'eine Liste von Namen aus Buchstaben und Ziffern; der erste ist Pflicht, zum Beispiel [title, unit]',
  mdxComponents: 'eine Liste von Elementen, zum Beispiel - { name: Zahl, attributes: [wert, text] }',
  versions: 'true oder false; true nur zusammen mit „provenance: true“',
  mediaFolder: 'ein Ordner außerhalb des Inhaltsordners, zum Beispiel ../media oder /mnt/media',
  images: 'service und url, zum Beispiel { service: imgproxy, url: https://bilder.example.org }',
  unreadablePictures: 'stop oder publish-without',
  imageService: 'imgproxy, cloudflare, netlify oder thumbor',
  imageServiceUrl:
    'die Adresse des Dienstes ohne einen Pfad wie /unsafe, und mit https://, wenn die Website es hat: https://bilder.example.org',
  imageSource:
    'die Adresse, unter der der Dienst die Bilder des Inhaltsordners findet, ohne ? und #, zum Beispiel https://medien.example.org',
  editor: 'backend und repo, zum Beispiel { backend: github, repo: besitzer/name }',
  editorBackend: 'github, gitlab oder gitea (auch für Forgejo)',
  repository: 'besitzer/name wie in der Adresse des Repositorys',
  gitName:
    'Buchstaben, Ziffern, Punkte, Bindestriche und Schrägstriche; kein Teil ist leer oder beginnt mit einem Punkt',
  origin: 'eine Adresse ohne Pfad, zum Beispiel https://codeberg.org',
  map: 'Zeilen der Form „feld: wert“',
};

/** The messages of the catalog's rules, in German. */
export const diagnostics: DiagnosticTexts = {
  expected,
  summary: (count) =>
    count === 1
      ? '1 Fehler. Es wurde nichts veröffentlicht.'
      : `${count} Fehler. Es wurde nichts veröffentlicht.`,
  rules: {
    'missing-frontmatter': () => ({
      message: 'Die Datei beginnt nicht mit Angaben zum Artikel.',
      remedy:
        'In die erste Zeile gehört ---, darunter title, date, region, category und teaser, dann wieder ---.',
    }),
    'frontmatter-language': ({ language }) => ({
      message: `Angaben in der Sprache „${language}“ werden nicht gelesen und nicht ausgeführt.`,
      remedy: 'Die erste Zeile darf nur --- enthalten; die Angaben stehen als YAML darunter.',
    }),
    'yaml-syntax': ({ problem, found }) => ({
      message: `Das YAML lässt sich nicht lesen${found === undefined ? '' : ` („${found}“)`}: ${yaml[problem].message}`,
      remedy: yaml[problem].remedy,
    }),
    'not-utf8': () => ({
      message: 'Die Datei enthält Bytes, die kein UTF-8 sind.',
      remedy: 'Im Editor „Speichern mit Codierung: UTF-8“ wählen.',
    }),
    'unreadable-file': ({ problem }) => ({
      message: `Die Datei lässt sich nicht lesen: ${problem}`,
      remedy: 'Prüfen, ob die Datei da ist und gelesen werden darf.',
    }),
    'missing-field': ({ field }) => ({
      message: `Die Angabe „${field}“ fehlt.`,
      remedy: `Eine Zeile „${nameOf(field)}: …“ ergänzen.`,
    }),
    'empty-field': ({ field }) => ({
      message: `Die Angabe „${field}“ ist Pflicht, aber leer.`,
      remedy: `Hinter „${nameOf(field)}:“ etwas eintragen.`,
    }),
    'unknown-field': ({ field, suggestion }) => ({
      message: `Die Angabe „${field}“ gibt es nicht.`,
      remedy: field.includes(' ')
        ? 'Ein Text mit Komma in { … } gehört in Anführungszeichen.'
        : didYouMean(suggestion, 'Die Zeile löschen oder umbenennen.'),
    }),
    'invalid-field': ({ field, expected: kind, suggestion }) => ({
      message: (FORMS[kind] ?? ((name: string) => `Die Angabe „${name}“ hat nicht die richtige Form.`))(
        field,
      ),
      remedy:
        suggestion === undefined
          ? `Richtig ist ${expected[kind]}.`
          : kind === 'unquoted'
            ? `Ohne Anführungszeichen schreiben: ${suggestion}.`
            : `Richtig ist ${suggestion}.`,
    }),
    'too-long': ({ field, length, limit }) => ({
      message: `Die Angabe „${field}“ hat ${length} Zeichen, erlaubt sind ${limit}.`,
      remedy: 'Den Text kürzen.',
    }),
    'unknown-term': ({ field, value, vocabulary, suggestion }) => ({
      message: `„${value}“ steht nicht in ${vocabulary} (Angabe „${field}“).`,
      remedy: didYouMean(suggestion, `Einen Namen aus ${vocabulary} verwenden oder ihn dort eintragen.`),
    }),
    'unknown-article': ({ article, suggestion }) => ({
      message: `Einen Artikel mit der Adresse oder id „${article}“ gibt es nicht.`,
      remedy: didYouMean(
        suggestion,
        'Die Adresse von der Website übernehmen, zum Beispiel /2026/11/glasfaser-bis-ans-watt/, oder die id des Artikels.',
      ),
    }),
    'removed-article': ({ article }) => ({
      message: `Der Artikel „${article}“ wurde entfernt; er steht in removals.yaml.`,
      remedy: 'Den Eintrag löschen oder einen anderen Artikel nennen.',
    }),
    'duplicate-article': ({ article, other }) => ({
      message: `Der Artikel ${article} hat schon einen Platz: ${other}.`,
      remedy: 'Einen der beiden Einträge löschen.',
    }),
    'reserved-field': ({ name }) => ({
      message: `Der Name „${name}“ ist vergeben: So heißt schon eine Angabe von Nachlese.`,
      remedy: 'Der eigenen Angabe einen anderen Namen geben.',
    }),
    'unfit-field': ({ field, kind }) => ({
      message: `Die Angabe „${field}“ passt nicht zu „kind: ${kind}“.`,
      remedy:
        field === 'choices' ? 'Die Zeile löschen, oder „kind: choice“ schreiben.' : 'Die Zeile löschen.',
    }),
    'duplicate-name': ({ name }) => ({
      message: `„${name}“ steht schon in einem früheren Eintrag.`,
      remedy: 'Einen der beiden Einträge löschen oder ihm einen anderen Namen geben.',
    }),
    'duplicate-term': ({ name, slug }) => ({
      message: `„${name}“ ergibt dieselbe Adresse „${slug}“ wie ein früherer Eintrag.`,
      remedy: 'Den Eintrag löschen oder ihm einen eigenen slug geben.',
    }),
    'wrong-folder': ({ date, expected: folder }) => ({
      message: `Der Ordner passt nicht zum Datum ${date}.`,
      remedy: `Die Datei nach ${folder} verschieben oder das Datum berichtigen.`,
    }),
    'file-name': ({ expected: name }) => ({
      message:
        'Der Dateiname ist die Adresse des Artikels und darf nur a–z, 0–9 und Bindestriche enthalten, mindestens einen Buchstaben.',
      remedy: `Die Datei „${name}“ nennen.`,
    }),
    'file-link': ({ problem }) => ({
      message: {
        outside:
          'Diese Verknüpfung führt aus dem Ordner der Inhalte hinaus; solche Verknüpfungen werden nicht gelesen.',
        broken: 'Diese Verknüpfung führt ins Leere.',
        circle: 'Diese Verknüpfung führt zu einem Ordner, in dem sie selbst liegt.',
        tangled:
          'Hier verweisen Verknüpfungen so aufeinander, dass dieselben Dateien mehrmals gelesen würden.',
        twice: 'Diese Verknüpfung führt zu Texten, die schon an anderer Stelle gelesen werden.',
      }[problem],
      remedy:
        problem === 'twice'
          ? 'Die Verknüpfung löschen: Jeder Text gehört an eine einzige Stelle.'
          : 'Die Dateien selbst hierher legen oder die Verknüpfung löschen.',
    }),
    'file-ending': ({ expected: name }) => ({
      message: 'Eine Datei dieses Namens wird nicht gelesen.',
      remedy: `Die Datei „${name}“ nennen, oder sie löschen.`,
    }),
    'file-place': () => ({
      message: 'In diesem Ordner werden keine Texte gelesen.',
      remedy: 'Artikel gehören nach articles/JJJJ/MM/, Seiten nach pages/, Texte über Themen nach dossiers/.',
    }),
    'file-case': ({ other }) => ({
      message: `Der Dateiname unterscheidet sich nur durch Groß- und Kleinschreibung oder die Form der Umlaute von ${other}. Unter Windows und macOS gäbe es nur eine der beiden Dateien.`,
      remedy: 'Eine der beiden Dateien umbenennen oder löschen.',
    }),
    'duplicate-url': ({ url, other }) => ({
      message: `Die Adresse ${url} ist schon vergeben: ${other}.`,
      remedy: 'Einer der beiden Dateien einen anderen Namen geben.',
    }),
    'url-word-taken': ({ field, word, other }) => ({
      message: `„${field}“ kann nicht „${word}“ heißen: Das Wort gehört schon zu ${other}.`,
      remedy: 'Ein anderes Wort wählen, oder die Angabe löschen.',
    }),
    'duplicate-id': ({ id, other }) => ({
      message: `Die id ${id} ist schon vergeben: ${other}.`,
      remedy: 'Dem neueren Artikel eine eigene id geben; die ältere bleibt, wie sie ist.',
    }),
    'image-missing': ({ src }) => ({
      message: `Das Bild „${src}“ gibt es nicht.`,
      remedy: 'Das Bild neben den Artikel legen und Groß- und Kleinschreibung des Namens prüfen.',
    }),
    'image-outside': ({ src }) => ({
      message: `Das Bild „${src}“ liegt nicht bei den Artikeln.`,
      remedy: 'Das Bild selbst (keine Verknüpfung) neben den Artikel legen und als ./name.jpg angeben.',
    }),
    'image-hidden': ({ src }) => ({
      message: `Das Bild „${src}“ wird nicht gelesen: Namen, die mit einem Punkt beginnen, sind versteckt, und Namen wie „bild.jpg~“ tragen Sicherungskopien.`,
      remedy: 'Dem Bild oder dem Ordner einen anderen Namen geben, ohne Punkt am Anfang.',
    }),
    'image-unreadable': ({ src, article }) => ({
      message: `„${src}“ ist kein lesbares Bild${article === undefined ? '' : `; verwendet in ${article}`}.`,
      remedy: 'Das Bild als PNG, JPEG, WebP, AVIF oder GIF neu speichern.',
    }),
    'image-damaged': ({ src, article }) => ({
      message: `Das Bild „${src}“ in ${article} ist beschädigt: Ein Teil der Datei fehlt oder ist falsch. Gezeigt wird, was zu lesen ist.`,
      remedy: 'Das Bild ansehen und, wenn etwas fehlt, das Original neu speichern.',
    }),
    'image-format': ({ src, format }) => ({
      message: `„${src}“ ist ein Bild im Format ${format}, das hier nicht verwendet werden kann.`,
      remedy:
        format === 'SVG'
          ? 'Als PNG exportieren, mindestens 1440 Pixel breit.'
          : 'Das Bild als PNG, JPEG, WebP, AVIF oder GIF neu speichern.',
    }),
    'image-lfs': ({ src }) => ({
      message: `Statt des Bildes „${src}“ liegt hier nur der Platzhalter von Git LFS; das Bild selbst wurde nicht geholt.`,
      remedy: 'Die Bilder holen: git lfs pull. In der CI beim Auschecken einschalten (lfs: true).',
    }),
    'image-not-here': ({ src, mediaDir }) => ({
      message: `Das Bild „${src}“ steht in media.json, aber die Datei ist nicht da, und kein früherer Build hat seine Größen erzeugt.`,
      remedy:
        mediaDir === undefined
          ? `Das Bild holen: git lfs pull --include "**/${src}"`
          : `Den Ordner ${mediaDir} einhängen oder holen.`,
    }),
    'media-file': () => ({
      message: 'Dieser Eintrag der Bilderliste ist nicht lesbar.',
      remedy: 'Die Zeile löschen und neu schreiben lassen: npm run media',
    }),
    'media-stale': ({ file, isMissing }) => ({
      message: isMissing
        ? `media.json führt das Bild „${file}“ auf, aber es gibt keines mehr.`
        : `Das Bild „${file}“ ist nicht mehr das, was in media.json steht.`,
      remedy: 'Die Liste auf den Stand bringen: npm run media',
    }),
    'image-pixels': ({ src, width, height, frames, limit }) => ({
      message: `Das Bild „${src}“ hat ${width} × ${height} Pixel${frames > 1 ? ` in ${frames} Einzelbildern` : ''}, erlaubt sind zusammen ${Math.round(limit / 1e6)} Millionen.`,
      remedy:
        frames > 1
          ? 'Kürzen oder verkleinern, oder als Video einbinden.'
          : 'Das Bild auf höchstens 3000 Pixel Breite verkleinern.',
    }),
    'image-too-large': ({ src, bytes, limit }) => ({
      message: `Das Bild „${src}“ hat ${megabytes(bytes)}, erlaubt sind ${megabytes(limit)}.`,
      remedy: 'Das Bild auf höchstens 3000 Pixel Breite verkleinern.',
    }),
    'mdx-syntax': ({ problem }) => ({
      message: `Das MDX lässt sich nicht lesen: ${problem}`,
      remedy: 'Jedes geöffnete Element schließen; die Zeichen < und { im Text als &lt; und &#123; schreiben.',
    }),
    'mdx-code': () => ({
      message: 'import, export und {Ausdrücke} sind Programmcode und werden in Artikeln nicht ausgeführt.',
      remedy: 'Nur Text und Elemente wie <InfoBox title="…"> verwenden; { im Text als &#123; schreiben.',
    }),
    'mdx-attribute': ({ name, attribute, known }) => ({
      message: `Das Element <${name}> kennt die Angabe „${attribute}“ nicht.`,
      remedy: `Die Angabe löschen. Möglich: ${known}.`,
    }),
    'mdx-needed': ({ name, attribute }) => ({
      message: `Dem Element <${name}> fehlt die Angabe „${attribute}“.`,
      remedy: `Ergänzen, zum Beispiel <${name} ${attribute}="…">.`,
    }),
    'mdx-component': ({ name, known, suggestion }) => ({
      message: `Das Element <${name}> gibt es nicht.`,
      remedy: didYouMean(suggestion, `Verwendbar sind ${known}.`),
    }),
    'path-taken': ({ path, other }) => ({
      message: `Unter der früheren Adresse ${path} steht eine Seite: ${other}.`,
      remedy: 'Den Eintrag löschen oder die Seite umbenennen.',
    }),
    'path-case': ({ path, twin, other }) => ({
      message: `Die frühere Adresse ${path} unterscheidet sich nur durch Groß- und Kleinschreibung von ${twin}${inFile(other)}. Viele Server halten beide für dieselbe Adresse.`,
      remedy: 'Den Eintrag löschen, oder einer der beiden Seiten eine andere Adresse geben.',
    }),
    'public-file': ({ taken }) => ({
      message: `Wo diese Datei läge, hat die Website schon etwas: ${taken}.`,
      remedy: 'Die Datei in public/ löschen oder umbenennen.',
    }),
    'path-of-file': ({ path, file }) => ({
      message: `Wo die frühere Adresse ${path} wäre, hat die Website eine eigene Datei: ${file}.`,
      remedy: 'Den Eintrag löschen.',
    }),
    'id-path': ({ path, other }) => ({
      message: `Die Adresse ${path} gehört dem Artikel mit dieser id: ${other}.`,
      remedy: 'Den Eintrag löschen; die Adresse führt von selbst zu diesem Artikel.',
    }),
    'duplicate-path': ({ path, other }) => ({
      message: `Die frühere Adresse ${path} ist schon vergeben: ${other}.`,
      remedy: 'Einen der beiden Einträge löschen.',
    }),
    'editor-path': ({ path, other }) => ({
      message: `Die Redaktionsseite kann nicht unter /${path}/ liegen: Die Adresse gehört ${other}.`,
      remedy: 'Unter editor einen anderen „path“ angeben, zum Beispiel intern.',
    }),
    'editor-host': () => ({
      message: 'Zum Backend „gitea“ fehlt die Adresse des Servers.',
      remedy: 'Unter editor ergänzen, zum Beispiel host: https://codeberg.org.',
    }),
    'format-newer': ({ format, known }) => ({
      message: `Diese Inhalte sind für eine neuere Version von Nachlese (Format ${format}); diese liest Format ${known}.`,
      remedy: 'Die neuere Version installieren: npm install nachlese@latest',
    }),
    'format-older': ({ format, known }) => ({
      message: `Diese Inhalte haben Format ${format}, die jetzige Version erwartet ${known}. Ohne Umstellung änderten sich veröffentlichte Adressen.`,
      remedy: `Einmal „npm run upgrade“ aufrufen. Ist noch nichts veröffentlicht, genügt die Zeile „format: ${known}“.`,
    }),
    'theme-file': ({ file }) => ({
      message: `Die Datei ${file} gibt es nicht.`,
      remedy: 'Die Datei anlegen oder die Angabe löschen.',
    }),
    'reserved-component': ({ name }) => ({
      message: `Das Element <${name}> gibt es schon: So heißt eines von Nachlese.`,
      remedy: 'Dem eigenen Element einen anderen Namen geben.',
    }),
    'theme-component': ({ name, known, suggestion }) => ({
      message: `Eine Komponente „${name}“, die ein Theme ersetzen könnte, gibt es nicht.`,
      remedy: `${didYouMean(suggestion, `Ersetzen lassen sich ${known}.`)} Eigene Bausteine gehören in einen Unterordner.`,
    }),
    'theme-props': ({ component, prop, known }) => ({
      message: `Die Komponente ${component} bekommt die Angabe „${prop}“ nicht.`,
      remedy: `Sie bekommt ${known}.`,
    }),
    'theme-policy': ({ kind }) => ({
      message: {
        inline:
          'Browser führen dieses Skript nicht aus: Die Sicherheitsregeln der Website erlauben keine Skripte im HTML.',
        foreign:
          'Browser laden diese Datei nicht: Die Sicherheitsregeln der Website erlauben nur eigene Dateien.',
        form: 'Browser senden dieses Formular nicht ab: Die Sicherheitsregeln der Website erlauben nur Formulare an sie selbst.',
        handler:
          'Browser führen dieses Attribut nicht aus: Die Sicherheitsregeln der Website erlauben keine Skripte im HTML.',
        style:
          'Browser wenden diese Angaben nicht an: Die Sicherheitsregeln der Website erlauben keine Stile im HTML.',
      }[kind],
      remedy: {
        inline: '<script> ohne Attribute schreiben; Astro macht dann eine eigene Datei daraus.',
        foreign: 'Die Datei in den Ordner des Themes legen und von dort importieren.',
        form: 'Auf die Seite des Dienstes verlinken, auf der sein Formular steht.',
        handler: 'Die Funktion in <script> mit addEventListener anhängen.',
        style: 'In style.css schreiben, oder in <style> ohne is:inline und define:vars.',
      }[kind],
    }),
    'theme-contrast': ({ text, ground, contrast }) => ({
      message: `${text} auf ${ground} hat ein Kontrastverhältnis von ${contrast.toLocaleString('de-DE')} zu 1.`,
      remedy: 'Eine dunklere oder hellere Farbe wählen: Lesbar ist Text ab 4,5 zu 1 (WCAG 2.2).',
    }),
    'theme-word': ({ name, problem, text }) => ({
      message: {
        text: `„${name}“ muss ein Text sein.`,
        list: `„${name}“ muss eine Liste von Texten sein, so lang wie die vorgegebene.`,
        values: `„${name}“ hat weniger Werte, als hier in geschweiften Klammern stehen.`,
      }[problem],
      remedy: `Vorgegeben ist: ${text}`,
    }),
    'theme-page': ({ file }) => ({
      message: `Aus ${file} wird keine Seite.`,
      remedy:
        'Seiten enden auf .astro, und ihre Namen bestehen aus Kleinbuchstaben, Ziffern und Bindestrichen, zum Beispiel pages/abo.astro. Was keine Seite ist, gehört in einen anderen Ordner.',
    }),
    'redirect-chain': ({ to, suggestion }) => ({
      message: `Die Weiterleitung führt zu ${to}, wo selbst keine Seite mehr steht.`,
      remedy:
        suggestion === undefined
          ? 'Die Weiterleitung löschen und ihre Adresse in removals.yaml eintragen.'
          : `Gleich zu ${suggestion} weiterleiten.`,
    }),
    'redirect-loop': ({ from, to }) => ({
      message: `Die Weiterleitung von ${from} nach ${to} führt im Kreis.`,
      remedy: 'Als Ziel eine Seite angeben, die es gibt.',
    }),
  },
};
