import type { Plugin } from 'vite';
import type { Site } from '../../site/site.ts';
import { defaultFiles } from '../build/default-files.ts';
import { policyOf } from '../hosting/policy.ts';
import type { BuildSettings } from '../settings.ts';
import { pathOf } from './request-path.ts';

/** Serves what a build adds to `public/`: the icon and the style of feeds. */
export function defaultFilesServer(site: () => Site, { root }: Pick<BuildSettings, 'root'>): Plugin {
  return {
    name: 'nachlese:default-files',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = pathOf(request).slice(1);
        const text = defaultFiles(site(), root).get(path);
        if (!text) {
          next();
          return;
        }
        Promise.resolve(text()).then((content) => {
          response.setHeader('Content-Type', policyOf(path).contentType).end(content);
        }, next);
      });
    },
  };
}
