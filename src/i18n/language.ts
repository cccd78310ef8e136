/** The languages that there are texts in. */
export type Language = 'de' | 'en';
