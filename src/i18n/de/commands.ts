import type { CommandTexts } from '../commands.ts';
import { roundedDuration, roundedRate } from '../progress.ts';

const WHERE_TO = 'folder:/srv/www, user@host:/srv/www oder s3://bucket/prefix';
const SERVED = 'Die bisherige Website ist weiter erreichbar.';
const GOES_ON = 'Es geht dort weiter, wo es abgebrochen ist.';

const number = (value: number): string => value.toLocaleString('de-DE');

const rate = (perSecond: number): string => number(roundedRate(perSecond));

function duration(seconds: number): string {
  const { minutes, rest } = roundedDuration(seconds);
  return minutes === 0 ? `${rest} s` : `${number(minutes)} min${rest === 0 ? '' : ` ${rest} s`}`;
}

/** The messages of the commands, in German. */
export const commands: CommandTexts = {
  commands: `nachlese BEFEHL [Optionen]

  init ORDNER      legt das Archiv einer Redaktion an
  dev              zeigt eine Vorschau, die jeder Änderung folgt
  new              legt einen Beitrag an
  check            prüft Beiträge, Adressen und Einstellungen
  build            baut die Website
  serve            zeigt die gebaute Website
  deploy           veröffentlicht die gebaute Website
  correct          trägt eine Korrektur ein
  rename           gibt einem Beitrag eine andere Adresse und leitet die alte um
  remove           nimmt einen Beitrag aus dem Netz
  import           übernimmt ein bestehendes Archiv
  media            listet Bilder außerhalb von Git auf, damit Builds sie nicht brauchen
  editor           richtet Editoren, Prüfung vor dem Commit und die Redaktionsseite ein
  upgrade          bringt die Inhalte auf den Stand dieser Version

nachlese BEFEHL --help nennt die Optionen eines Befehls.`,
  usage: {
    build: `npm run build -- [Optionen]
  --content ORDNER Ordner der Inhalte (content)
  --out ORDNER     Ausgabeordner (dist)
  --cache ORDNER   Zwischenspeicher (.cache)
  --now ZEIT       Zeitpunkt des Builds, zum Beispiel 2026-11-24T06:00:00Z (jetzt)
  --report DATEI   schreibt einen Bericht als JSON
  --full           baut jede Seite und schreibt jede Datei neu
  --delta          schreibt nur Geändertes und eine Liste der Dateien, die wegfallen
  --precompress    legt neben Textdateien auch .br und .gz, für Server, die sie von dort ausliefern
  --workers N      Prozesse, die Seiten bauen (so viele wie Prozessorkerne)
  --shard I/N      baut Teil I von N in den Ausgabeordner
  --merge ORDNER … fügt gebaute Teile zusammen, statt selbst zu bauen
  --images later   zeigt neue Bilder nur in einer einfachen Fassung; der nächste Build ohne diese Angabe ergänzt sie (now)`,
    check: `npm run check -- [Optionen] [DATEI …]
  DATEI …          nur diese Dateien (alles)
  --changed STAND  nur, was sich seit einem Stand wie origin/main geändert hat; prüft auch Adressen und Rechtschreibung
  --fix            behebt, was sich gefahrlos beheben lässt
  --format F       text, json, github oder gitlab (text)
  --report DATEI   schreibt das Ergebnis in eine Datei
  --advice         zeigt auch dann Hinweise, wenn alles geprüft wird
  --strict         Warnungen gelten als Fehler
  --host NAME      die gebaute Website an den Grenzen eines Anbieters messen: github-pages, cloudflare, netlify, s3 oder server
  --rules          zeigt die Tabelle der Regeln
  --content ORDNER Ordner der Inhalte (content)
  --cache ORDNER   Zwischenspeicher (.cache)
  --now ZEIT       Zeitpunkt der Prüfung (jetzt)`,
    correct: `npm run correct -- DATEI [Optionen]
  DATEI            der Artikel
  --text TEXT      was falsch war und wie es richtig heißt (im Terminal wird danach gefragt)
  --date DATUM     Tag der Korrektur (heute)`,
    deploy: `npm run deploy -- --to ZIEL [Optionen]
  --to ZIEL             folder:/srv/www, user@host:/srv/www oder s3://bucket/prefix
  --dry-run             zeigt alles und ändert nichts
  --out ORDNER, --cache ORDNER, --content ORDNER   die Ordner des Builds (dist, .cache, content)
  --purge-file DATEI    schreibt die Adressen, die ein CDN neu holen muss, eine je Zeile
  --remove-now          löscht sofort, was weggefallen ist, nicht erst beim nächsten Mal
  --take-over           übernimmt das Ziel von einem Deploy, das nicht mehr läuft
  --adopt               macht weiter, wenn der Stand des Ziels fehlt oder beschädigt ist
  --indexnow SCHLÜSSEL  meldet Suchmaschinen die geänderten Seiten
  --indexnow-endpoint ADRESSE
  --keep N              Ordner: so viele Fassungen bleiben (5)
  --rollback            Ordner: liefert wieder die vorige Fassung aus
  --ssh BEFEHL          SSH: der Befehl zum Anmelden (ssh), zum Beispiel "ssh -p 2222"
  --endpoint ADRESSE, --region NAME       S3: ein anderer Server als der von Amazon; die Zugangsdaten stehen in den
                        Umgebungsvariablen AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY und AWS_SESSION_TOKEN
  --unguarded           S3: achtet nicht auf andere Deploys, für Server ohne bedingtes Schreiben`,
    dev: `npm run dev -- [Optionen]          Vorschau; Entwürfe und gesperrte Artikel sind dabei
  --content ORDNER Ordner der Inhalte (content)
  --cache ORDNER   Zwischenspeicher (.cache)
  --port N         Port (4321 oder der nächste freie)`,
    editor: `npm run editor -- [Optionen]    schreibt für Editoren auf, welche Angaben und Verzeichnisse es gibt
  (ohne Option)    .vscode: Schemata, Einstellungen, empfohlene Erweiterungen, ein Snippet
  --hook           richtet einen Git-Haken ein, der jeden Commit prüft
  --cms            richtet eine Seite ein, auf der man im Browser schreibt (site.yaml, „editor“)
  --repo NAME      besitzer/name; nötig mit --cms
  --backend NAME   github, gitlab oder gitea, auch für Forgejo (github)
  --branch NAME    (main)
  --path NAME      Adresse der Seite (redaktion)
  --host ADRESSE   eigener Server von GitHub, GitLab, Gitea oder Forgejo
  --auth ADRESSE   Server für die Anmeldung bei GitHub
  --app-id ID      OAuth-Anwendung bei GitLab, Gitea oder Forgejo`,
    import: `npm run import -- --from wxr|ghost|drupal|feed|html|markdown|csv|jsonl DATEI… [Optionen]
  --mapping DATEI  wie die alten Begriffe hier heißen (import.yaml neben der ersten Datei)
  --media ORDNER   die Uploads der alten Website; von dort kommen die Bilder
  --report DATEI   schreibt jeden Verlust als JSON
  --include MUSTER nur diese Dateien eines Ordners mit HTML oder Markdown: 'news/**'; mehrmals möglich
  --exclude MUSTER diese Dateien nicht; mehrmals möglich
  --review ORDNER  schreibt Seiten zum Durcharbeiten: alter und neuer Text nebeneinander
  --scan           nur ein erster Blick: schreibt eine Zuordnung mit allem, was im Export steht, und importiert nichts
  --force          überschreibt dabei eine Zuordnung
  --content ORDNER Ordner der Inhalte (content)
  Ein zweiter Lauf erneuert, was niemand geändert hat, und lässt stehen, was von Hand geändert wurde.`,
    init: `npm run init -- ORDNER [Optionen]   fragt nach allem, was nicht angegeben ist
  --title TEXT       Titel des Archivs
  --url ADRESSE      seine Adresse, zum Beispiel https://example.org/archiv
  --language de|en   Sprache der Seiten (de)
  --categories LISTE Bereiche, mit Komma getrennt: "Politik,Kultur"
  --regions WAHL     default (Bund und Länder) oder none: ein Archiv ohne Regionen (default)
  --host NAME        folder, pages, cloudflare, netlify, s3 oder ssh (folder)
  --forge NAME       github, gitlab, forgejo oder none (github)
  --package ANGABE   was npm installiert, zum Beispiel ./nachlese-0.2.0.tgz (diese Version)
  --yes              fragt nicht; was fehlt, ist ein Fehler`,
    new: `npm run new -- [Optionen]                 fragt nach allem, was fehlt
  --title TEXT --teaser TEXT --category NAME
  --region NAMEN   einer oder mehrere, mit Kommas getrennt; ebenso --topics und --authors
  --date DATUM     (heute), 2023-03-30 oder 2023-03-30T14:05
  --type NAME --kicker TEXT --source TEXT
  --fields TEXT    eigene Angaben aus fields.yaml, zum Beispiel "spielort: Rathaus, note: 3"
  --slug NAME      der letzte Teil der Adresse (aus dem Titel)
  --mdx            ein Artikel mit Elementen
  --ready          kein Entwurf: er erscheint mit dem nächsten Build`,
    remove: `npm run remove -- DATEI --reason GRUND
  DATEI            der Artikel
  --reason GRUND   rights, error oder law; die Seite an seiner Stelle nennt ihn`,
    rename: `npm run rename -- DATEI [NAME] [--date DATUM]
  DATEI            der Artikel
  NAME             der neue letzte Teil seiner Adresse, zum Beispiel zusammen-fuers-ozg
  --date DATUM     das neue Datum; der Artikel kann dadurch in einen anderen Ordner kommen`,
    screenshots: `npm run screenshots -- [Optionen]    Bilder jeder Art von Seite, in fünf Breiten, hell und dunkel
  --to ORDNER   Ordner für die Bilder (screenshots, den git ignoriert)
  --widths LISTE CSS-Pixel (320,390,768,1280,1920)
  --site ORDNER  jede Art von Seite einer anderen Redaktion, mit deren Theme
  --archives     dasselbe von allen Archiven in tests/fixtures/archives, in einem Ordner je Archiv
  --full         ganze Seiten statt des ersten Bildschirms
  --compare      vergleicht mit den Bildern, die schon in dem Ordner sind, und schlägt fehl, wenn sich eines unterscheidet`,
    serve: `npm run serve -- [Optionen]         liefert eine gebaute Website aus
  --out ORDNER     Ordner der Website (dist)
  --port N         Port (4321 oder der nächste freie)`,
    media: `npm run media -- [Optionen]      listet die Bilder außerhalb von Git in content/media.json auf
  --content ORDNER Ordner der Inhalte (content)
  --cache ORDNER   Zwischenspeicher (.cache)`,
    upgrade: `npm run upgrade -- [Optionen]       bringt die Inhalte auf den Stand dieser Version
  --content ORDNER Ordner der Inhalte (content)
  --dry-run        zeigt nur, was sich ändern würde`,
    start: `npm start -- [Optionen]             baut die Website und liefert sie aus
  --content ORDNER Ordner der Inhalte (content)
  --out ORDNER     Ausgabeordner (dist)
  --cache ORDNER   Zwischenspeicher (.cache)
  --now ZEIT       Zeitpunkt des Builds (jetzt)
  --port N         Port (4321 oder der nächste freie)`,
  },
  errors: {
    unknownCommand: ({ name, suggestion }) =>
      `Den Befehl ${name} gibt es nicht.${suggestion === undefined ? '' : ` Gemeint ist wohl ${suggestion}.`}`,
    initFolder: () => 'Ein Ordner für das neue Archiv fehlt: npm run init -- ORDNER',
    initNeeds: ({ options }) =>
      `Es fehlt: ${options}. In einem Terminal fragt der Befehl danach, außer mit --yes.`,
    initUrl: ({ value }) =>
      `„${value}“ ist keine Adresse einer Website; richtig ist zum Beispiel https://example.org/archiv.`,
    initCategory: ({ name }) =>
      `Der Bereich „${name}“ hätte keine eigene Adresse: Ein anderer hat dieselbe, oder sein Name hat keine Buchstaben.`,
    initChoice: ({ option, value, known, suggestion }) =>
      `--${option} kennt „${value}“ nicht${suggestion === undefined ? '' : `, gemeint ist wohl ${suggestion}`}; es gibt ${known}.`,
    initPackage: ({ value }) =>
      `Die Datei ${value} gibt es nicht. Mit --package ein Paket nennen, das „npm pack“ gemacht hat, oder eine Version.`,
    initPages: ({ forge, hosts }) =>
      `--host pages steht für GitHub Pages und braucht --forge github. Mit --forge ${forge} geht eines von ${hosts}.`,
    initRootOnly: ({ host, folder, hosts }) =>
      `--host ${host} liefert Websites nur im Wurzelverzeichnis aus, diese liegt in ${folder}. Lassen Sie den Ordner in --url weg, oder wählen Sie ${hosts}.`,
    folderNotEmpty: ({ folder }) =>
      `${folder} ist nicht leer. Einen leeren Ordner nennen, oder einen, den es noch nicht gibt.`,
    unknownOption: ({ option, suggestion }) =>
      `Die Option ${option} gibt es nicht.${suggestion === undefined ? '' : ` Meinten Sie ${suggestion}?`}`,
    missingValue: ({ option }) => `Nach ${option} fehlt ein Wert.`,
    needlessValue: ({ option }) => `${option} erwartet keinen Wert.`,
    needlessWords: ({ words }) => `„${words}“ ist keine Option dieses Befehls.`,
    notATime: ({ value }) =>
      `„${value}“ ist kein Zeitpunkt. Richtig ist Datum, Uhrzeit und Zone, zum Beispiel 2026-11-24T06:00:00Z.`,
    notAnImagesMode: ({ value }) =>
      `Für --images gibt es later (neue Bilder später) und now (sofort), nicht „${value}“.`,
    imageKeyMissing: ({ service, name }) =>
      `Die Adressen von ${service} werden signiert, aber die Umgebungsvariable ${name} ist nicht gesetzt. Sie braucht denselben Wert wie der Dienst; oder site.yaml erlaubt unsignierte Adressen (images: { …, unsigned: true }).`,
    imageKeyForm: ({ name }) =>
      `Der Wert der Umgebungsvariable ${name} ist keine Hexadezimalzahl, wie imgproxy sie verlangt.`,
    notACount: ({ value, example }) =>
      `„${value}“ ist keine ganze Zahl über null; richtig ist zum Beispiel ${example}.`,
    notAShard: ({ value }) => `„${value}“ ist kein Teil; richtig ist --shard 1/4 bis --shard 4/4.`,
    notAPort: ({ value }) => `„${value}“ ist kein Port; richtig ist zum Beispiel --port 4321 (0 bis 65535).`,
    notAFormat: ({ value, formats }) => `„${value}“ ist kein Format; es gibt ${formats}.`,
    notAHost: ({ value, hosts }) =>
      `„${value}“ ist kein Anbieter, dessen Grenzen bekannt sind. Möglich sind: ${hosts}.`,
    hostedByWorkflow: ({ address }) =>
      `Auf „${address}“ veröffentlicht der Workflow des Repositorys: die Variable PUBLISH_HOST auf „${address}“ setzen.`,
    noShards: () => 'Nach --merge gehören die Ordner der Teile: --merge shard-1 shard-2',
    noRepo: () => 'Zu --cms gehört das Repository: --repo besitzer/name',
    noEditorPackage: ({ command }) =>
      `site.yaml verlangt mit „editor“ eine Redaktionsseite, aber ihr Paket ist nicht installiert: ${command}`,
    needsArticle: ({ example }) => `Der Befehl braucht genau einen Artikel: ${example}`,
    needsName: () => 'Der Befehl braucht Artikel und neuen Namen: npm run rename -- DATEI NAME',
    picturesDiffer: ({ count, folder }) =>
      `${count} ${count === 1 ? 'Bild unterscheidet' : 'Bilder unterscheiden'} sich von den früheren. Die Unterschiede liegen in ${folder}.`,
    needsReason: () =>
      'Der Befehl braucht Artikel und Grund: npm run remove -- DATEI --reason rights|error|law',
    noContentFolder: ({ folder }) =>
      `Den Ordner der Inhalte ${folder} gibt es nicht. Mit --content den Ordner nennen, in dem site.yaml liegt.`,
    noSite: ({ folder }) =>
      `In ${folder} liegt keine gebaute Website. Erst bauen (npm run build) oder mit --out ihren Ordner nennen.`,
    diskFull: ({ path }) =>
      `Die Festplatte ist voll${path === undefined ? '' : ` (${path})`}. Platz schaffen und den Befehl wiederholen: Ein Build geht dort weiter, wo er abgebrochen ist.`,
    notWritable: ({ path, code }) =>
      `${path ?? 'Ein Ordner'} lässt sich nicht schreiben (${code}). Schreibrechte vergeben und den Befehl wiederholen.`,
    notReadable: ({ path, code }) =>
      `${path ?? 'Eine Datei'} lässt sich nicht lesen (${code}). Leserechte vergeben und den Befehl wiederholen.`,
    notAllowed: ({ path, code }) =>
      `${path ?? 'Eine Datei'} lässt sich nicht lesen oder nicht schreiben (${code}). Lese- und Schreibrechte vergeben und den Befehl wiederholen.`,
    tooManyFiles: () =>
      'Das System erlaubt nicht so viele offene Dateien. Andere Programme beenden oder die Grenze erhöhen (ulimit -n 65536) und den Befehl wiederholen.',
    reportNotWritten: ({ file, problem }) =>
      `${file} lässt sich nicht schreiben: ${problem}. Mit --report eine andere Datei nennen.`,
    portTaken: ({ port, last }) =>
      `Die Ports ${port} bis ${last} sind belegt. Einen der Server dort beenden oder mit --port einen anderen Port nennen.`,
    portRefused: ({ port }) =>
      `Den Port ${port} gibt das System nicht frei. Mit --port einen über 1023 nennen.`,
    contentChanged: ({ file }) => `${file} hat sich während des Builds geändert. Noch einmal bauen.`,
    locked: ({ pid, folder }) => {
      const place = folder === 'cache' ? 'Zwischenspeicher' : 'Ausgabeordner';
      const advice = 'Sein Ende abwarten oder mit --cache und --out eigene Ordner nennen.';
      return pid === undefined
        ? `Ein anderer Build benutzt diesen ${place}, auf einem anderen Rechner oder in einem anderen Container. ${advice}`
        : `Ein anderer Build (Prozess ${pid}) benutzt diesen ${place}. ${advice}`;
    },
    outputHolds: ({ folder, outDir }) =>
      `${folder} liegt im Ausgabeordner ${outDir}, und dort löscht ein Build, was er nicht selbst geschrieben hat. Mit --out einen anderen nennen.`,
    outputInContent: ({ outDir }) =>
      `Der Ausgabeordner ${outDir} liegt im Ordner der Inhalte. Mit --out einen anderen nennen.`,
    outputForeign: ({ outDir }) =>
      `In ${outDir} liegen Dateien, die nicht von Nachlese stammen; ein Build würde sie löschen. Den Ordner leeren oder mit --out einen anderen nennen.`,
    outputNotMade: ({ folder, problem }) =>
      `${folder} lässt sich nicht anlegen: ${problem}. Mit --out einen anderen Ordner nennen.`,
    outputNotWritable: ({ folder }) =>
      `${folder} lässt sich nicht schreiben. Schreibrechte vergeben oder mit --out einen anderen Ordner nennen.`,
    notCompressed: ({ path }) =>
      `${path} wurde ohne --precompress gebaut und lässt sich nicht nachträglich komprimieren. Einmal mit --full --precompress bauen.`,
    publicFiles: ({ paths }) =>
      `Diese Dateien erzeugt Nachlese selbst: ${paths}. Unter public/ löschen oder umbenennen; es wurde nichts geschrieben.`,
    publicTwins: ({ paths }) =>
      `Unter public/ liegen Dateien, deren Namen sich nur in der Unicode-Form unterscheiden (ü als ein oder zwei Zeichen): ${paths}. Je eine davon löschen oder umbenennen; es wurde nichts geschrieben.`,
    manifestDamaged: ({ path }) => `${path} ist beschädigt. Alles neu bauen: npm run build -- --full`,
    pagesMissing: ({ count, first, folders }) =>
      `${number(count)} Seiten fehlen, die erste ist ${first}. Sind alle Teile da, mit denselben Inhalten und demselben Zeitpunkt? Gesucht in: ${folders}`,
    themeFailed: ({ place, page, problem }) =>
      `${place}: ${problem}\n${page === undefined ? '' : `Der Fehler trat auf der Seite ${page} auf. `}Es wurde nichts veröffentlicht. Die Datei des Themes berichtigen und neu bauen.`,
    processEnded: ({ how }) => `Ein Prozess des Builds endete mit ${how}.`,
    noTarget: () =>
      'Das Ziel fehlt: --to folder:/srv/www, --to user@host:/srv/www oder --to s3://bucket/prefix.',
    unknownTarget: ({ address }) => `„${address}“ ist kein Ziel. Richtig ist ${WHERE_TO}.`,
    notReleases: ({ value }) =>
      `„${value}“ ist keine Anzahl von Fassungen; richtig ist zum Beispiel --keep 5.`,
    bucketRollback: () =>
      'Ein Bucket behält keine früheren Fassungen. Einen älteren Commit bauen und diesen deployen.',
    noCredential: ({ name }) =>
      `${name} ist nicht gesetzt. Ein Bucket braucht AWS_ACCESS_KEY_ID und AWS_SECRET_ACCESS_KEY.`,
    notAnEndpoint: ({ value }) =>
      `„${value}“ ist kein Endpunkt. Richtig ist zum Beispiel --endpoint https://s3.example.org.`,
    notAnIndexNowKey: ({ key }) =>
      `„${key}“ ist kein Schlüssel für IndexNow: Er hat 8 bis 128 Buchstaben, Ziffern oder Bindestriche.`,
    indexNowUnproven: ({ key }) =>
      `Der Website fehlt ${key}.txt, mit der IndexNow den Schlüssel prüft. public/${key}.txt mit dem Schlüssel als einziger Zeile anlegen und neu bauen.`,
    indexNowUnreachable: ({ endpoint }) =>
      `Die Website ist veröffentlicht, aber IndexNow ist unter ${endpoint} nicht zu erreichen. Suchmaschinen finden die Änderungen über die Sitemap.`,
    indexNowRefused: ({ endpoint, status, answer }) =>
      `Die Website ist veröffentlicht, aber IndexNow unter ${endpoint} antwortet mit ${status}: ${answer}. Suchmaschinen finden die Änderungen über die Sitemap.`,
    purgeNotWritten: ({ problem }) =>
      `Die Liste der Adressen für das CDN lässt sich nicht schreiben: ${problem}. Mit --purge-file eine andere Datei nennen und neu deployen. ${GOES_ON}`,
    noManifest: ({ path }) => `${path} fehlt, ist leer oder beschädigt. Erst bauen: npm run build`,
    noSiteToDeploy: ({ outDir }) => `In ${outDir} liegt keine Website. Erst bauen: npm run build`,
    shardToDeploy: ({ outDir }) =>
      `In ${outDir} liegt nur ein Teil einer Website. Erst zusammenfügen: npm run build -- --merge ORDNER …`,
    plainToDeploy: ({ outDir }) =>
      `${outDir} stammt von „astro build“, das nicht festhält, was es geschrieben hat. Richtig ist: npm run build`,
    otherSiteToDeploy: ({ outDir }) =>
      `In ${outDir} liegt eine andere Website als die, die der Zwischenspeicher verzeichnet, oder ein abgebrochener Build. Neu bauen: npm run build`,
    filesMissing: ({ count, outDir, first }) =>
      `Dem Ziel fehlen ${number(count)} Dateien, die nicht in ${outDir} liegen, die erste ist ${first}. ` +
      'Der Build hat nur geschrieben, was sich seit dem vorigen geändert hat, und das Ziel ist älter. ' +
      'Alles bauen und neu deployen: npm run build -- --full. Am Ziel wurde nichts geändert.',
    fileChanged: ({ path }) =>
      `${path} hat sich seit dem Build geändert. Neu bauen und neu deployen. ${GOES_ON}`,
    noRelease: ({ target }) => `${target} hat keine Fassung, zu der man zurückkehren könnte.`,
    noReleaseBefore: ({ target, current }) =>
      `${target} hat keine Fassung vor ${current}. Einen älteren Commit bauen und deployen; mit --keep N bleiben mehr Fassungen.`,
    notOurLink: ({ link, target }) =>
      `„${link}“ in ${target} ist keine Verknüpfung, die ein Deploy angelegt hat. An einen anderen Ort verschieben oder einen anderen Ordner nennen; es wurde nichts geändert.`,
    releaseState: ({ file, target, release, isMissing }) =>
      `${file} in ${target} ${isMissing ? 'fehlt' : 'ist beschädigt'}; darin steht, was die Fassung ${release} enthält. ` +
      'Mit --adopt deployen, dann entsteht daneben eine ganz neue Fassung. Es wurde nichts geändert.',
    bucketState: ({ target, file, isMissing }) =>
      `In ${target} liegt eine Website, aber ${file}, das Verzeichnis ihrer Dateien, ${isMissing ? 'fehlt' : 'ist beschädigt'}. Mit --adopt deployen, dann wird ` +
      'jede Datei verglichen und von dort weitergemacht; fremde Dateien bleiben. Oder ein anderes Präfix nennen. Es wurde nichts geändert.',
    targetFull: ({ folder }) =>
      `Die Festplatte unter ${folder} ist voll. Dort Platz schaffen, zum Beispiel mit weniger Fassungen (--keep 2), und neu deployen. ${GOES_ON} ${SERVED}`,
    targetNotWritable: ({ path, code }) =>
      `${path} lässt sich nicht schreiben (${code}). Schreibrechte vergeben oder einen anderen Ordner nennen. ${SERVED}`,
    deployHeld: ({ holder }) =>
      `Ein anderes Deploy arbeitet an diesem Ziel (${holder ? `Prozess ${holder.pid} auf ${holder.host}, seit ${holder.since}` : 'welches, lässt sich nicht feststellen'}). ` +
      'Sein Ende abwarten. Läuft es nicht mehr, weil der Rechner angehalten wurde, mit --take-over deployen: Es geht dort weiter, wo das andere stehen blieb.',
    deployLost: () =>
      'Ein anderes Deploy hat dieses Ziel übernommen, dieses hält an. Das andere kennt, was dieses schon geschrieben hat. Neu deployen, wenn das andere zu Ende ist.',
    deployOvertaken: ({ target }) =>
      `Ein anderes Deploy nach ${target} ist inzwischen fertig geworden. Neu deployen: Was schon da ist, wird nicht noch einmal geschickt.`,
    noConditions: ({ target }) =>
      `Der Server von ${target} kennt kein bedingtes Schreiben (If-None-Match), deshalb fiele nicht auf, wenn zwei Deploys zugleich laufen. ` +
      'Ihn aktualisieren, oder mit --unguarded deployen und selbst dafür sorgen, dass nur eines läuft, wie es die Workflows tun.',
    s3Unreachable: ({ endpoint, problem }) =>
      `${endpoint} ist nicht zu erreichen (${problem}). --endpoint und das Netz prüfen, dann neu deployen. ${GOES_ON}`,
    s3Refused: ({ target, reason, answer }) =>
      `${target}: ${S3[reason]} (${answer}.) Ein begonnenes Deploy geht dort weiter, wo es abgebrochen ist.`,
    sshProgram: ({ program, problem }) =>
      `„${program}“ lässt sich nicht starten (${problem}). Auf diesem Rechner installieren: Ein Deploy über SSH braucht ssh und rsync.`,
    sshFailed: ({ login, folder, reason, answer }) =>
      `${login}: ${reason === 'notWritable' ? `${folder} lässt sich nicht schreiben. Dem Benutzer dort Schreibrechte geben oder einen anderen Ordner nennen.` : SSH[reason]} ${SERVED} (${answer})`,
  },
  unexpected: 'Das ist ein Fehler des Programms, nicht der Inhalte. Bitte melden, mit allem, was hier steht:',
  phases: {
    content: 'Inhalte',
    plan: 'Planung',
    pages: 'Seiten',
    search: 'Suche',
    images: 'Bilder',
    data: 'Daten',
    output: 'Ausgabe',
    read: 'Lesen',
    readMegabytes: 'Lesen (MB)',
    readFiles: 'Lesen (Dateien)',
    write: 'Schreiben (Beiträge)',
  },
  progress: (name, { done, total, perSecond, secondsLeft }) =>
    `${name}: ${number(done)} von ${number(total)}, ${rate(perSecond)}/s, noch ${duration(secondsLeft)}`,
  damagedPictures: (count) => `Beschädigte Bilder, die trotzdem gezeigt werden: ${number(count)}`,
  withoutPictures: (count) => `Bilder, ohne die ihre Artikel erscheinen: ${number(count)}`,
  built: ({ pages, rendered, files, written, bytes, removed, out }) =>
    `${number(pages)} Seiten, davon ${number(rendered)} gebaut; ${number(files)} Dateien, davon ${number(written)} geschrieben (${number(bytes)} Bytes), ${number(removed)} gelöscht: ${out}`,
  serving: (address) => `${address}  (Strg-C beendet)`,
  waiting: {
    title: 'Die Vorschau wartet',
    text: 'Vorher gibt es nichts zu zeigen. Sobald der Fehler behoben ist, erscheint die Seite von selbst.',
  },
  reading: {
    title: 'Die Vorschau liest die Beiträge',
    text: 'Beim ersten Mal dauert das einige Sekunden, danach kaum eine. Die Seite erscheint von selbst.',
    progress: (done, total) => `${number(done)} von ${number(total)} Beiträgen gelesen`,
  },
  searchIndexing: (left) =>
    `Die Suche nimmt noch ${number(left)} Beiträge auf und findet bis dahin nur die übrigen. Wenn sie fertig ist, lädt die Suchseite neu.`,
  leftOut: (count) =>
    count === 1
      ? '1 Fehler. Die Vorschau zeigt alles andere.'
      : `${number(count)} Fehler. Die Vorschau zeigt alles andere.`,
  host: {
    counts: {
      files: 'Dateien',
      freeFiles: 'Dateien, kostenloser Tarif',
      folderFiles: 'Einträge in einem Ordner',
      bytes: 'Bytes insgesamt',
      fileBytes: 'Bytes der größten Datei',
      redirects: 'Regeln in _redirects',
      headers: 'Regeln in _headers',
    },
    row: (what, count, limit) => `${what}: ${number(count)} von ${number(limit)}`,
    verdicts: { fits: 'passt', soft: 'passt nicht, hält aber nicht auf', exceeds: 'passt nicht' },
    tooLarge: (paths) => `Zu groß: ${paths.join(', ')}`,
    worker:
      'Mehr Weiterleitungen, als Cloudflare als Regeln liest, beantwortet der Worker in _server/cloudflare.',
    lacks: {
      redirecting: 'Dieser Anbieter leitet nicht selbst weiter; das tun die Seiten an den früheren Adressen.',
      headerable:
        'Dieser Anbieter sendet unsere Sicherheits-Header nicht, auch keine Content Security Policy.',
      gone: 'Dieser Anbieter antwortet an entfernten Adressen mit 200 oder 404 statt 410; die Seite dort nennt den Grund.',
    },
    folder: (folder) =>
      `Dieser Anbieter liefert ab der Wurzel aus, die Website liegt aber in ${folder}: ihm einen Ordner übergeben, in dem sie unter diesem Namen liegt (siehe scripts/README.md).`,
    fits: (host) => `Die Website passt zu ${host}.`,
    leaveOut: (host, names) =>
      names === ''
        ? `Die Website passt nicht zu ${host}, und kein Export, den man abschalten könnte, hilft.`
        : `Die Website passt nicht zu ${host}. In site.yaml unter „exports“ auf false setzen: ${names}.`,
    then: (files, bytes, fits) =>
      `Dann sind es etwa ${number(files)} Dateien und ${number(bytes)} Bytes${fits ? '; das passt.' : ', und auch das passt nicht.'}`,
  },
  deploy: {
    stages: { assets: 'Bilder und Beigaben', articles: 'Artikel', lists: 'Listen', deletions: 'Löschungen' },
    put: (path, stage, bytes) => `${path}  (${stage}, ${number(bytes)} Bytes)`,
    retired: (path) => `${path}  (löscht das nächste Deploy)`,
    removed: (path) => `${path}  (wird jetzt gelöscht)`,
    nothing: 'Nichts zu tun: Am Ziel liegt schon diese Website.',
    summary: ({ sent, bytes, there, retired, removed }) =>
      `${number(sent)} Dateien, ${number(bytes)} Bytes${there > 0 ? ` (${number(there)} waren schon da)` : ''}; ${number(retired)} löscht das nächste Deploy, ${number(removed)} sind gelöscht`,
    dryRun: ' (Probe: Es wurde nichts geändert)',
    serves: (target, release) => `${target} liefert jetzt ${release} aus`,
    wouldServe: (target, release) => `${target} würde ${release} ausliefern`,
    purge: (url) => `purge ${url}`,
  },
};

