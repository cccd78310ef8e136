import type { Plugin } from 'vite';
import { ContentError } from '../archive/diagnostic.ts';
import { formatDiagnostic } from '../i18n/diagnostics.ts';
import type { BuildSettings } from './settings.ts';

/** Reloads the content and the browser when a file of the content folder changes; shows an error and keeps the old state. */
export function contentWatcher({ contentDir }: BuildSettings, reload: () => Promise<void>): Plugin {
  return {
    name: 'nachlese:content-watcher',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(contentDir);
      const onChange = async (path: string): Promise<void> => {
        if (!path.startsWith(contentDir)) return;
        try {
          await reload();
          for (const environment of Object.values(server.environments))
            environment.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        } catch (error) {
          if (!(error instanceof ContentError)) throw error;
          const message = error.diagnostics.map((found) => formatDiagnostic(found, 'de')).join('\n\n');
          server.config.logger.error(`\n${message}\n`);
          server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'nachlese' } });
        }
      };
      for (const event of ['add', 'change', 'unlink'] as const) {
        server.watcher.on(event, (path: string) => void onChange(path));
      }
    },
  };
}
