import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import type { Plugin } from 'vite';
import type { Archive } from '../../archive/archive.ts';
import { produceImage } from '../../images/produce.ts';
import { imageJobs } from '../../images/used.ts';
import type { BuildSettings } from '../settings.ts';

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

/** Makes the image variants of the dev server on demand. */
export function imageServer(archive: () => Archive, { contentDir, cacheDir }: BuildSettings): Plugin {
  return {
    name: 'nachlese:images',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/bilder', (request, response, next) => {
        const name = (request.url ?? '').replace(/^\//, '').replace(/\?.*$/, '');
        const job = imageJobs(archive().articles).get(name);
        if (!job) {
          next();
          return;
        }
        produceImage(contentDir, cacheDir, job).then((path) => {
          response.setHeader('Content-Type', TYPES[extname(name)] as string);
          createReadStream(path).pipe(response);
        }, next);
      });
    },
  };
}
