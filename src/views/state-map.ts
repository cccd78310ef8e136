import { listUrl } from '../archive/urls.ts';
import { dayDate } from '../i18n/dates.ts';
import { regionList } from '../site/lists.ts';
import type { Link } from '../site/page.ts';
import type { Site } from '../site/site.ts';
import type { SiteChrome } from '../site/site-chrome.ts';
import { countedTo, countOfTerm } from '../site/uncounted-today.ts';

/** The Länder as tiles of equal size, roughly at their place on the map. */
export interface StateMap {
  /** The year of the newest article. */
  year: string;
  /** The last day that is counted. */
  counted: string;
  tiles: readonly Tile[];
}

export interface Tile extends Link {
  /** `BY`. */
  code: string;
  /** From 1. */
  row: number;
  column: number;
  /** Articles of the Land, including its places. */
  count: number;
  /** Articles of the newest year. */
  latest: number;
  /** Shade: 0 without articles, otherwise 1 to 4 by the share of the largest count. */
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

/** The inputs of the map. */
export interface StateCounts {
  year: string;
  /** The last day that is counted. */
  countedTo: string;
  states: readonly { title: string; slug: string; code: string; count: number; latest: number }[];
}

/** Undefined without articles, or if regions.yaml gives no Land its code. */
export function stateCounts(site: Site): StateCounts | undefined {
  const { regions } = site.common.vocabularies;
  const [newest] = site.years;
  const states = regions.terms.filter(({ code }) => code !== undefined && code in PLACES);
  if (!newest || states.length === 0) return undefined;
  return {
    year: newest.name,
    countedTo: countedTo(site, newest),
    states: states.map(({ title, slug, code = '' }) => ({
      ...{ title, slug, code },
      count: site.years.reduce((sum, year) => sum + countOfTerm(site, year, regionList, slug), 0),
      latest: countOfTerm(site, newest, regionList, slug),
    })),
  };
}

export function stateMap(
  { year, countedTo: counted, states }: StateCounts,
  { language, words }: Pick<SiteChrome, 'language' | 'words'>,
): StateMap {
  const largest = Math.max(...states.map(({ count }) => count));
  const tiles = states.map(({ title, slug, code, count, latest }): Tile => {
    const [row, column] = PLACES[code] as readonly [number, number];
    return {
      ...{ title, url: listUrl(words, 'region', slug), code, row, column, count, latest },
      step: count === 0 ? 0 : Math.ceil((STEPS * count) / largest),
    };
  });
  return {
    year,
    counted: dayDate(counted, language),
    tiles: tiles.sort((a, b) => a.row - b.row || a.column - b.column),
  };
}
