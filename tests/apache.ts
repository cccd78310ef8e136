import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { APACHE, requirePrograms } from './required-programs.ts';
import { WebServer } from './web-server.ts';

const PROGRAM = '/usr/sbin/apache2';
const MODULES = ['mpm_event', 'authz_core', 'alias', 'dir', 'mime', 'headers', 'rewrite'];

/** A real Apache HTTP Server with the configuration that the build writes. */
export class Apache extends WebServer {
  protected configure(site: string): [string, string[]] {
    requirePrograms(APACHE);
    const { folder, port } = this;
    const root = join(folder, 'site');
    // Apache does not serve as root, so its own user must be able to read the files.
    chmodSync(folder, 0o755);
    cpSync(site, root, { recursive: true });
    const own = readFileSync(join(root, '_server/apache.conf'), 'utf8').replaceAll('@ROOT@', root);
    writeFileSync(join(folder, 'mime.types'), '');
    writeFileSync(
      join(folder, 'apache.conf'),
      [
        `ServerRoot ${folder}`,
        'ServerName localhost',
        `PidFile ${folder}/apache.pid`,
        `ErrorLog ${folder}/error.log`,
        `Listen 127.0.0.1:${port}`,
        ...MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
        ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
        // A file that the site's configuration does not name gets no type.
        `TypesConfig ${folder}/mime.types`,
        `<Directory ${root}>\nRequire all granted\n</Directory>`,
        own,
      ].join('\n'),
    );
    return [PROGRAM, ['-X', '-f', join(folder, 'apache.conf')]];
  }
}
