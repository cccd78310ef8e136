import sharp from 'sharp';
import { Random } from '../scripts/bench/random.ts';

/** Sizes in pixels of the pictures that real archives have. The name of a fixture's picture is its shape and its number: `portrait-07.jpg`. */
export const SHAPES = {
  landscape: [1500, 1000],
  wide: [1600, 900],
  square: [1080, 1080],
  portrait: [800, 1200],
  banner: [1600, 400],
  small: [400, 267],
  tiny: [200, 150],
  frame: [960, 640],
  logo: [600, 260],
  chart: [1000, 640],
  screenshot: [1280, 800],
} as const satisfies Readonly<Record<string, readonly [width: number, height: number]>>;

export type Shape = keyof typeof SHAPES;

/** Graphics are PNG files, since JPEG would blur their edges; logos are transparent besides. */
const GRAPHICS: ReadonlySet<Shape> = new Set(['logo', 'chart', 'screenshot']);
const QUALITY = 52;
const COLOURS = 24;

/** What a name such as `portrait-07.jpg` promises; undefined for other names. */
export function namedPicture(file: string): { shape: Shape; seed: number } | undefined {
  const [, shape = '', number, ending] = /^([a-z]+)-(\d+)\.(jpg|png)$/.exec(file) ?? [];
  if (!isShape(shape) || ending !== (GRAPHICS.has(shape) ? 'png' : 'jpg')) return undefined;
  return { shape, seed: Number(number) };
}

const isShape = (name: string): name is Shape => Object.hasOwn(SHAPES, name);

/** The file of a picture. The drawing is the same on every machine; the bytes are those of sharp's encoder. */
export function drawPicture(shape: Shape, seed: number): Promise<Buffer> {
  const drawing = sharp(Buffer.from(pictureSvg(shape, seed)));
  return GRAPHICS.has(shape)
    ? drawing.png({ palette: true, colours: COLOURS, compressionLevel: 9 }).toBuffer()
    : drawing.flatten({ background: 'white' }).jpeg({ quality: QUALITY, mozjpeg: true }).toBuffer();
}

