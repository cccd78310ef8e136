import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NGINX, requirePrograms } from './required-programs.ts';
import { WebServer } from './web-server.ts';

const PROGRAM = '/usr/sbin/nginx';
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** A real nginx with the configuration that the build writes. */
export class Nginx extends WebServer {
  protected configure(site: string): [string, string[]] {
    requirePrograms(NGINX);
    const { folder, port } = this;
    const root = join(folder, 'site');
    cpSync(site, root, { recursive: true });
    const own = readFileSync(join(root, '_server/nginx.conf'), 'utf8')
      .replaceAll('@ROOT@', root)
      .replace('listen 8080;', `listen 127.0.0.1:${port};`)
      .replace('# brotli_static on;', 'brotli_static on;');
    mkdirSync(join(folder, 'tmp'), { recursive: true });
    writeFileSync(join(folder, 'site.conf'), own);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/tmp/${name};`,
    );
    writeFileSync(
      join(folder, 'nginx.conf'),
      `load_module ${BROTLI};\ndaemon off;\nuser root;\npid ${folder}/nginx.pid;\nerror_log ${folder}/error.log;\n` +
        `events {}\nhttp {\naccess_log off;\n${temporary.join('\n')}\ninclude ${folder}/site.conf;\n}\n`,
    );
    return [PROGRAM, ['-c', join(folder, 'nginx.conf'), '-p', folder]];
  }
}
