/** The texts of the reader's settings, in German. */
export const reading = {
  settings: 'Darstellung',
  size: { label: 'Schriftgröße', normal: 'normal', large: 'groß', larger: 'sehr groß' },
  measure: { label: 'Zeilenlänge', normal: 'normal', narrow: 'kurz' },
  theme: { label: 'Farben', normal: 'automatisch', light: 'hell', dark: 'dunkel' },
};

/** The type that the other languages must match. */
export type ReadingMessages = typeof reading;
