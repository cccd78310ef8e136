import { createReadStream } from 'node:fs';
import type { Plugin } from 'vite';
import { imageUrl } from '../../archive/urls.ts';
import type { Archive } from '../../archive/archive.ts';
import { produceImage } from '../../images/produce.ts';
import { imageJobs } from '../../images/used.ts';
import { policyOf } from '../hosting/policy.ts';
import type { BuildSettings } from '../settings.ts';
import { pathOf } from './request-path.ts';

/** Encodes an image variant when the preview is asked for it. */
export function imageServer(archive: () => Archive, { contentDir, cacheDir }: BuildSettings): Plugin {
  return {
    name: 'nachlese:images',
    apply: 'serve',
    configureServer(server) {
      const { words } = archive().settings;
      server.middlewares.use(imageUrl(words, ''), (request, response, next) => {
        const name = pathOf(request).replace(/^\//, '');
        const job = imageJobs(archive().articles).get(name);
        if (!job) {
          next();
          return;
        }
        produceImage(contentDir, cacheDir, job).then((path) => {
          response.setHeader('Content-Type', policyOf(imageUrl(words, name).slice(1)).contentType);
          createReadStream(path).on('error', next).pipe(response);
        }, next);
      });
    },
  };
}
