import type { ScanTexts } from '../scan.ts';

const number = (value: number): string => value.toLocaleString('de-DE');

/** What a first look at an old archive says, in German. */
export const scan: ScanTexts = {
  head: ({ files, entries, from, to }) =>
    `Ein erster Blick in ${files}: ${number(entries)} Einträge${from === '' ? '' : `, von ${from} bis ${to}`}.
Zeilen ohne # am Anfang gelten schon so. Bitte durchsehen und ändern, was nicht passt; dann den Import starten.`,
  states: (list) => `Stand: ${list}. Entwürfe kommen als Entwürfe mit, der Papierkorb bleibt zurück.`,
  stateNames: {
    published: 'veröffentlicht',
    draft: 'Entwurf',
    scheduled: 'geplant',
    none: 'ohne eigenen Stand',
  },
  languages: (list) => `Sprachen, zum Teil geschätzt: ${list}.`,
  problems: (count) =>
    count === 1
      ? 'Eine Stelle lässt sich nicht lesen oder ist falsch codiert; der Import nennt sie.'
      : `${number(count)} Stellen lassen sich nicht lesen oder sind falsch codiert; der Import nennt sie.`,
  types: (list) =>
    `Welche Arten von Inhalten kommen mit? Gefunden: ${list}.
Was unter „types“ steht, wird zu Artikeln, Seiten („page“) zu festen Seiten in content/pages; „pages: []“ macht auch aus ihnen Artikel.`,
  category: 'In welchem Bereich stehen Beiträge, deren Kategorien es hier nicht gibt?',
  region: 'Welche Region haben Beiträge, die keine nennen? Ohne Regionen: „regions: optional“ in site.yaml.',
  credit: 'Welcher Bildnachweis steht an Bildern, die keinen haben?',
  archive: 'Archiv',
  general: 'Allgemeines',
  terms: `Wie heißen alte Kategorien und Schlagwörter hier? Die Zahlen sind Beiträge.
Ein Begriff kann mehrere bekommen: [Verwaltung, Bayern]. Mit [] fällt er absichtlich weg.`,
  open: 'Noch ohne Entsprechung, mit dem ähnlichsten Namen von hier. Was so bleibt, steht in der Verlustliste.',
  more: (count) => `… und ${number(count)} weitere, die seltener sind.`,
  authors: (list) => `Wie heißen Autorinnen und Autoren hier? Gefunden: ${list}.`,
  add: 'Was kommt ungefragt in die Verzeichnisse? Mit „topics“ wird jedes Schlagwort ein Thema.',
  fields: 'Eigene Felder der alten Website. Wer eines übernimmt, trägt es zuerst in fields.yaml ein.',
  example: (count, text) =>
    `${count === 1 ? '1 Beitrag' : `${number(count)} Beiträge`}, zum Beispiel: ${text}`,
  addresses: (list) => `Frühere Adressen: ${list}.
Jede leitet auf den neuen Artikel weiter, außer denen mit Fragezeichen. Weitere, die jeder Beitrag hatte: '/meldung_{id}'`,
  origin: (address) => `Links auf ${address} gelten als Links im Archiv.`,
  shortcodes: (list) => `Shortcodes im Text: ${list}.`,
  pictures: ({ used, missing }, folders) =>
    missing === 0
      ? `Bilder: ${number(used)}, alle sind da.`
      : `Bilder: ${number(used)}, davon fehlen ${number(missing)} (mit --media den Ordner der Uploads nennen): ${folders}.`,
  posts: (count) => number(count),
  none: 'keine',
  others: (count) => `und ${count === 1 ? 'ein weiteres' : `${number(count)} weitere`}`,
  written: (file, names) => `${file}: ${names === 1 ? '1 Eintrag' : `${number(names)} Einträge`}`,
  next: 'Die Zuordnung durchsehen, dann denselben Befehl ohne --scan aufrufen.',
};
