import type { FieldTexts } from '../fields.ts';

/** The fields of an article, described for authors in German. */
export const fields: FieldTexts = {
  article: { label: 'Artikel', hint: 'Die Angaben am Anfang eines Artikels.' },
  id: {
    label: 'Nummer',
    hint: 'Eindeutig und unveränderlich. „npm run new“ vergibt sie; sonst weglassen.',
  },
  title: { label: 'Titel', hint: 'Die Überschrift, ohne Punkt am Ende, höchstens 90 Zeichen.' },
  date: {
    label: 'Datum',
    hint: 'Tag der Meldung, 2023-03-30, auf Wunsch mit Uhrzeit, 2023-03-30T14:05. Der Ordner muss dazu passen.',
  },
  region: { label: 'Region', hint: 'Ein oder mehrere Namen aus regions.yaml, der wichtigste zuerst.' },
  category: { label: 'Bereich', hint: 'Genau ein Name aus categories.yaml.' },
  teaser: {
    label: 'Teaser',
    hint: 'Das Wichtigste in ein bis drei Sätzen, 60 bis 400 Zeichen. Steht in allen Listen.',
  },
  kicker: { label: 'Dachzeile', hint: 'Steht über dem Titel. Ohne Angabe die Regionen.' },
  kickerAlone: { label: 'Dachzeile', hint: 'Steht über dem Titel.' },
  type: { label: 'Form', hint: 'Ein Name aus types.yaml. Ohne Angabe die erste Form der Liste.' },
  topics: { label: 'Themen', hint: 'Namen aus topics.yaml.' },
  authors: { label: 'Von', hint: 'Namen aus authors.yaml.' },
  language: {
    label: 'Sprache',
    hint: 'Nur wenn der Artikel in einer anderen Sprache als die Website ist: en, en-GB, fr.',
  },
  source: { label: 'Quelle', hint: 'Woher die Meldung stammt.' },
  image: { label: 'Bild', hint: 'Das Bild zum Artikel. Mit Bild sind alt und credit Pflicht.' },
  'image.src': { label: 'Datei', hint: 'Die Bilddatei neben dem Artikel, ./bild.jpg.' },
  'image.alt': {
    label: 'Alternativtext',
    hint: 'Was auf dem Bild zu sehen ist, für alle, die es nicht sehen. Nicht der Dateiname.',
  },
  'image.caption': { label: 'Bildunterschrift', hint: 'Der Text unter dem Bild.' },
  'image.credit': { label: 'Bildnachweis', hint: 'Von wem das Bild ist.' },
  'image.focus': {
    label: 'Bildausschnitt',
    hint: 'Wo das Wichtige ist, wenn Listen das Bild beschneiden: top, bottom, left, right oder zwei davon, top left.',
  },
  updated: { label: 'Aktualisiert', hint: 'Wann der Artikel zuletzt inhaltlich geändert wurde.' },
  corrections: { label: 'Korrekturen', hint: 'Was berichtigt wurde. „npm run correct“ trägt sie ein.' },
  'corrections.date': { label: 'Datum', hint: 'Tag der Korrektur, 2023-03-30.' },
  'corrections.text': { label: 'Text', hint: 'Was falsch war und was richtig ist.' },
  draft: { label: 'Entwurf', hint: 'Mit true erscheint der Artikel nur in der Vorschau.' },
  publishAt: {
    label: 'Sperrfrist',
    hint: 'Vorher erscheint der Artikel nirgends: 2026-12-01T06:00, in der Zeitzone der Publikation.',
  },
  aliases: {
    label: 'Frühere Adressen',
    hint: 'Pfade, unter denen der Artikel einmal stand; sie werden weitergeleitet.',
  },
  body: { label: 'Text', hint: 'Der Text in Markdown. Zwischenüberschriften beginnen mit ##.' },
  term: { label: 'Verzeichnis', hint: 'Ein Eintrag: name, auf Wunsch slug, title, plural und description.' },
  redirect: {
    label: 'Weiterleitungen',
    hint: 'Eine frühere Adresse (from) und die Seite, zu der sie führt (to).',
  },
  ownField: {
    label: 'Eigene Angaben',
    hint: 'Eine eigene Angabe der Redaktion: name, label, kind (line, number, flag, date, choice oder list), auf Wunsch hint, limit, choices, required und exported.',
  },
  front: {
    label: 'Startseite',
    hint: 'Aufmacher (lead), weitere Artikel im Blickpunkt (pinned), auf Wunsch mit Ende (until), die Bereiche mit einem Block (blocks) und der Aufbau der Seite (layout). Artikel werden mit ihrer Adresse oder id genannt.',
  },
  removal: {
    label: 'Entfernte Seiten',
    hint: 'Eine Adresse (path), seit wann sie entfernt ist (date), und warum (reason): rights, error oder law.',
  },
};
