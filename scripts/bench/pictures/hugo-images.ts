import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import { measure } from '../measure.ts';
import { hugoProgram, hugoVersion } from '../peers/hugo.ts';
import { type Encoder, WIDTHS } from './encoder.ts';

/** The first version that writes AVIF. */
const FIRST_WITH_AVIF = [0, 162] as const;

/** `Resize` as Hugo's manual shows it, with its default settings. The line for each photo names its files. */
const layout = (
  formats: readonly string[],
): string => `{{ range resources.Match "photos/*" }}{{ $photo := . }}
{{ range slice ${WIDTHS.join(' ')} }}{{ $width := . }}{{ range slice ${formats.map((format) => `"${format}"`).join(' ')} }}
{{ ($photo.Resize (printf "%dx %s" $width .)).RelPermalink }}
{{ end }}{{ end }}{{ end }}
`;

/** Hugo's image processing, of the program that HUGO names or the system's. */
export function hugoImages(program = hugoProgram()): Encoder {
  const version = hugoVersion(program);
  const formats = version !== undefined && writesAvif(version) ? ['avif', 'jpeg'] : ['webp', 'jpeg'];
  return {
    system: `Hugo ${version ?? ''}`,
    absence: () => (version === undefined ? `no ${program} on this machine` : undefined),
    prepare: (folder, photos) => {
      for (const path of ['layouts', 'assets/photos']) mkdirSync(join(folder, path), { recursive: true });
      writeFileSync(join(folder, 'config.yaml'), 'disableKinds: [RSS, sitemap, taxonomy, term]\n');
      writeFileSync(join(folder, 'layouts/index.html'), layout(formats));
      for (const photo of photos) copyFileSync(photo, join(folder, 'assets/photos', basename(photo)));
    },
    run: (folder) =>
      measure({ program, args: ['--quiet', '--cacheDir', join(folder, 'cache')], cwd: folder }),
    files: (folder, photos) =>
      readdirSync(join(folder, 'public/photos')).flatMap((name) => {
        const photo = photos.find((one) => name.startsWith(`${parse(one).name}_`));
        return photo === undefined ? [] : [{ path: join(folder, 'public/photos', name), photo }];
      }),
  };
}

function writesAvif(version: string): boolean {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > FIRST_WITH_AVIF[0] || minor >= FIRST_WITH_AVIF[1];
}
