const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '/': '/<wbr>' };

/** A kicker as HTML whose lines may break between the names of several regions, which stand together without a space. */
export const kickerHtml = (kicker: string): string =>
  kicker.replace(/[&<>/]/g, (sign) => SIGNS[sign] as string);
