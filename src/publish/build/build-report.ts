import type { Diagnostic } from '../../archive/diagnostic.ts';
import type { OutputChanges } from '../output/apply-output.ts';
import type { BuildSettings } from '../settings.ts';
import type { PhaseReport } from './phases.ts';
import type { BuildPlan } from './plan-build.ts';

export interface BuildReport extends OutputChanges {
  out: string;
  /** Number of pages of the site, and of those rendered by this build. */
  pages: number;
  rendered: number;
  /** Article files that were parsed; the others were cached by their content hash. */
  parsed: number;
  /** Pictures that articles are published without, and damaged ones that this build has made. */
  warnings: readonly Diagnostic[];
  /** Seconds of each phase, in order. */
  seconds: PhaseReport;
  /** Peak resident memory of this process in bytes, without render processes. */
  peakMemory: number;
}

/** The report of a build that had work to do; `rendered` is the number of pages it rendered. */
export function reportOf(
  { outDir }: Pick<BuildSettings, 'outDir'>,
  { pages, site }: Pick<BuildPlan, 'pages' | 'site'>,
  rendered: number,
  changes: OutputChanges,
  { seconds, damaged = [] }: { seconds: PhaseReport; damaged?: readonly Diagnostic[] },
): BuildReport {
  const unshown = site.archive.articles.flatMap((article) => article.unshown ?? []);
  return {
    out: outDir,
    pages: pages.count,
    rendered,
    parsed: site.archive.parsed,
    ...changes,
    warnings: [...unshown.map(({ problem }) => problem), ...damaged],
    seconds,
    peakMemory: peakMemory(),
  };
}

/** The report of a build that found nothing changed. */
export function unchangedReport(
  { outDir }: Pick<BuildSettings, 'outDir'>,
  { pages, files }: { pages: number; files: number },
  seconds: PhaseReport,
): BuildReport {
  const nothing = { rendered: 0, parsed: 0, written: 0, removed: 0, bytes: 0, warnings: [] };
  return { pages, files, out: outDir, ...nothing, peakMemory: peakMemory(), seconds };
}

const peakMemory = (): number => process.resourceUsage().maxRSS * 1024;