const S3 = {
  AccessDenied:
    'Dem Schlüssel fehlen Rechte. Er braucht für diesen Bucket s3:GetObject, s3:PutObject, s3:DeleteObject und s3:ListBucket.',
  InvalidAccessKeyId: 'Der Server kennt diesen Schlüssel nicht. AWS_ACCESS_KEY_ID prüfen.',
  SignatureDoesNotMatch:
    'Das Geheimnis passt nicht zum Schlüssel. AWS_SECRET_ACCESS_KEY und die Region (--region) prüfen.',
  ExpiredToken: 'Die Sitzung ist abgelaufen. Neue Zugangsdaten holen.',
  InvalidToken: 'Das Sitzungs-Token ist ungültig. AWS_SESSION_TOKEN prüfen.',
  NoSuchBucket: 'Diesen Bucket gibt es nicht. Anlegen, oder seinen Namen und --endpoint prüfen.',
  PermanentRedirect: 'Der Bucket liegt in einer anderen Region. Mit --region nennen.',
  RequestTimeTooSkewed:
    'Die Uhren dieses Rechners und des Servers gehen mehr als 15 Minuten auseinander. Die Uhr dieses Rechners stellen (NTP).',
  QuotaExceeded: 'Das Kontingent ist aufgebraucht. Platz schaffen oder es erhöhen.',
  EntityTooLarge: 'Die Datei ist größer, als der Server erlaubt.',
  NotImplemented:
    'Der Server kennt diese Art von Anfrage nicht. Bedingtes Schreiben braucht eine neuere Version; siehe --unguarded.',
  unknown: 'Neu deployen, wenn die Ursache behoben ist.',
};

const SSH = {
  diskFull: `Die Festplatte dort ist voll. Platz schaffen, zum Beispiel mit weniger Fassungen (--keep 2), und neu deployen. ${GOES_ON}`,
  hostKey:
    'Der Schlüssel des Servers ist hier nicht bekannt oder ein anderer als der bekannte. Vergleichen und in known_hosts eintragen.',
  loginRefused:
    'Die Anmeldung wurde abgelehnt. Den Benutzer prüfen, und ob der private Schlüssel hier geladen ist und der öffentliche dort in authorized_keys steht.',
  noRsync: 'Dort fehlt rsync. Installieren.',
  unreachable:
    'Der Server ist nicht zu erreichen. Namen, Port (--ssh "ssh -p 2222") und Netz prüfen, dann neu deployen.',
  unknown: `Dort ist ein Befehl gescheitert. Neu deployen, wenn die Ursache behoben ist. ${GOES_ON}`,
};
