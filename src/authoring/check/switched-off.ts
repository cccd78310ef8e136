import type { Archive } from '../../archive/archive.ts';
import { dateOf, monthOf } from '../../archive/date.ts';
import { DAYS_OF_YEAR } from '../../archive/days-of-year.ts';
import { dataExports, EXPORT_NAMES, type ExportName, type Exports, hasData } from '../../archive/exports.ts';
import { calendarUrl, dataUrl, listUrl, onThisDayUrl, versionsUrl } from '../../archive/urls.ts';
import { granularityOf, LISTS } from '../../site/lists.ts';
import type { SwitchedOffPages } from '../../i18n/rules.ts';
import { isPublished } from '../../loader/published-archive.ts';
import { earlierSettings, mapOf } from './earlier-settings.ts';

/** Pages that an earlier site.yaml asked for and this one does not: a few addresses, in order. */
export interface VanishedPages {
  cause: SwitchedOffPages;
  paths: readonly string[];
}

/** The exports that `before`, an earlier text of site.yaml, has on and the present one has off. */
export function switchedOff({ settings: { exports } }: Archive, before: string): ExportName[] {
  const earlier = exportsIn(before);
  return EXPORT_NAMES.filter((name) => earlier[name] && !exports[name]);
}

/** The pages that went with them, as far as published articles have them. Versions are not counted, since that needs the history. */
export function vanishedPages(archive: Archive, now: number, before: string): VanishedPages[] {
  const off = switchedOff(archive, before);
  const { settings, vocabularies } = archive;
  const { words } = settings;
  const articles = archive.articles.filter((article) => isPublished(article, now, settings.timeZone));
  const paths: Readonly<Record<SwitchedOffPages, () => string[]>> = {
    dayPages: () => articles.map(({ date }) => calendarUrl(dateOf(date))),
    onThisDay: () => [undefined, ...DAYS_OF_YEAR].map((day) => onThisDayUrl(words, day)),
    monthLists: () =>
      LISTS.filter((list) => granularityOf(list, { monthLists: true }) === 'month').flatMap((list) =>
        articles.flatMap((article) =>
          list
            .slugs(article, vocabularies)
            .map((slug) => listUrl(words, list.kind, slug, monthOf(article.date))),
        ),
      ),
    versions: () => [versionsUrl(words, '…/')],
    data: () => [dataUrl(words)],
  };
  const lostData = !hasData(settings.exports) && hasData(dataExports(exportsIn(before)));
  const causes = (['dayPages', 'onThisDay', 'monthLists', 'versions'] as const).filter((name) =>
    off.includes(name),
  );
  return [...causes, ...(lostData ? (['data'] as const) : [])].map((cause) => ({
    cause,
    paths: [...new Set(paths[cause]())].sort(),
  }));
}

/** The exports of a site.yaml; all of them if it cannot be read. */
function exportsIn(text: string): Exports {
  const { exports, provenance } = earlierSettings(text);
  const written = mapOf(exports);
  const on = Object.fromEntries(EXPORT_NAMES.map((name) => [name, written[name] !== false])) as Record<
    ExportName,
    boolean
  >;
  return { ...on, versions: on.versions && provenance === true };
}
