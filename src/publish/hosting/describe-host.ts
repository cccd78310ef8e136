import type { CommandTexts } from '../../i18n/commands.ts';
import { fitsHost, type HostReport, type LimitedCount } from './host-report.ts';

/** The report on a host as lines for people. */
export function describeHost(report: HostReport, texts: CommandTexts['host']): string[] {
  const { host, limits, counts, tooLarge, folder, leaveOut } = report;
  const lacks = (['redirecting', 'headerable', 'gone'] as const).filter((name) => !limits[name]);
  const isOver = ({ what, count, limit }: LimitedCount): boolean => what === 'redirects' && count > limit;
  return [
    ...counts.map(
      (one) =>
        `${texts.row(texts.counts[one.what], one.count, one.limit)}: ${texts.verdicts[verdictOf(one)]}`,
    ),
    ...(tooLarge.length > 0 ? [texts.tooLarge(tooLarge)] : []),
    ...(host === 'cloudflare' && counts.some(isOver) ? [texts.worker] : []),
    ...lacks.map((name) => texts.lacks[name]),
    ...(folder === undefined ? [] : [texts.folder(folder)]),
    fitsHost(report) ? texts.fits(host) : texts.leaveOut(host, leaveOut?.names.join(', ') ?? ''),
    ...(leaveOut && leaveOut.names.length > 0
      ? [texts.then(leaveOut.files, leaveOut.bytes, leaveOut.fits)]
      : []),
  ];
}

const verdictOf = ({ count, limit, isSoft }: LimitedCount): 'fits' | 'soft' | 'exceeds' =>
  count <= limit ? 'fits' : isSoft === true ? 'soft' : 'exceeds';
