/** The vocabulary of the synthetic archive: neutral words of public administration. Compounds are built from the parts. */

/** Last parts of compounds, by their article in the accusative. */
export const HEADS = {
  die: [
    ...['förderung', 'verwaltung', 'umsetzung', 'prüfung', 'vergabe', 'abrechnung', 'beratung', 'erfassung'],
    ...['leitung', 'stelle', 'plattform', 'strategie', 'schnittstelle', 'sicherheit', 'karte', 'planung'],
  ],
  den: ['ausbau', 'dienst', 'antrag', 'bericht', 'vertrag', 'standard', 'ausschuss', 'verbund', 'haushalt'],
  das: ['netz', 'verfahren', 'gesetz', 'konzept', 'projekt', 'register', 'zentrum', 'portal', 'programm'],
} as const;

export const MODIFIERS = [
  ...['Breitband', 'Glasfaser', 'Haushalts', 'Personal', 'Daten', 'Energie', 'Verkehrs', 'Schul', 'Stadt'],
  ...['Gemeinde', 'Landes', 'Bundes', 'Kreis', 'Bürger', 'Gebäude', 'Wasser', 'Straßen', 'Melde', 'Bau'],
  ...['Sozial', 'Jugend', 'Gesundheits', 'Umwelt', 'Klima', 'Finanz', 'Steuer', 'Notfall', 'Katastrophen'],
  ...['Akten', 'Formular', 'Antrags', 'Online', 'Netz', 'Rechen', 'Mobilitäts', 'Bildungs', 'Wahl', 'Archiv'],
] as const;

/** All feminine, so the same article fits. */
export const SUBJECTS = [
  ...['Verwaltung', 'Gemeinde', 'Kommune', 'Stadt', 'Landesregierung', 'Behörde', 'Kämmerei', 'Fachstelle'],
  ...['Dienststelle', 'Arbeitsgruppe', 'Hochschule', 'Bibliothek', 'Schule', 'Feuerwehr', 'Polizei', 'Kasse'],
] as const;

export const VERBS = [
  ...['plant', 'beginnt', 'prüft', 'fördert', 'übernimmt', 'beschreibt', 'verlängert', 'eröffnet', 'ändert'],
  ...[
    'beschließt',
    'erprobt',
    'ersetzt',
    'vergibt',
    'sichert',
    'verbindet',
    'ordnet',
    'misst',
    'veröffentlicht',
  ],
] as const;

/** In the form that follows "die" and "das". */
export const ADJECTIVES = [
  ...['digitale', 'gemeinsame', 'neue', 'kommunale', 'ländliche', 'langfristige', 'offene', 'sichere'],
  ...[
    'zentrale',
    'erste',
    'zusätzliche',
    'barrierefreie',
    'regionale',
    'vorläufige',
    'einheitliche',
    'freie',
  ],
] as const;

export const CONNECTIVES = [
  ...['Außerdem', 'Zugleich', 'Nach eigenen Angaben', 'Seit dem Sommer', 'Im Ergebnis', 'Bis zum Jahresende'],
  ...['Wie bisher', 'Anders als geplant', 'In einem ersten Schritt', 'Nach der Sitzung', 'Vor Ort', 'Dabei'],
] as const;

export const ENDINGS = [
  ...['und berichtet darüber im Ausschuss', 'und rechnet mit weniger Aufwand', 'für alle Ortsteile'],
  ...['mit den Nachbarkreisen', 'nach einer Ausschreibung', 'aus eigenen Mitteln', 'über das Portal'],
  ...['ohne zusätzliche Stellen', 'im laufenden Betrieb', 'auf Grundlage eines Beschlusses'],
] as const;

/** Syllables of invented names: a long tail of rare words, as real texts have it. */
export const NAME_STARTS = [
  ...[
    'Auen',
    'Birken',
    'Dorn',
    'Eller',
    'Falken',
    'Grün',
    'Hasel',
    'Ilm',
    'Jost',
    'Kranich',
    'Linden',
    'Mühl',
  ],
  ...['Nessel', 'Ober', 'Pappel', 'Quer', 'Roden', 'Stein', 'Tannen', 'Ulmen', 'Vogel', 'Weiden', 'Zill'],
] as const;
export const NAME_MIDDLES = ['', 'a', 'er', 'in', 'ol', 'um', 'es', 'ig', 'an', 'ett', 'os', 'ur'] as const;
export const NAME_ENDS = [
  ...['bach', 'berg', 'brück', 'dorf', 'feld', 'furt', 'hagen', 'hausen', 'heim', 'hof', 'kamp', 'kirch'],
  ...['lohe', 'mann', 'rode', 'see', 'stedt', 'tal', 'wald', 'wert', 'winkel', 'zell'],
] as const;
