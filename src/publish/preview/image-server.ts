import { createReadStream } from 'node:fs';
import type { Plugin } from 'vite';
import { imageUrl } from '../../archive/urls.ts';
import type { Article } from '../../archive/article.ts';
import type { Archive } from '../../archive/archive.ts';
import { pictureFolders } from '../../images/original.ts';
import { producePicture } from '../../images/produce.ts';
import { type PictureJob, pictureJobs } from '../../images/used.ts';
import { policyOf } from '../hosting/policy.ts';
import type { BuildSettings } from '../settings.ts';
import { pathOf } from './request-path.ts';

/** Encodes an image variant when the preview is asked for it. */
export function imageServer(archive: () => Archive, { contentDir, cacheDir }: BuildSettings): Plugin {
  let last: { articles: readonly Article[]; jobs: ReadonlyMap<string, PictureJob> } | undefined;
  const jobs = (): ReadonlyMap<string, PictureJob> => {
    const { articles } = archive();
    if (last?.articles !== articles) last = { articles, jobs: jobsByName(articles) };
    return last.jobs;
  };
  return {
    name: 'nachlese:images',
    apply: 'serve',
    configureServer(server) {
      const { words } = archive().settings;
      server.middlewares.use(imageUrl(words, ''), (request, response, next) => {
        const name = pathOf(request).replace(/^\//, '');
        const job = jobs().get(name);
        if (!job) {
          next();
          return;
        }
        producePicture(pictureFolders(contentDir, archive().settings), cacheDir, job).then((paths) => {
          response.setHeader('Content-Type', policyOf(imageUrl(words, name).slice(1)).contentType);
          createReadStream(paths.get(name) as string)
            .on('error', next)
            .pipe(response);
        }, next);
      });
    },
  };
}

/** The encodings of single files, by name. */
const jobsByName = (articles: readonly Article[]): ReadonlyMap<string, PictureJob> =>
  new Map(
    pictureJobs(articles).flatMap((job) =>
      job.variants.map((variant): [string, PictureJob] => [variant.name, { ...job, variants: [variant] }]),
    ),
  );
