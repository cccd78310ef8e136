import type { PictureRow } from './judge.ts';

/** A line for each encoder, as Markdown; figures are those of one photo. */
export function pictureTable(rows: readonly PictureRow[]): string {
  const lines = rows.map(({ system, photos, files, bytes, measured, likeness }) => {
    const each = (value: number | undefined, digits: number): string =>
      value === undefined ? 'not measured' : (value / photos).toFixed(digits);
    const similar = Object.entries(likeness).map(([format, value]) => `${format} ${value.toFixed(3)}`);
    return `| ${[system, each(files, 1), each(bytes / 1000, 0), each(measured.processorSeconds, 2), each(measured.seconds, 2), similar.join(', ')].join(' | ')} |`;
  });
  const header = '| | files a photo | kB a photo | processor seconds a photo | seconds a photo | SSIM |';
  return `${[header, '| --- | --: | --: | --: | --: | --- |', ...lines].join('\n')}\n`;
}
