/** The locale of the page's language, of the same kind as in the dates that the build writes. */
export function readersLocale(): string {
  const { lang } = document.documentElement;
  return lang === 'en' ? 'en-GB' : lang;
}
