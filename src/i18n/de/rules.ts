import type { PromiseBreach, RuleTexts } from '../rules.ts';

const didYouMean = (suggestion: string | undefined, otherwise: string): string =>
  suggestion === undefined ? otherwise : `Meinten Sie ${suggestion}?`;

const PROMISES: Record<PromiseBreach, string> = {
  deleted: 'Die Seite ist gelöscht oder umbenannt',
  unpublished: 'Der Artikel war veröffentlicht und ist jetzt ein Entwurf oder gesperrt',
  alias: 'Die frühere Adresse steht nicht mehr unter aliases',
  id: 'Die id des Artikels ist gelöscht oder geändert',
  term: 'Der Eintrag im Verzeichnis ist gelöscht oder umbenannt',
  redirect: 'Der Eintrag in redirects.yaml ist gelöscht oder geändert',
  removal: 'Der Eintrag in removals.yaml ist gelöscht oder geändert',
  dayPages: 'Die Seiten der Tage sind in site.yaml abgeschaltet',
  onThisDay: 'Die Seiten „An diesem Tag“ sind in site.yaml abgeschaltet',
  monthLists: 'Die Listen nach Monaten sind in site.yaml abgeschaltet',
  versions: 'Die Fassungen der Artikel sind in site.yaml abgeschaltet',
  data: 'Alle offenen Daten sind in site.yaml abgeschaltet',
};

const SWITCH_REMEDY = 'Eingeschaltet lassen, oder jede dieser Adressen in redirects.yaml weiterleiten.';

const PROMISE_REMEDIES: Partial<Record<PromiseBreach, string>> = {
  unpublished: 'Mit npm run remove zurückziehen oder veröffentlicht lassen.',
  id: 'Die frühere id wieder eintragen; ist der Artikel entfallen, die Adresse mit Grund in removals.yaml (npm run remove).',
  removal: 'Den Eintrag wiederherstellen: Er sagt, warum dort nichts mehr steht.',
  dayPages: SWITCH_REMEDY,
  onThisDay: SWITCH_REMEDY,
  monthLists: SWITCH_REMEDY,
  versions: 'Eingeschaltet lassen: exports.versions und provenance.',
  data: 'Mindestens ein Format eingeschaltet lassen, oder die Adresse in redirects.yaml weiterleiten.',
};
const PROMISE_REMEDY =
  'In redirects.yaml weiterleiten, als alias des neuen Artikels angeben oder mit Grund in removals.yaml eintragen (npm run rename, npm run remove).';

const YAML_WORDS: Record<'comment' | 'tag' | 'anchor' | 'null', (lost: string) => string> = {
  comment: (lost) => `YAML liest „${lost}“ als Kommentar.`,
  tag: (lost) => `YAML liest „${lost}“ als Typangabe.`,
  anchor: (lost) => `YAML liest „${lost}“ als Marke für einen Verweis.`,
  null: (lost) => `YAML liest „${lost}“ als „keine Angabe“.`,
};

