import type { YamlTexts } from '../yaml.ts';

/** Errors in YAML, with their remedies, in German. */
export const yaml: YamlTexts = {
  ALIAS: {
    message: 'Was mit * beginnt, ist ein Verweis.',
    remedy: 'Den ganzen Text in Anführungszeichen setzen.',
  },
  ALIAS_PROPS: {
    message: 'Vor einem Verweis mit * darf weder ! noch & stehen.',
    remedy: 'Den ganzen Text in Anführungszeichen setzen.',
  },
  BAD_ALIAS: {
    message: 'Hinter * oder & fehlt ein Name.',
    remedy: 'Den ganzen Text in Anführungszeichen setzen.',
  },
  BAD_COLLECTION_TYPE: {
    message: 'Die Typangabe mit ! passt nicht zum Wert.',
    remedy: 'Die Typangabe löschen oder den ganzen Text in Anführungszeichen setzen.',
  },
  BAD_DIRECTIVE: {
    message: 'Eine Zeile, die mit % beginnt, ist keine Angabe.',
    remedy: 'Die Zeile löschen oder den Text in Anführungszeichen setzen.',
  },
  BAD_DQ_ESCAPE: {
    message: 'Hinter dem Zeichen \\ steht ein Zeichen, das dort nicht erlaubt ist.',
    remedy: "Das Zeichen verdoppeln (\\\\) oder einfache Anführungszeichen verwenden: '…'.",
  },
  BAD_INDENT: {
    message: 'Die Einrückung stimmt nicht.',
    remedy: 'Angaben, die zusammengehören, gleich weit einrücken.',
  },
  BAD_PROP_ORDER: {
    message: 'Ein Zusatz mit ! oder & steht an der falschen Stelle.',
    remedy: 'Den ganzen Text in Anführungszeichen setzen.',
  },
  BAD_SCALAR_START: {
    message: 'Ein Text darf nicht mit diesem Zeichen beginnen.',
    remedy: 'Den ganzen Text in Anführungszeichen setzen.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'In einem Text steht „: “, oder die nächste Zeile ist zu weit eingerückt.',
    remedy: 'Den ganzen Text in Anführungszeichen setzen oder die Einrückung berichtigen.',
  },
  BLOCK_IN_FLOW: {
    message: 'Zwischen Klammern steht ein Text mit „: “.',
    remedy: 'Den Text in Anführungszeichen setzen.',
  },
  DUPLICATE_KEY: {
    message: 'Die Angabe gibt es schon.',
    remedy: 'Eine der beiden löschen.',
  },
  IMPOSSIBLE: {
    message: 'Diese Stelle ist nicht zu verstehen.',
    remedy: 'Den Text in Anführungszeichen setzen und die Einrückung prüfen.',
  },
  KEY_OVER_1024_CHARS: {
    message: 'Vor dem Doppelpunkt stehen mehr als 1024 Zeichen.',
    remedy: 'Den ganzen Text in Anführungszeichen setzen.',
  },
  MISSING_CHAR: {
    message: 'Hier fehlt ein Zeichen: ein Komma, ein Leerzeichen oder eine Zeile ---.',
    remedy: 'Die Zeile mit einem anderen Artikel vergleichen.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'Hier beginnt etwas, das keine Angabe der Form „feld: wert“ ist.',
    remedy: 'Einrückung und Doppelpunkt prüfen; einen Text über mehrere Zeilen in Anführungszeichen setzen.',
  },
  MULTIPLE_ANCHORS: {
    message: 'Vor einem Wert stehen zwei Zusätze mit &.',
    remedy: 'Den ganzen Text in Anführungszeichen setzen.',
  },
  MULTIPLE_DOCS: {
    message: 'Hier beginnt ein zweites Dokument.',
    remedy: 'Die Zeile --- oder ... löschen.',
  },
  MULTIPLE_TAGS: {
    message: 'Vor einem Wert stehen zwei Typangaben mit !.',
    remedy: 'Den ganzen Text in Anführungszeichen setzen.',
  },
  NON_STRING_KEY: {
    message: 'Der Name einer Angabe ist kein Text.',
    remedy: 'Den Namen in Anführungszeichen setzen.',
  },
  RESOURCE_EXHAUSTION: {
    message: 'Die Angaben sind zu tief verschachtelt.',
    remedy: 'Klammern und Einrückung prüfen.',
  },
  TAB_AS_INDENT: {
    message: 'Die Zeile ist mit einem Tabulator eingerückt.',
    remedy: 'Mit Leerzeichen einrücken.',
  },
  TAG_RESOLVE_FAILED: {
    message: 'Was mit ! beginnt, ist eine Typangabe, und diese gibt es nicht.',
    remedy: 'Den ganzen Text in Anführungszeichen setzen.',
  },
  UNEXPECTED_TOKEN: {
    message: 'Hier steht etwas, das an dieser Stelle nicht erlaubt ist.',
    remedy: 'Den ganzen Text in Anführungszeichen setzen; Klammern und Kommas prüfen.',
  },
  OPEN_QUOTE: {
    message: 'Ein Anführungszeichen wird nicht geschlossen.',
    remedy: 'Am Ende des Textes das gleiche Anführungszeichen setzen.',
  },
  OPEN_BRACKET: {
    message: 'Eine Klammer wird nicht geschlossen.',
    remedy: 'Am Ende der Liste ] oder der Angaben } setzen.',
  },
  NO_COLON: {
    message: 'Hinter dem Namen einer Angabe fehlt der Doppelpunkt.',
    remedy: 'Die Zeile in der Form „feld: wert“ schreiben oder einrücken, wenn sie zum Text davor gehört.',
  },
  REST: {
    message: 'Hinter dem Ende des Wertes steht noch etwas.',
    remedy: 'Den ganzen Text in Anführungszeichen setzen; innere Anführungszeichen dabei „so“ schreiben.',
  },
  COMMENT_SPACE: {
    message: 'Vor # fehlt ein Leerzeichen.',
    remedy: 'Gehört # zum Text, den ganzen Text in Anführungszeichen setzen.',
  },
  LIST_IN_LINE: {
    message: 'Eine Liste mit Strichen kann nicht hinter dem Doppelpunkt beginnen.',
    remedy:
      'Jeden Eintrag in eine eigene Zeile schreiben oder die Liste als [eins, zwei]; einen Text, der mit - beginnt, in Anführungszeichen setzen.',
  },
};
