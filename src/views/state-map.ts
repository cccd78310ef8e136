import { listUrl } from '../archive/urls.ts';
import { regionList } from '../site/lists.ts';
import { closedCountOf, countedTo } from '../site/uncounted-today.ts';
import type { Link } from '../site/page.ts';
import type { Site } from '../site/site.ts';

/** The Länder as tiles of equal size, each about where it lies. */
export interface StateMap {
  /** The year of the newest article. */
  year: string;
  /** Day up to which articles are counted. */
  counted: string;
  tiles: readonly Tile[];
}

export interface Tile extends Link {
  /** `BY`. */
  code: string;
  /** From 1. */
  row: number;
  column: number;
  /** Articles of the Land and its places. */
  count: number;
  /** Those of the newest year. */
  latest: number;
  /** Shade: 0 without articles, else 1 to 4 by the share of the largest count. */
  step: number;
}

/** Row and column by ISO 3166-2:DE code. */
const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  ...{ SH: [1, 2], HH: [1, 3], MV: [1, 4] },
  ...{ HB: [2, 1], NI: [2, 2], ST: [2, 3], BB: [2, 4], BE: [2, 5] },
  ...{ NW: [3, 1], HE: [3, 2], TH: [3, 3], SN: [3, 4] },
  ...{ RP: [4, 1], BW: [4, 2], BY: [4, 3], SL: [5, 1] },
};

const STEPS = 4;

/** The map, where regions.yaml has Länder by their codes and the archive has articles. */
export function landMap(site: Site): StateMap | undefined {
  const { regions } = site.archive.vocabularies;
  const [newest] = site.years;
  const lands = regions.terms.filter(({ code }) => code !== undefined && code in PLACES);
  if (!newest || lands.length === 0) return undefined;
  const countOf = (slug: string, years = site.years): number =>
    years.reduce((sum, year) => sum + closedCountOf(site, year, regionList, slug), 0);
  const largest = Math.max(...lands.map(({ slug }) => countOf(slug)));
  const tiles = lands.map(({ title, slug, code = '' }): Tile => {
    const count = countOf(slug);
    const [row, column] = PLACES[code] as readonly [number, number];
    return {
      ...{ title, url: listUrl('region', slug), code, row, column, count },
      latest: countOf(slug, site.years.slice(0, 1)),
      step: count === 0 ? 0 : Math.ceil((STEPS * count) / largest),
    };
  });
  return {
    year: newest.name,
    counted: countedTo(site, newest),
    tiles: tiles.sort((a, b) => a.row - b.row || a.column - b.column),
  };
}
