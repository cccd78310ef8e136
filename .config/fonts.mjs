/**
 * `npm run fonts`: makes the web fonts in src/styles/fonts, and fallback faces of about the same widths and heights, from the packages of
 * the typeface. The files are committed; a test makes them again and compares.
 */
import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createFontStack } from '@capsizecss/core';
import { fontFamilyToCamelCase } from '@capsizecss/metrics';
import { entireMetricsCollection } from '@capsizecss/metrics/entireMetricsCollection';
import { format, resolveConfig } from 'prettier';
import subsetFont from 'subset-font';

const FAMILY = 'Source Serif 4';
const SOURCE = '@fontsource-variable/source-serif-4/files/source-serif-4-';
const FOLDER = fileURLToPath(new URL('../src/styles/fonts/', import.meta.url));

const letters = (...ranges) =>
  ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
    .map((code) => String.fromCodePoint(code))
    .join('');

const LATIN =
  letters([0x20, 0x7e], [0xa0, 0xff], [0x2010, 0x2027], [0x2030, 0x203a], [0x2002, 0x200a]) +
  'Œœẞ€™−\u202f\u2044';
/** Latin Extended-A and the Romanian letters: the languages of Europe. */
const EXTENDED = letters([0x100, 0x17f], [0x218, 0x21b]);

/**
 * One weight each for texts and headlines instead of all of them: together they are smaller than the variable font, and small enough
 * to arrive with the first page. Rare glyphs that only typographic features reach are left out.
 */
const FILES = {
  'text.woff2': ['latin-wght-normal.woff2', LATIN, { variationAxes: { wght: 400 }, noLayoutClosure: true }],
  'headlines.woff2': [
    'latin-wght-normal.woff2',
    LATIN,
    { variationAxes: { wght: 650 }, noLayoutClosure: true },
  ],
  'text-extended.woff2': ['latin-ext-wght-normal.woff2', EXTENDED, { variationAxes: { wght: 400 } }],
  'headlines-extended.woff2': ['latin-ext-wght-normal.woff2', EXTENDED, { variationAxes: { wght: 650 } }],
};

/** Serif faces that come with Windows, macOS and Android. Liberation Serif, on Linux, has the metrics of Times New Roman. */
const FALLBACKS = ['Georgia', 'Noto Serif', 'Times New Roman'];
const SAME_METRICS = [
  ["local('Times New Roman')", "local('Liberation Serif')"],
  ["local('Times New Roman Bold')", "local('Liberation Serif Bold')"],
];

/** A tenth of a percent is less than a pixel in a line; more digits would only make every page larger. */
const METRIC = /\d+\.\d+(?=%)/g;

const metricsOf = (name) => entireMetricsCollection[fontFamilyToCamelCase(name)].variants;

/** The metrics of the headlines' weight, which lies between two that are measured. */
function headlineMetrics() {
  const { 600: semibold, 700: bold } = metricsOf(FAMILY);
  return { ...bold, xWidthAvg: (semibold.xWidthAvg + bold.xWidthAvg) / 2, subsets: undefined };
}

function fallbackFaces(own, weight, range) {
  const metrics = [own, ...FALLBACKS.map((name) => metricsOf(name)[weight])];
  const options = { fontFaceFormat: 'styleString', fontFaceProperties: { fontWeight: range } };
  const faces = createFontStack(metrics, options).fontFaces;
  return SAME_METRICS.reduce(
    (css, [known, other]) => css.replace(known, `${known}, ${other}`),
    faces.replaceAll(METRIC, (metric) => Number(metric).toFixed(1)),
  );
}

const fallbackCss = async () =>
  format(
    `/* Made by npm run fonts: fallback faces of about the same widths and heights as ours, so that little moves when ours arrives. */
${fallbackFaces(metricsOf(FAMILY).regular, 'regular', '200 549')}
${fallbackFaces(headlineMetrics(), '700', '550 900')}`,
    { ...(await resolveConfig(`${FOLDER}fallback.css`)), parser: 'css' },
  );

/**
 * The generated files by name.
 *
 * @returns {Promise<Record<string, Buffer>>}
 */
export async function generatedFonts() {
  const { resolve } = createRequire(import.meta.url);
  const fonts = Object.entries(FILES).map(async ([name, [source, text, options]]) => [
    name,
    Buffer.from(
      await subsetFont(readFileSync(resolve(SOURCE + source)), text, { targetFormat: 'woff2', ...options }),
    ),
  ]);
  return Object.fromEntries([
    ...(await Promise.all(fonts)),
    ['fallback.css', Buffer.from(await fallbackCss())],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, content] of Object.entries(await generatedFonts())) {
    writeFileSync(FOLDER + name, content);
    console.log(name, content.length);
  }
}
