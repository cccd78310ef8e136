/** The texts of the reader's settings, in German. */
export const reading = {
  settings: 'Darstellung',
  size: { label: 'Schrift', normal: 'normal', large: 'groß', larger: 'sehr groß' },
  measure: { label: 'Zeilen', normal: 'normal', narrow: 'kurz' },
  theme: { label: 'Farben', normal: 'wie im System', light: 'hell', dark: 'dunkel' },
};

/** The type that the other languages must match. */
export type ReadingMessages = typeof reading;