/** The messages of the check's rules, in German. */
export const rules: RuleTexts = {
  severities: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' },
  table: { rule: 'Regel', severity: 'Grad', fix: '--fix', about: 'Prüft', fixed: 'ja' },
  summary: ({ error, warning, info }, files) =>
    `${error} Fehler, ${warning} ${warning === 1 ? 'Warnung' : 'Warnungen'}, ${info} ${info === 1 ? 'Hinweis' : 'Hinweise'} in ${files} ${files === 1 ? 'Datei' : 'Dateien'}.`,
  hiddenInfo: 'Hinweise zeigt --advice.',
  fixed: (problems, files) =>
    `${problems} ${problems === 1 ? 'Problem' : 'Probleme'} in ${files} ${files === 1 ? 'Datei' : 'Dateien'} behoben.`,
  explain: {
    'url-promise': ({ path, cause, more = 0 }) => ({
      message:
        more > 0
          ? `${PROMISES[cause]}; die Adresse ${path} und ${more} weitere führen ins Leere.`
          : `${PROMISES[cause]}; die Adresse ${path} führt ${cause === 'id' ? 'nicht mehr zu ihm' : 'ins Leere'}.`,
      remedy: PROMISE_REMEDIES[cause] ?? PROMISE_REMEDY,
    }),
    'export-off': ({ name }) => ({
      message: `„exports.${name}“ ist abgeschaltet; wer diese Dateien abonniert hat oder regelmäßig liest, findet sie nicht mehr.`,
      remedy: 'Eingeschaltet lassen, oder es auf der Website vorher ankündigen.',
    }),
    'url-words': ({ words, former, current }) => ({
      message: `Veröffentlichte Adressen mit ${words.map((word) => `„${word}“`).join(', ')} führten ins Leere: site.yaml nennt andere Wörter.`,
      remedy: `In site.yaml schreiben: formerUrls: { ${former} } – dann leiten sie weiter. Oder die Adressen behalten: urls: { ${current} }.`,
    }),
    'site-moved': ({ from, to, pattern, target, former }) => ({
      message: `Die Website zieht von ${from} nach ${to} um: Alle veröffentlichten Adressen führten ins Leere. Nur der Server der früheren Adresse kann sie weiterleiten.`,
      remedy: `Dort jeden Pfad weiterleiten (nginx: rewrite "${pattern}" "${target}" permanent; Apache: RedirectMatch permanent "${pattern}" "${target}") und in site.yaml schreiben: movedFrom: [${former}]. Oder die Adresse behalten: ${from}.`,
    }),
    'path-in-folder': ({ path, better, address, site }) => ({
      message: `Der Pfad ${path} zählt ab dem Ordner der Website: Gemeint wäre ${address}.`,
      remedy: `Als ${better} schreiben. Adressen außerhalb von ${site} kann nur der Server des Hosts weiterleiten.`,
    }),
    'theme-tokens': ({ problem }) => ({
      message: `Das Theme hat ein eigenes Aussehen, aber ${problem === 'missing' ? 'theme/tokens.yaml fehlt' : 'theme/tokens.yaml setzt nichts'}: Icon, Vorschaubilder und Feeds behalten die vorgegebenen Farben.`,
      remedy: `${problem === 'missing' ? 'Die Datei anlegen' : 'In der Datei mindestens eine Farbe setzen'}, zum Beispiel mit der Zeile colors: { brand: "#1c4a73" }.`,
    }),
    'yaml-words': ({ kind, lost }) => ({
      message: `${YAML_WORDS[kind](lost)} Auf der Website fehlt es.`,
      remedy: 'Den ganzen Text in Anführungszeichen setzen.',
    }),
    'yaml-comment': ({ lost }) => ({
      message: `„${lost}“ ist ein Kommentar hinter dem Text und erscheint nicht.`,
      remedy:
        'Gehört es zum Text, den ganzen Text in Anführungszeichen setzen; sonst den Kommentar in eine eigene Zeile schreiben.',
    }),
    'link-target': ({ href, suggestion }) => ({
      message: `Der Link ${href} führt zu keiner Seite.`,
      remedy: didYouMean(suggestion, 'Die Adresse der Seite prüfen.'),
    }),
    'link-fragment': ({ href, fragment, suggestion }) => ({
      message: `Auf der Seite zum Link ${href} gibt es die Stelle #${fragment} nicht.`,
      remedy: didYouMean(
        suggestion === undefined ? undefined : `#${suggestion}`,
        'Die Sprungmarke löschen oder eine Überschrift der Seite nennen.',
      ),
    }),
    'link-redirected': ({ href, to }) => ({
      message: `Der Link ${href} wird weitergeleitet.`,
      remedy: `Gleich auf ${to} verlinken.`,
    }),
    'link-unpublished': ({ href, other }) => ({
      message: `Der Link ${href} führt zu einem Beitrag, der noch nicht erschienen ist: ${other}.`,
      remedy: 'Den Link erst setzen, wenn der Beitrag erschienen ist.',
    }),
    'link-form': ({ href, better }) => ({
      message: `Der Link ${href} hat nicht die übliche Form.`,
      remedy: `Als ${better} schreiben.`,
    }),
    'link-text': ({ text }) => ({
      message: `Der Linktext „${text}“ sagt nicht, wohin der Link führt.`,
      remedy: 'Als Linktext nennen, was die Seite bietet.',
    }),
    'redirect-target': ({ path, suggestion }) => ({
      message: `Die Weiterleitung führt zu ${path}; dort gibt es keine Seite.`,
      remedy: didYouMean(suggestion, 'Die Adresse einer Seite angeben, die es gibt.'),
    }),
    'front-hidden': ({ article, reason, until }) => ({
      message:
        reason === 'draft'
          ? `Der Artikel ${article} ist ein Entwurf und steht deshalb nicht auf der Startseite.`
          : `Der Platz des Artikels ${article} auf der Startseite ist abgelaufen (${until}).`,
      remedy: reason === 'draft' ? 'Den Artikel freigeben oder den Eintrag löschen.' : 'Den Eintrag löschen.',
    }),
    'front-later': ({ article, from }) => ({
      message: `Der Artikel ${article} hat eine Sperrfrist und erscheint erst ab ${from} auf der Startseite.`,
      remedy: 'Wenn das so geplant ist, ist nichts zu tun.',
    }),
    'front-moved': ({ article, to }) => ({
      message: `${article} ist eine frühere Adresse des Artikels.`,
      remedy: `Die heutige Adresse nennen: ${to}.`,
    }),
    'near-duplicate': ({ other, percent }) => ({
      message: `Titel und Teaser gleichen zu ${percent} % einem früheren Beitrag: ${other}.`,
      remedy: 'Prüfen, ob der Beitrag schon erschienen ist; sonst den Unterschied im Teaser nennen.',
    }),
    'future-date': ({ date }) => ({
      message: `Das Datum ${date} liegt in der Zukunft; der Beitrag würde trotzdem sofort erscheinen.`,
      remedy: 'Das Datum berichtigen oder publishAt angeben.',
    }),
    'future-change': ({ field, date }) => ({
      message: `„${field}“ nennt mit ${date} einen Tag, der noch kommt.`,
      remedy: 'Das Datum berichtigen; es steht auf der Seite.',
    }),
    'date-order': ({ field, date }) => ({
      message: `„${field}“ (${date}) liegt vor dem Datum des Beitrags.`,
      remedy: 'Eines der beiden Daten berichtigen.',
    }),
    'wrong-weekday': ({ date, weekday }) => ({
      message: `Der ${date} ist ein ${weekday}.`,
      remedy: 'Wochentag oder Datum berichtigen.',
    }),
    'relative-day': ({ word, date }) => ({
      message: `„${word}“ ist im Archiv nicht mehr zu verstehen.`,
      remedy: `Den Tag nennen (der Beitrag ist vom ${date}).`,
    }),
    'unused-image': () => ({
      message: 'Dieses Bild verwendet kein Beitrag.',
      remedy: 'Das Bild löschen oder in einem Beitrag verwenden.',
    }),
    'unused-file': () => ({
      message: 'Diese Datei ist weder Artikel noch Bild und kommt nicht auf die Website.',
      remedy: 'Die Datei nach public/ legen und von dort verlinken, oder sie löschen.',
    }),
    'image-alt': ({ problem, alt }) => ({
      message:
        problem === 'missing'
          ? 'Das Bild hat keinen Alternativtext.'
          : problem === 'file-name'
            ? `Der Alternativtext „${alt}“ ist nur der Dateiname.`
            : `Der Alternativtext „${alt}“ beschreibt das Bild nicht.`,
      remedy: 'In einem Satz sagen, was auf dem Bild zu sehen ist.',
    }),
    'image-credit': ({ src }) => ({
      message: `Beim Bild „${src}“ fehlt der Bildnachweis.`,
      remedy: 'Den Bildnachweis in die Bildunterschrift schreiben: ![…](… "Text. Foto: Name").',
    }),
    'image-small': ({ src, width, limit }) => ({
      message: `Das Bild „${src}“ ist nur ${width} Pixel breit.`,
      remedy: `Ein Bild mit mindestens ${limit} Pixeln Breite verwenden.`,
    }),
    'image-oversized': ({ src, megapixels, limit }) => ({
      message: `Das Bild „${src}“ hat ${megapixels} Megapixel, nötig sind höchstens ${limit}.`,
      remedy: 'Das Bild auf höchstens 3000 Pixel Breite verkleinern.',
    }),
    'title-length': ({ length, limit }) => ({
      message: `Der Titel hat ${length} Zeichen; Listen und Suchmaschinen schneiden ihn nach ${limit} ab.`,
      remedy: 'Den Titel kürzen.',
    }),
    'title-mark': ({ mark }) => ({
      message: `Der Titel endet mit „${mark}“.`,
      remedy: 'Das Satzzeichen am Ende streichen.',
    }),
    'teaser-length': ({ length, min, max }) => ({
      message: `Der Teaser hat ${length} Zeichen, üblich sind ${min} bis ${max}.`,
      remedy: length < min ? 'Das Wichtigste in ein bis drei Sätzen sagen.' : 'Den Teaser kürzen.',
    }),
    'field-markup': ({ field, found }) => ({
      message: `„${found}“ erscheint so auf der Seite: „${field}“ ist reiner Text, ohne Markdown und HTML.`,
      remedy: 'Nur den Text schreiben; Links und Auszeichnungen gehören in den Beitrag.',
    }),
    'empty-body': () => ({
      message: 'Der Beitrag hat keinen Text.',
      remedy: 'Den Text unter die Angaben schreiben.',
    }),
    'heading-order': ({ depth, expected }) => ({
      message: `Die Überschrift hat die Ebene ${depth}, erwartet ist höchstens ${expected}.`,
      remedy: `Mit ${'#'.repeat(expected)} beginnen: Die erste Ebene im Text ist ##, keine Ebene wird übersprungen.`,
    }),
    'heading-empty': () => ({
      message: 'Die Überschrift ist leer.',
      remedy: 'Die Zeile löschen oder einen Text ergänzen.',
    }),
    'accidental-block': ({ found, expected }) => ({
      message: `Mit „${found}“ am Zeilenanfang beginnt für Markdown eine Liste oder ein Zitat.`,
      remedy: `Gehört das Zeichen zum Satz, „${expected}“ schreiben.`,
    }),
    'heading-mark': ({ found, expected }) => ({
      message: `„${found}“ ist keine Überschrift; die Zeile erscheint mit # im Text.`,
      remedy: `Für eine Überschrift „${expected}“ schreiben (höchstens sechs #, dann ein Leerzeichen), sonst \\#.`,
    }),
    'heading-underline': ({ text, mark }) => ({
      message: `Durch ${mark} in der nächsten Zeile wird „${text}“ zur Überschrift.`,
      remedy: 'Vor einer Trennlinie eine Zeile frei lassen; Überschriften beginnen mit ##.',
    }),
    'emphasis-open': ({ mark, expected }) => ({
      message: `${mark} zeichnet hier nichts aus und erscheint im Text.`,
      remedy:
        expected === undefined
          ? 'Das Gegenstück ergänzen oder das Zeichen löschen; innen an der Auszeichnung steht kein Leerzeichen, außen an einem Satzzeichen eines.'
          : `„${expected}“ schreiben.`,
    }),
    'table-cell': ({ cell, columns }) => ({
      message: `Die Zelle „${cell}“ fehlt auf der Seite: Der Kopf der Tabelle hat nur ${columns} ${columns === 1 ? 'Spalte' : 'Spalten'}.`,
      remedy: 'Im Kopf eine Spalte ergänzen oder die Zelle löschen; ein | im Text als \\| schreiben.',
    }),
    'table-unread': ({ expected }) => ({
      message:
        'Diese Zeilen werden keine Tabelle: Die Zeile unter dem Kopf fehlt oder hat nicht so viele Spalten wie er.',
      remedy: `Unter die erste Zeile ${expected} schreiben.`,
    }),
    unclosed: ({ what, mark }) => ({
      message:
        what === 'fence'
          ? 'Dieser Codeblock endet nicht; der ganze Text danach gehört dazu.'
          : 'Dieser Kommentar endet nicht; der ganze Text danach fehlt auf der Seite.',
      remedy: `Mit ${mark} abschließen oder den Anfang löschen.`,
    }),
    'indented-code': () => ({
      message: 'Dieser Text ist um vier Zeichen eingerückt und erscheint deshalb als Code.',
      remedy: 'Die Einrückung löschen; für ein Zitat jede Zeile mit > beginnen.',
    }),
    'reference-undefined': ({ name }) => ({
      message: `[${name}] führt nirgendwohin und erscheint mit den Klammern im Text.`,
      remedy: `Am Ende des Textes „[${name}]: …“ ergänzen oder die Klammern löschen.`,
    }),
    'reference-unused': ({ name }) => ({
      message: `Auf „[${name}]:“ verweist nichts; der Text fehlt auf der Seite.`,
      remedy: name.startsWith('^')
        ? `Im Text [${name}] setzen oder die Fußnote löschen.`
        : `Soll der Text erscheinen, die Klammer als \\[ schreiben.`,
    }),
    'link-broken': ({ found, expected }) => ({
      message: `„${found}“ wird kein richtiger Link.`,
      remedy:
        expected === undefined
          ? 'Als [Text](Adresse) schreiben, ohne Leerzeichen dazwischen und in der Adresse; eine Adresse allein als <https://…>.'
          : `„${expected}“ schreiben: Eine Adresse enthält keine Leerzeichen.`,
    }),
    'link-dropped': ({ href }) => ({
      message: `Der Link ${href} wird nicht übernommen; der Text erscheint ohne ihn.`,
      remedy: 'Eine Adresse mit https:, http:, mailto: oder tel: oder einen Pfad der Website angeben.',
    }),
    entity: ({ found, expected }) => ({
      message: `${found} erscheint so im Text.`,
      remedy:
        expected === undefined
          ? 'Das Zeichen selbst schreiben.'
          : `${expected} oder das Zeichen selbst schreiben.`,
    }),
    unfilled: ({ missing }) => ({
      message: `Hier ist noch etwas auszufüllen: ${missing}`,
      remedy: 'Die Angabe anstelle des Vermerks schreiben.',
    }),
    'foreign-markup': ({ found, kind }) => ({
      message: `„${found}“ gehört zu einem anderen Programm und erscheint so im Text.`,
      remedy: {
        template: 'Die Stelle löschen oder den Inhalt als Markdown schreiben.',
        directive: 'Die Zeile löschen; Kästen gibt es in .mdx als <InfoBox title="…">.',
        attributes: 'Die geschweifte Klammer löschen.',
        wiki: 'Als [Text](Adresse) schreiben.',
        task: 'Davor „- “ schreiben: Aufgaben stehen in Listen.',
        footnote: 'Im Text [^1] und am Ende „[^1]: …“ schreiben.',
      }[kind],
    }),
    backslash: ({ found }) => ({
      message: `Der Backslash in „${found}“ erscheint so im Text.`,
      remedy: 'Den Backslash löschen; nötig ist er nur vor Zeichen, die in Markdown etwas bedeuten.',
    }),
    'quotation-marks': ({ found, expected }) => ({
      message: `Das Anführungszeichen ${found} ist hier nicht üblich.`,
      remedy: `Durch ${expected} ersetzen.`,
    }),
    apostrophe: ({ found }) => ({
      message: `${found} ist ein Akzent und kein Apostroph.`,
      remedy: 'Durch ’ ersetzen.',
    }),
    'number-range': ({ found, expected }) => ({
      message: `In „${found}“ steht ein Bindestrich.`,
      remedy: `Von-bis-Angaben mit Halbgeviertstrich schreiben: ${expected}.`,
    }),
    spacing: ({ expected }) => ({
      message: 'Hier steht ein Leerzeichen zu viel.',
      remedy: `Richtig ist: „${expected}“.`,
    }),
    'double-word': ({ word }) => ({
      message: `Das Wort „${word}“ steht zweimal hintereinander.`,
      remedy: 'Eines davon streichen.',
    }),
    spelling: ({ word, suggestions }) => ({
      message: `„${word}“ steht nicht im Wörterbuch.`,
      remedy:
        suggestions.length > 0
          ? `Meinten Sie ${suggestions.join(', ')}? Ist das Wort richtig, in words.txt eintragen.`
          : 'Ist das Wort richtig, in words.txt eintragen.',
    }),
    'stray-html': ({ element }) => ({
      message: `<${element}> wird nicht übernommen; solches HTML stammt meist aus einer Textverarbeitung.`,
      remedy: 'Das Element löschen; Text mit Markdown auszeichnen.',
    }),
    'invisible-character': ({ code }) => ({
      message: `Hier steht ein unsichtbares Zeichen (${code}); die Suche findet das Wort damit nicht.`,
      remedy: 'Das Zeichen löschen.',
    }),
    'unfit-character': ({ code, expected }) => ({
      message: `Das Zeichen ${code} gehört in keinen Text; es stammt meist aus einem PDF oder einer Textverarbeitung.`,
      remedy:
        expected === undefined
          ? 'Im Original nachsehen, was dort steht, und es neu tippen.'
          : expected.trim() === ''
            ? 'Das Zeichen löschen.'
            : `Durch ${expected} ersetzen.`,
    }),
    'no-break-space': () => ({
      message: 'Hier steht ein geschütztes Leerzeichen.',
      remedy:
        'Ein gewöhnliches Leerzeichen schreiben; wo es nötig ist, setzt Nachlese das geschützte selbst.',
    }),
    'unicode-form': ({ found }) => ({
      message: `„${found}“ ist aus mehreren Zeichen zusammengesetzt. Gelesen wird es richtig.`,
      remedy: 'Den Buchstaben neu tippen, damit auch git und Editoren ihn finden.',
    }),
    'line-ends': () => ({
      message: 'Die Zeilenenden sind gemischt oder veraltet (CR). Gelesen wird die Datei trotzdem richtig.',
      remedy: 'Im Editor für die ganze Datei LF wählen (oder CRLF).',
    }),
    'frontmatter-order': ({ field, before }) => ({
      message: `„${field}“ steht nicht an seinem üblichen Platz.`,
      remedy: `Die Angabe vor „${before}“ stellen.`,
    }),
  },
  about: {
    'missing-frontmatter': 'Jeder Artikel beginnt mit Angaben zwischen zwei Zeilen ---.',
    'frontmatter-language': 'Die Angaben sind YAML; nichts darin wird ausgeführt.',
    'yaml-syntax': 'Das YAML lässt sich lesen.',
    'not-utf8': 'Dateien sind in UTF-8 gespeichert.',
    'unreadable-file': 'Jede Datei lässt sich lesen.',
    'missing-field': 'Pflichtangaben sind da.',
    'empty-field': 'Pflichtangaben sind nicht leer.',
    'unknown-field': 'Es gibt nur bekannte Angaben.',
    'invalid-field': 'Jede Angabe hat die richtige Form.',
    'too-long': 'Keine Angabe ist länger als erlaubt.',
    'unknown-term': 'Bereich, Region, Form, Thema und Namen stehen in den Verzeichnissen.',
    'unknown-article': 'Die Artikel in front.yaml gibt es.',
    'removed-article': 'Kein Artikel in front.yaml wurde entfernt.',
    'duplicate-article': 'Kein Artikel steht zweimal in front.yaml.',
    'reserved-field': 'Eigene Angaben heißen nicht wie die von Nachlese.',
    'unfit-field': 'Zu jeder Art einer eigenen Angabe gehören nur ihre Einzelheiten.',
    'duplicate-name': 'Keine Liste enthält einen Namen doppelt.',
    'duplicate-term': 'Kein Verzeichnis enthält eine Adresse doppelt.',
    'wrong-folder': 'Der Ordner entspricht dem Datum.',
    'file-name': 'Der Dateiname taugt als Adresse.',
    'file-link': 'Verknüpfungen führen zu Dateien im Ordner der Inhalte.',
    'file-ending': 'Keine Datei bleibt wegen ihres Namens ungelesen.',
    'file-place': 'Texte liegen in articles/, pages/ oder dossiers/.',
    'file-case': 'Keine zwei Dateien heißen bis auf Groß- und Kleinschreibung gleich.',
    'duplicate-url': 'Jede Adresse gibt es einmal.',
    'url-word-taken': 'Kein Wort in Adressen ist zweimal vergeben.',
    'duplicate-id': 'Jede id gibt es einmal.',
    'image-missing': 'Jedes Bild ist da.',
    'image-outside': 'Bilder liegen bei den Artikeln.',
    'image-hidden': 'Kein Bild liegt in einem versteckten Ordner oder heißt wie eine Sicherungskopie.',
    'image-unreadable': 'Jede Bilddatei lässt sich als Bild lesen.',
    'image-damaged': 'Keiner Bilddatei fehlt ein Teil.',
    'image-format': 'Bilder sind PNG, JPEG, WebP, AVIF oder GIF.',
    'image-lfs': 'Statt eines Bildes liegt kein Platzhalter von Git LFS da.',
    'image-not-here': 'Bilder außerhalb von Git sind da, wenn ein Build sie braucht.',
    'media-file': 'Die Liste der Bilder außerhalb von Git ist lesbar.',
    'media-stale': 'Die Liste der Bilder außerhalb von Git ist auf dem Stand.',
    'image-pixels': 'Kein Bild hat mehr als 268 Millionen Pixel.',
    'image-too-large': 'Keine Bilddatei ist größer als 20 MB.',
    'mdx-syntax': 'Das MDX lässt sich lesen.',
    'mdx-code': 'MDX enthält keinen Programmcode.',
    'mdx-attribute': 'Elemente in MDX haben nur Angaben, die sie kennen.',
    'mdx-needed': 'Elementen in MDX fehlt keine Pflichtangabe.',
    'mdx-component': 'MDX verwendet nur bekannte Elemente.',
    'path-taken': 'Unter keiner früheren Adresse steht ein Artikel, eine Seite oder eine Übersicht.',
    'path-case': 'Keine frühere Adresse gleicht einer anderen Adresse bis auf Groß- und Kleinschreibung.',
    'public-file': 'Keine Datei in public/ liegt, wo die Website eine eigene hat.',
    'path-of-file': 'Unter keiner früheren Adresse liegt eine eigene Datei der Website.',
    'id-path': 'Keine Adresse der Form /id/44452/ führt anderswohin als zum Artikel mit dieser id.',
    'duplicate-path': 'Jede frühere Adresse ist einmal vergeben.',
    'editor-path': 'Die Redaktionsseite liegt an einer freien Adresse.',
    'editor-host': 'Zum Backend „gitea“ gehört die Adresse des Servers.',
    'redirect-chain': 'Weiterleitungen führen in einem Schritt ans Ziel.',
    'format-newer': 'Die Inhalte sind nicht für eine neuere Version.',
    'format-older': 'Die Inhalte sind auf dem Stand dieser Version.',
    'reserved-component': 'Eigene Elemente heißen nicht wie die von Nachlese.',
    'theme-file': 'Jede Datei, die das Theme nennt, gibt es.',
    'theme-component': 'Das Theme ersetzt nur Komponenten, die es ersetzen kann.',
    'theme-props': 'Eine Komponente des Themes fragt nur nach Angaben, die sie bekommt.',
    'theme-policy': 'Das Theme enthält nichts, was die Sicherheitsregeln der Website verbieten.',
    'theme-contrast': 'Farben von Text heben sich vom Hintergrund ab (WCAG 2.2).',
    'theme-word': 'Eigene Texte haben die Form der vorgegebenen.',
    'theme-page': 'Eigene Seiten haben Namen, aus denen Adressen werden.',
    'redirect-loop': 'Weiterleitungen führen nicht im Kreis.',
    'url-promise': 'Keine veröffentlichte Adresse verschwindet (nur mit --changed).',
    'export-off': 'Feeds und offene Daten werden nicht unbemerkt abgeschaltet (nur mit --changed).',
    'url-words': 'Kein Wort veröffentlichter Adressen verschwindet (nur mit --changed).',
    'theme-tokens': 'Ein Theme mit eigenem Aussehen setzt auch die Farben, die CSS nicht erreicht.',
    'site-moved': 'Eine Website, die umzieht, nennt ihre frühere Adresse in site.yaml (nur mit --changed).',
    'path-in-folder': 'Alte Adressen zählen ab dem Ordner der Website.',
    'yaml-words': 'YAML lässt von keiner Angabe Wörter weg (#, !, & und Null ohne Anführungszeichen).',
    'yaml-comment': 'Hinter einem Text steht kein Kommentar.',
    'link-target': 'Interne Links führen zu einer Seite.',
    'link-fragment': 'Jede Sprungmarke, die ein Link nennt, gibt es.',
    'link-redirected': 'Interne Links gehen nicht über eine Weiterleitung.',
    'link-unpublished': 'Kein Link führt zu einem Entwurf oder gesperrten Beitrag.',
    'link-form': 'Interne Links sind Pfade mit Schrägstrich am Ende.',
    'link-text': 'Linktexte sagen, wohin sie führen.',
    'redirect-target': 'Weiterleitungen führen zu einer Seite.',
    'front-hidden': 'Kein Entwurf und kein abgelaufener Eintrag steht in front.yaml.',
    'front-later': 'Kein gesperrter Artikel steht in front.yaml.',
    'front-moved': 'front.yaml nennt die heutigen Adressen der Artikel.',
    'near-duplicate': 'Titel und Teaser gleichen keinem früheren Beitrag.',
    'future-date': 'Ein Datum in der Zukunft hat eine Sperrfrist.',
    'future-change': 'Aktualisierung und Korrekturen liegen nicht in der Zukunft.',
    'date-order': 'Aktualisierung und Korrekturen liegen nicht vor dem Datum.',
    'wrong-weekday': 'Wochentage passen zum Datum.',
    'relative-day': 'Text, der älter als eine Woche ist, sagt nicht „gestern“.',
    'unused-file': 'Bei den Artikeln liegen nur Artikel und Bilder.',
    'unused-image': 'Jedes Bild wird verwendet.',
    'image-alt': 'Bilder haben einen Alternativtext, der sie beschreibt.',
    'image-credit': 'Bilder im Text nennen ihre Quelle.',
    'image-small': 'Bilder sind mindestens 640 Pixel breit.',
    'image-oversized': 'Bilder haben höchstens 24 Megapixel.',
    'title-length': 'Titel haben höchstens 90 Zeichen.',
    'title-mark': 'Titel enden nicht mit Punkt oder Doppelpunkt.',
    'teaser-length': 'Teaser haben 60 bis 400 Zeichen.',
    'field-markup': 'Titel, Dachzeile und Teaser enthalten kein Markdown und kein HTML.',
    'empty-body': 'Ein Beitrag hat Text.',
    'heading-order': 'Überschriften beginnen bei ## und überspringen keine Ebene.',
    'heading-empty': 'Überschriften haben einen Text.',
    'accidental-block':
      'Kein Satz wird zur Liste oder zum Zitat, weil er mit „1. Mai“, „+ 5“ oder „> 10 %“ beginnt.',
    'heading-mark': 'Überschriften haben nach höchstens sechs # ein Leerzeichen.',
    'heading-underline': 'Kein Satz wird durch eine Linie darunter zur Überschrift.',
    'emphasis-open': 'Auszeichnungen mit ** sind vollständig.',
    'table-cell': 'Keine Tabellenzeile hat mehr Zellen als der Kopf.',
    'table-unread': 'Tabellen haben die Zeile unter dem Kopf.',
    unclosed: 'Codeblöcke und Kommentare haben ein Ende.',
    'indented-code': 'Kein Text wird durch Einrückung zu Code.',
    'reference-undefined': 'Fußnoten und Verweise in eckigen Klammern haben ein Ziel.',
    'reference-unused': 'Auf jede Fußnote verweist der Text.',
    'link-broken': 'Links sind richtig geschrieben.',
    'link-dropped': 'Kein Link hat eine Adresse, die nicht übernommen wird.',
    entity: 'Zeichen wie &auml; sind vollständig und richtig geschrieben.',
    'foreign-markup': 'Keine Auszeichnung anderer Programme, etwa {{ … }}, {: … }, ::: und [[ … ]].',
    unfilled: 'Kein Vermerk „AUSFÜLLEN“ steht mehr im Text.',
    backslash: 'Kein Backslash bleibt im Text stehen.',
    'quotation-marks': 'Anführungszeichen sind die der Sprache.',
    apostrophe: 'Apostrophe sind keine Akzente.',
    'number-range': 'Von-bis-Angaben haben einen Halbgeviertstrich.',
    spacing: 'Kein Leerzeichen steht doppelt oder vor einem Satzzeichen.',
    'double-word': 'Kein Wort steht doppelt.',
    spelling: 'Wörter stehen im Wörterbuch, in den Verzeichnissen oder in words.txt.',
    'stray-html': 'Kein HTML aus einer Textverarbeitung und keines, das nicht übernommen wird.',
    'invisible-character':
      'Keine weichen Trennzeichen, keine Zeichen ohne Breite, keine Umkehrungen der Schreibrichtung.',
    'unfit-character': 'Keine Steuerzeichen, keine Ligaturen wie ﬁ, keine unlesbaren Zeichen.',
    'no-break-space': 'Keine geschützten Leerzeichen.',
    'unicode-form': 'Jeder Umlaut ist ein einziges Zeichen (NFC).',
    'line-ends': 'Alle Zeilen einer Datei enden gleich, mit LF oder CRLF.',
    'frontmatter-order': 'Die Angaben stehen in der üblichen Reihenfolge.',
  },
};
