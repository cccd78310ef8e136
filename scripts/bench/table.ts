import { type Machine, type Result, type Row, rowOf, type Step, type System } from './row.ts';

const NAMES: Record<Step, string> = {
  pictures: 'everything and its pictures, cold cache',
  full: 'everything, cold cache',
  unchanged: 'nothing changed',
  midnight: 'a day has ended',
  added: 'one article added, the first of its day',
  further: 'one more of that day',
  corrected: 'one corrected in a closed year',
  renamed: 'one category renamed',
};

/** A benchmark as Markdown: ratios within the run first, then seconds. */
export function benchmarkText(results: readonly Result[], machine: Machine): string {
  const parts = results.flatMap((result) => [
    `### ${count(result.articles)} articles`,
    ...picturesText(result),
    mainTable(result),
    phaseTable(result),
    sizesText(result),
    ...result.absent.map(({ system, reason }) => `${system} is absent: ${reason}.`),
  ]);
  const growth = growthText(results);
  return `${[machineText(machine), ...parts, ...(growth === undefined ? [] : [growth])].join('\n\n')}\n`;
}

function picturesText({ pictures }: Result): string[] {
  if (pictures === 0) return [];
  return [
    `${count(pictures)} of them have a picture. Only the first row has the cost of all of them; in the others they are in the cache, and the peers have none.`,
  ];
}

function mainTable(result: Result): string {
  const reference = referenceOf(result);
  const header = [
    '',
    ...(reference ? [`of ${reference.system}’s full time`] : []),
    ...['seconds', 'processor seconds', 'pages rendered', 'files written', 'removed', 'MB written'],
    ...['peak MB, main process', 'peak MB, largest other'],
  ];
  const rows = result.rows.map((row) => [
    `${row.system}: ${NAMES[row.step]}`,
    ...(reference ? [`${(row.seconds / reference.seconds).toFixed(2)}×`] : []),
    row.seconds.toFixed(1),
    row.processorSeconds?.toFixed(1) ?? 'not measured',
    count(row.rendered),
    count(row.changed.written),
    count(row.changed.removed),
    megabytes(row.changed.bytes),
    row.peak ? megabytes(row.peak.main) : 'not measured',
    row.peak ? megabytes(row.peak.child) : 'not measured',
  ]);
  return markdownTable(header, rows);
}

/** The full build of Hugo, or of the first peer that ran. */
function referenceOf({ rows }: Result): Row | undefined {
  const peers = rows.filter(({ system, step }) => system !== 'Nachlese' && step === 'full');
  return peers.find(({ system }) => system === 'Hugo') ?? peers[0];
}

/** Phases overlap, so their sum is meaningless. */
function phaseTable({ rows }: Result): string {
  const told = rows.filter(({ phases }) => Object.keys(phases).length > 0);
  const own = told.filter(({ system }) => system === 'Nachlese');
  const names = [...new Set(own.flatMap(({ phases }) => Object.keys(phases)))];
  const lines = own.map(({ step, phases }) => [
    NAMES[step],
    ...names.map((name) => (phases[name] ?? 0).toFixed(1)),
  ]);
  return markdownTable(['Nachlese, seconds by phase (some overlap)', ...names], lines);
}

function sizesText({ rows }: Result): string {
  const full = rows.filter(({ step }) => step === 'full');
  const parts = full.map(
    ({ system, pages, size }) => `${system} ${count(pages)} HTML files, ${megabytes(size)} MB in all`,
  );
  return `The sites: ${parts.join('; ')}.`;
}

/** The cost of publishing one article in the largest archive, relative to the smallest. */
function growthText(results: readonly Result[]): string | undefined {
  const sorted = [...results].sort((a, b) => a.articles - b.articles);
  const [small, large] = [sorted[0], sorted.at(-1)];
  if (!small || !large || small === large) return undefined;
  const steps = ['added', 'further'] as const;
  const systems = [...new Set(large.rows.map(({ system }) => system))];
  const parts = steps.flatMap((step) => systems.flatMap((system) => growthOf(small, large, system, step)));
  return `An article, at ${count(large.articles)} articles beside ${count(small.articles)}: ${parts.join('; ')}.`;
}

function growthOf(small: Result, large: Result, system: System, step: Step): string[] {
  const [before, after] = [rowOf(small, system, step), rowOf(large, system, step)];
  return before && after
    ? [`${system}, ${NAMES[step]}, ${(after.seconds / before.seconds).toFixed(2)}×`]
    : [];
}

function machineText({ processors, processor, memory, platform, versions }: Machine): string {
  const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `Measured on ${processors} × ${processor}, ${Math.round(memory / 2 ** 30)} GiB, ${platform}: ${programs.join(', ')}.`;
}

function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = header.map((_, index) => (index === 0 ? '---' : '--:'));
  return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const count = (value: number): string => value.toLocaleString('en');

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 0);
