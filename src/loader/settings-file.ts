/** The file of the site's settings. Apart from `site-settings.ts`, whose schema takes a command tens of milliseconds to load. */
export const SETTINGS_FILE = 'site.yaml';
