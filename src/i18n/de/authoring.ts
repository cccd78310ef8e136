import type { AuthoringTexts } from '../authoring.ts';

/** The messages of the authors' commands, in German. */
export const authoring: AuthoringTexts = {
  errors: {
    noGit: () => 'git ist nicht installiert oder steht nicht im PATH.',
    noRepository: ({ folder }) =>
      `${folder} liegt in keinem git-Repository; --changed braucht eines. Ohne --changed prüft npm run check alles.`,
    shallowClone: ({ base }) =>
      `Der Stand ${base} fehlt, denn dies ist ein flacher Klon. Mit „git fetch --unshallow“ holen; in der CI fetch-depth: 0 (GitHub, Forgejo) oder GIT_DEPTH: 0 (GitLab) setzen.`,
    noSuchCommit: ({ base }) =>
      `Den Stand ${base} gibt es nicht, oder er hat mit diesem Zweig nichts gemeinsam. Einen Zweig wie origin/main nennen und vorher „git fetch“ aufrufen.`,
    gitFailed: ({ problem }) => `git hat abgebrochen: ${problem}`,
    outsideContent: ({ file }) => `${file} liegt nicht im Ordner der Inhalte.`,
    noSuchFile: ({ file }) =>
      `${file} gibt es nicht, oder es ist kein Artikel. Den Pfad prüfen: content/articles/JJJJ/MM/name.md`,
    brokenFile: ({ file }) => `${file} enthält Fehler. Zuerst diese beheben: npm run check -- ${file}`,
    missingOptions: ({ options }) => `Es fehlt: ${options}. Im Terminal fragt der Befehl danach.`,
    unknownTerm: ({ value, vocabulary, suggestion }) =>
      `„${value}“ steht nicht in ${vocabulary}.${suggestion ? ` Meinten Sie „${suggestion}“?` : ''}`,
    notFields: ({ value }) =>
      `„${value}“ lässt sich nicht lesen. Eigene Angaben so schreiben: --fields "spielort: Rathaus, note: 3".`,
    notADate: ({ value }) =>
      `„${value}“ ist kein Datum. Richtig ist zum Beispiel 2023-03-30 oder 2023-03-30T14:05.`,
    notWithin: ({ value, from, to }) =>
      `Am ${value} konnte nichts berichtigt werden: Der Artikel ist vom ${from}, heute ist der ${to}.`,
    fileExists: ({ file }) =>
      `${file} gibt es schon. Einen anderen Titel oder mit --slug einen anderen Namen wählen.`,
    notASlug: ({ value, suggestion }) =>
      `„${value}“ taugt nicht als Name: nur a–z, 0–9 und Bindestriche, mindestens ein Buchstabe.${suggestion ? ` Zum Beispiel ${suggestion}.` : ''}`,
    notAReason: ({ value }) =>
      `„${value}“ ist kein Grund. Es gibt rights (Rechte Dritter), error (Fehler der Redaktion) und law (rechtliche Pflicht).`,
    notPublished: ({ file }) => `${file} ist noch nicht erschienen; die Datei kann einfach gelöscht werden.`,
    sameName: ({ file }) => `${file} heißt schon so.`,
    noMediaFolder: ({ folder }) =>
      `Den Ordner ${folder}/articles gibt es nicht. Die Bilder einhängen oder holen, oder media in site.yaml berichtigen.`,
    hookExists: ({ file }) =>
      `${file} gibt es schon. Dort die Zeile „npm run check -- --changed HEAD“ ergänzen.`,
    hookElsewhere: ({ folder }) =>
      `git sucht seine Haken in ${folder} (core.hooksPath). Dort die Zeile „npm run check -- --changed HEAD“ ergänzen.`,
  },
  done: {
    upgraded: ({ version }) =>
      `Die Inhalte sind jetzt auf dem Stand von Nachlese ${version}. In site.yaml ist hinzugekommen:`,
    wouldUpgrade: ({ version }) =>
      `Um die Inhalte auf den Stand von Nachlese ${version} zu bringen, käme in site.yaml hinzu:`,
    upToDate: ({ version }) => `Die Inhalte sind auf dem Stand von Nachlese ${version}.`,
    created: ({ file }) =>
      `${file} ist angelegt. Text schreiben, mit „npm run dev“ ansehen, mit „npm run check -- ${file}“ prüfen; zum Veröffentlichen die Zeile draft: true löschen.`,
    corrected: ({ file, date }) =>
      `${file}: Korrektur vom ${date} eingetragen. Jetzt den Text selbst berichtigen.`,
    renamed: ({ from, to }) => `Die Adresse ist jetzt ${to}; ${from} wird dorthin weitergeleitet.`,
    removed: ({ path, reason }) => `${path} ist entfernt und antwortet künftig mit 410 (${reason}).`,
    mediaUpdated: ({ count }) =>
      `In media.json ${count === '1' ? 'steht 1 Bild' : `stehen ${count} Bilder`}.`,
    hookInstalled: ({ file }) => `${file} prüft ab jetzt jeden Commit.`,
    editorsWritten: ({ files }) => `Geschrieben: ${files}`,
  },
  media: {
    added: (file) => `neu: ${file}`,
    changed: (file) => `geändert: ${file}`,
    removed: (file) => `nicht mehr da: ${file}`,
    left: (file) => `ausgelassen, weil kein lesbares Bild oder nicht geholt (git lfs pull): ${file}`,
  },
  editorPage: {
    written: ({ file, address }) =>
      `${file} ist ergänzt: Die Redaktionsseite liegt nach dem nächsten Build unter ${address}`,
    install: ({ command }) => `Das Paket der Seite installieren: ${command}`,
    build: 'Bauen und veröffentlichen: npm run build',
    token: ({ site, permissions }) =>
      `Wer schreibt, meldet sich mit einem Zugriffstoken von ${site} an. Es braucht für dieses Repository: ${permissions}.`,
    window: ({ site }) => `Oder in einem Anmeldefenster von ${site}.`,
    noWindow: ({ backend, address }) =>
      backend === 'github'
        ? 'Für die Anmeldung in einem Fenster von GitHub: eine OAuth-App anlegen, Sveltia CMS Authenticator betreiben und dessen Adresse mit --auth angeben.'
        : `Für die Anmeldung in einem Fenster: eine OAuth-Anwendung ohne Secret anlegen, mit der Redirect-URI ${address}, und ihre Id mit --app-id angeben.`,
    workflow:
      'Was gespeichert wird, liegt als Entwurf in einem Pull Request; erst „Veröffentlichen“ bringt es in den Branch.',
    noWorkflow:
      'Was gespeichert wird, kommt sofort in den Branch. Neue Artikel sind deshalb Entwürfe, bis man „Entwurf“ ausschaltet.',
  },
  ask: {
    correction: 'Was war falsch, und was ist richtig?',
    cancelled: 'Abgebrochen; es wurde nichts geändert.',
    required: 'Diese Angabe ist nötig.',
    none: 'keine Angabe',
  },
};
