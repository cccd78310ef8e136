import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { answers, type Answer, ask } from './ask.ts';
import { ensurePrograms } from './debian-package.ts';
import { freePort } from './free-port.ts';
import { temporaryFolder } from './site.ts';

const PROGRAM = '/usr/sbin/apache2';
const MODULES = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite'];

/** A real Apache HTTP Server on loopback with the configuration that a site brings along. */
export class Apache {
  readonly #folder = temporaryFolder();
  #child: ChildProcess | undefined;
  #port = 0;

  static async start(site: string): Promise<Apache> {
    ensurePrograms([PROGRAM], ['apache2-bin']);
    const server = new Apache();
    server.#port = await freePort();
    server.#configure(site);
    await server.#run();
    return server;
  }

  /** Asks for a path exactly as it is written. */
  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return ask(this.#port, path, headers);
  }

  async stop(): Promise<void> {
    if (this.#child?.exitCode === null) {
      const ended = once(this.#child, 'exit');
      this.#child.kill('SIGTERM');
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #configure(site: string): void {
    const root = join(this.#folder, 'site');
    // Apache does not serve as root; its own user must be able to read.
    chmodSync(this.#folder, 0o755);
    cpSync(site, root, { recursive: true });
    const own = readFileSync(join(root, '_server/apache.conf'), 'utf8').replaceAll('@ROOT@', root);
    writeFileSync(join(this.#folder, 'mime.types'), '');
    const modules = MODULES.map(
      (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
    );
    writeFileSync(
      join(this.#folder, 'apache.conf'),
      [
        `ServerRoot ${this.#folder}`,
        'ServerName localhost',
        ...['PidFile', 'ErrorLog'].map((name) => `${name} ${this.#folder}/${name}`),
        `Listen 127.0.0.1:${this.#port}`,
        ...modules,
        ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
        // What the site's own configuration does not name has no type.
        `TypesConfig ${this.#folder}/mime.types`,
        `<Directory ${root}>\nRequire all granted\n</Directory>`,
        own,
      ].join('\n'),
    );
  }

  async #run(): Promise<void> {
    const child = spawn(PROGRAM, ['-X', '-f', join(this.#folder, 'apache.conf')], { stdio: 'pipe' });
    this.#child = child;
    let said = '';
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    for (let tries = 0; tries < 100; tries++) {
      if (child.exitCode !== null) throw new Error(`Apache ended:\n${said}${this.#log()}`);
      if (await answers(this.#port)) return;
      await setTimeout(100);
    }
    throw new Error(`Apache does not answer:\n${said}`);
  }

  #log(): string {
    const path = join(this.#folder, 'ErrorLog');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }
}
