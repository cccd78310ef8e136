import type { OutputChanges } from '../output/apply-output.ts';
import type { PhaseReport } from './phases.ts';
import type { Prepared } from './plan-build.ts';
import type { BuildSettings } from '../settings.ts';

export interface BuildReport extends OutputChanges {
  out: string;
  /** Pages of the site, and those that were rendered now. */
  pages: number;
  rendered: number;
  /** Article files parsed; the others were known by their content hash. */
  parsed: number;
  /** Seconds a phase, in order. */
  seconds: PhaseReport;
  /** Peak resident memory of this process in bytes; render processes are apart. */
  peakMemory: number;
}

/** Of a build that had something to do; `rendered` is the number of pages rendered now. */
export function reportOf(
  { outDir }: Pick<BuildSettings, 'outDir'>,
  { plan, site }: Pick<Prepared, 'plan' | 'site'>,
  rendered: number,
  laid: OutputChanges,
  seconds: PhaseReport,
): BuildReport {
  return {
    out: outDir,
    pages: plan.pages,
    rendered,
    parsed: site.archive.parsed,
    ...laid,
    seconds,
    peakMemory: peakMemory(),
  };
}

/** What a build has done where everything stood. */
export function nothingDone({ outDir }: Pick<BuildSettings, 'outDir'>) {
  const nothing = { rendered: 0, parsed: 0, written: 0, removed: 0, bytes: 0 };
  return { out: outDir, ...nothing, peakMemory: peakMemory() };
}

const peakMemory = (): number => process.resourceUsage().maxRSS * 1024;
