import { digestOf } from '../site/digest.ts';
import type { Site } from '../site/site.ts';
import { PlanMemory } from './plan-memory.ts';
import type { BuildSettings } from './settings.ts';

/**
 * Gives the site the facts that an earlier build, or the planning process, found of the same articles. Returns their memory, which
 * the caller saves once the pages are planned. `code` is the hash of the program; without `relies` every fact is found anew.
 *
 * Render and data processes read them from the cache folder too, instead of getting them as values: at 50,000 articles they are
 * some megabytes, which the planning process, on the critical path, would have to serialise for each of them.
 */
export function restoreFacts(
  { cacheDir }: Pick<BuildSettings, 'cacheDir'>,
  site: Site,
  code: string,
  relies = true,
): PlanMemory {
  const memory = new PlanMemory(cacheDir, relies);
  for (const year of site.years) {
    const source = digestOf([code, year.cardsKey]);
    year.know(memory.recall(`facts-${year.name}`, source, () => year.facts));
  }
  const years = digestOf([code, site.years.slice(1).map(({ cardsKey }) => cardsKey)]);
  const closed = { years, months: digestOf([years, site.years[0]?.closedMonthsKey]) };
  site.rememberFollowUps = (span, find) => memory.recall(`follow-ups-${span}`, closed[span], find);
  // Not asked for while the months are unchanged.
  memory.keep('follow-ups-years');
  return memory;
}