/** A scene, a logo, a chart or a screenshot. The same shape and seed give the same text. */
export function pictureSvg(shape: Shape, seed: number): string {
  const [width, height] = SHAPES[shape];
  const random = new Random(seed * 7919 + width);
  const drawing = { random, seed, width, height };
  const body = shape in DRAWN ? DRAWN[shape as keyof typeof DRAWN](drawing) : scene(drawing);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`;
}

interface Drawing {
  random: Random;
  seed: number;
  width: number;
  height: number;
}

const DRAWN = { logo, chart, screenshot };

/** Skies from the zenith to the horizon, and the colour of the land that lies under each. */
const SKIES = [
  { high: '#3f6c97', low: '#cfe0e6', land: [96, 26] },
  { high: '#2c3a58', low: '#e7a66f', land: [24, 20] },
  { high: '#7f8b94', low: '#d9dbd6', land: [140, 10] },
  { high: '#16233f', low: '#5c6d8f', land: [215, 22] },
  { high: '#5d94b8', low: '#f1e3bd', land: [60, 32] },
] as const;

/** Hills behind each other under a sky, with houses, trees, water or a person in front; the number of the picture tells which. */
function scene(drawing: Drawing): string {
  const { random, seed, width, height } = drawing;
  const sky = random.pick(SKIES);
  const horizon = height * (0.4 + random.next() * 0.2);
  const light = `<circle cx="${at(width * random.next())}" cy="${at(horizon * (0.3 + random.next() * 0.6))}" r="${at(height * 0.07)}" fill="#fff6da" opacity="0.85"/>`;
  const [hue, saturation] = sky.land;
  const land = (step: number): string => `hsl(${hue + step * 4} ${saturation}% ${58 - step * 13}%)`;
  const hills = [0, 1, 2].map((step) => ridge(drawing, horizon + step * height * 0.1, land(step)));
  const front = (FRONTS[seed % FRONTS.length] ?? houses)(drawing, horizon);
  return `${verticalFade('sky', sky.high, sky.low)}<rect width="${width}" height="${height}" fill="url(#sky)"/>${light}${hills.join('')}${front}`;
}

const verticalFade = (id: string, top: string, bottom: string): string =>
  `<defs><linearGradient id="${id}" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="0.7" stop-color="${bottom}"/></linearGradient></defs>`;

function ridge({ random, width, height }: Drawing, top: number, fill: string): string {
  const steps = 7;
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const y = top + (random.next() - 0.5) * height * 0.12;
    return [(width * step) / steps, y] as const;
  });
  const curve = points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index] as readonly [number, number];
    const middle = at((fromX + x) / 2);
    return `C${middle} ${at(fromY)} ${middle} ${at(y)} ${at(x)} ${at(y)}`;
  });
  return `<path d="M0 ${at(points[0]?.[1] ?? top)}${curve.join('')}V${height}H0Z" fill="${fill}"/>`;
}

function houses({ random, width, height }: Drawing, horizon: number): string {
  const size = Math.min(width, height) * 0.16;
  const drawn: string[] = [];
  for (let x = size * 0.2; x < width - size; x += size * (0.95 + random.next())) {
    const tall = size * (0.7 + random.next() * 0.9);
    const top = horizon + height * 0.34 - tall;
    const walls = `hsl(${random.below(50)} 24% ${52 + random.below(30)}%)`;
    drawn.push(
      `<rect x="${at(x)}" y="${at(top)}" width="${at(size)}" height="${at(tall)}" fill="${walls}"/>`,
      `<path d="M${at(x - size * 0.08)} ${at(top)}l${at(size * 0.58)} ${at(-size * 0.45)} ${at(size * 0.58)} ${at(size * 0.45)}z" fill="#74342a"/>`,
      ...[0.18, 0.6].map(
        (part) =>
          `<rect x="${at(x + size * part)}" y="${at(top + size * 0.2)}" width="${at(size * 0.22)}" height="${at(size * 0.28)}" fill="#f5df9a"/>`,
      ),
    );
  }
  return drawn.join('');
}

function trees({ random, width, height }: Drawing, horizon: number): string {
  const size = Math.min(width, height) * 0.1;
  return Array.from({ length: 9 }, () => {
    const [x, y] = [random.next() * width, horizon + height * (0.2 + random.next() * 0.25)];
    const crown = size * (0.6 + random.next() * 0.8);
    return `<rect x="${at(x - crown * 0.1)}" y="${at(y)}" width="${at(crown * 0.2)}" height="${at(crown * 1.4)}" fill="#3b2a20"/><circle cx="${at(x)}" cy="${at(y)}" r="${at(crown)}" fill="hsl(${90 + random.below(50)} 30% ${20 + random.below(18)}%)"/>`;
  }).join('');
}

function water({ random, width, height }: Drawing, horizon: number): string {
  const top = horizon + height * 0.2;
  const glints = Array.from({ length: 14 }, () => {
    const y = top + random.next() * (height - top);
    return `<rect x="${at(random.next() * width)}" y="${at(y)}" width="${at(width * 0.12)}" height="${at(height * 0.006)}" fill="#fff" opacity="0.35"/>`;
  });
  const x = width * (0.2 + random.next() * 0.5);
  const hull = Math.min(width, height) * 0.2;
  const boat = `<path d="M${at(x)} ${at(top + hull * 0.4)}h${at(hull * 1.8)}l${at(-hull * 0.3)} ${at(hull * 0.4)}h${at(-hull * 1.2)}z" fill="#7d2b22"/><path d="M${at(x + hull * 0.8)} ${at(top + hull * 0.3)}v${at(-hull * 1.3)}l${at(hull * 0.7)} ${at(hull * 1.3)}z" fill="#f3efe4"/>`;
  return `<rect y="${at(top)}" width="${width}" height="${at(height - top)}" fill="#37607a"/>${glints.join('')}${boat}`;
}

/** Head and shoulders, off the centre. */
function person({ random, width, height }: Drawing): string {
  const x = width * (0.3 + random.next() * 0.4);
  const head = Math.min(width, height) * 0.15;
  const y = height * 0.42;
  const skin = random.pick(['#e3b796', '#a56c48', '#c98f6b', '#6f452e']);
  const coat = `hsl(${random.below(360)} 28% 32%)`;
  return `<path d="M${at(x - head * 2.2)} ${height}q0 ${at(-(height - y - head))} ${at(head * 2.2)} ${at(-(height - y - head))}t${at(head * 2.2)} ${at(height - y - head)}z" fill="${coat}"/><ellipse cx="${at(x)}" cy="${at(y)}" rx="${at(head * 0.82)}" ry="${at(head)}" fill="${skin}"/><path d="M${at(x - head * 0.86)} ${at(y)}a${at(head * 0.86)} ${at(head * 1.05)} 0 0 1 ${at(head * 1.72)} 0q${at(-head * 0.8)} ${at(-head * 0.7)} ${at(-head * 1.72)} 0z" fill="#33261d"/>`;
}

/** By the remainder of the picture's number, so that an author can choose: 0 is houses, 3 is a person. */
const FRONTS = [houses, trees, water, person];

/** A mark and bars in place of letters, so that no font matters; the ground is transparent. */
function logo({ random, width, height }: Drawing): string {
  const colour = `hsl(${random.below(360)} 55% 34%)`;
  const bars = Array.from({ length: 5 }, (_, index) => {
    const tall = height * (0.18 + random.next() * 0.2);
    return `<rect x="${at(width * (0.42 + index * 0.11))}" y="${at(height * 0.62 - tall)}" width="${at(width * 0.08)}" height="${at(tall)}" rx="6" fill="${colour}"/>`;
  });
  const radius = height * 0.36;
  return `<circle cx="${at(width * 0.2)}" cy="${at(height / 2)}" r="${at(radius)}" fill="${colour}"/><path d="M${at(width * 0.2 - radius)} ${at(height / 2)}q${at(radius)} ${at(-radius)} ${at(radius * 2)} 0z" fill="#fff" opacity="0.8"/>${bars.join('')}<rect x="${at(width * 0.42)}" y="${at(height * 0.72)}" width="${at(width * 0.52)}" height="${at(height * 0.05)}" fill="${colour}"/>`;
}

function chart({ random, width, height }: Drawing): string {
  const foot = height * 0.88;
  const lines = [0.2, 0.42, 0.65].map(
    (part) => `<rect x="60" y="${at(height * part)}" width="${width - 100}" height="2" fill="#d8d4c8"/>`,
  );
  const bars = Array.from({ length: 8 }, (_, index) => {
    const tall = foot * (0.2 + random.next() * 0.7);
    const fill = index === 5 ? '#b3261e' : '#5c7a93';
    return `<rect x="${at(80 + (index * (width - 140)) / 8)}" y="${at(foot - tall)}" width="${at((width - 140) / 11)}" height="${at(tall)}" fill="${fill}"/>`;
  });
  return `<rect width="${width}" height="${height}" fill="#fbfaf5"/>${lines.join('')}${bars.join('')}<rect x="60" y="${at(foot)}" width="${width - 100}" height="3" fill="#222"/>`;
}

/** The window of a form. */
function screenshot({ random, width, height }: Drawing): string {
  const rows = Array.from({ length: 7 }, (_, index) => {
    const y = 170 + index * 80;
    const filled = 120 + random.below(420);
    return `<rect x="320" y="${y}" width="200" height="16" fill="#8b949c"/><rect x="560" y="${y - 16}" width="640" height="48" rx="4" fill="#fff" stroke="#a7afb5" stroke-width="2"/><rect x="580" y="${y}" width="${filled}" height="16" fill="#40484f"/>`;
  });
  const menu = Array.from(
    { length: 9 },
    (_, index) =>
      `<rect x="36" y="${150 + index * 56}" width="${120 + random.below(80)}" height="14" fill="#d7e0e8"/>`,
  );
  return `<rect width="${width}" height="${height}" fill="#eef1f3"/><rect width="${width}" height="76" fill="#20425f"/><circle cx="44" cy="38" r="16" fill="#fff"/><rect x="80" y="30" width="240" height="18" fill="#fff"/><rect y="76" width="264" height="${height - 76}" fill="#345a78"/>${menu.join('')}${rows.join('')}`;
}

const at = (value: number): string => value.toFixed(1);
