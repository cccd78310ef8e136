/** Fewer pictures in a row stay as large as the text is wide. */
const FEWEST = 4;
const RUN = new RegExp(String.raw`(?:<figure>(?:(?!</figure>)[^])*</figure>\s*){${FEWEST},}`, 'g');

/** Puts a run of figures, as imports write galleries, into an element of its own, so that it can be a sheet of tiles. */
export const withGalleries = (html: string): string =>
  html.split('<figure>').length <= FEWEST
    ? html
    : html.replace(RUN, (run) => `<div class="gallery">${run.trimEnd()}</div>\n`);
