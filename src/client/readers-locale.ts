/** The locale of the page's language, the same as in dates that the build writes. */
export function readersLocale(): string {
  const { lang } = document.documentElement;
  return lang === 'en' ? 'en-GB' : lang;
}
