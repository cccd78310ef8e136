import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { answers, type Answer, ask } from './ask.ts';
import { ensurePrograms } from './debian-package.ts';
import { freePort } from './free-port.ts';
import { temporaryFolder } from './site.ts';

const PROGRAM = '/usr/sbin/nginx';
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** A real nginx on loopback with the configuration that a site brings along. */
export class Nginx {
  readonly #folder = temporaryFolder();
  #child: ChildProcess | undefined;
  #port = 0;

  static async start(site: string): Promise<Nginx> {
    ensurePrograms([PROGRAM, BROTLI], ['nginx-light', 'libnginx-mod-http-brotli-static']);
    const server = new Nginx();
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
      this.#child.kill('SIGQUIT');
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #configure(site: string): void {
    const root = join(this.#folder, 'site');
    cpSync(site, root, { recursive: true });
    const own = readFileSync(join(root, '_server/nginx.conf'), 'utf8')
      .replaceAll('@ROOT@', root)
      .replace('listen 8080;', `listen 127.0.0.1:${this.#port};`)
      .replace('# brotli_static on;', 'brotli_static on;');
    for (const name of ['tmp', 'logs']) mkdirSync(join(this.#folder, name), { recursive: true });
    writeFileSync(join(this.#folder, 'site.conf'), own);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${this.#folder}/tmp/${name};`,
    );
    writeFileSync(
      join(this.#folder, 'nginx.conf'),
      `load_module ${BROTLI};\ndaemon off;\nuser root;\npid ${this.#folder}/nginx.pid;\nerror_log ${this.#folder}/logs/error.log;\n` +
        `events {}\nhttp {\naccess_log off;\n${temporary.join('\n')}\ninclude ${this.#folder}/site.conf;\n}\n`,
    );
  }

  async #run(): Promise<void> {
    const child = spawn(PROGRAM, ['-c', join(this.#folder, 'nginx.conf'), '-p', this.#folder], {
      stdio: 'pipe',
    });
    this.#child = child;
    let said = '';
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    for (let tries = 0; tries < 100; tries++) {
      if (child.exitCode !== null) throw new Error(`nginx ended:\n${said}${this.#log()}`);
      if (await answers(this.#port)) return;
      await setTimeout(100);
    }
    throw new Error(`nginx does not answer:\n${said}`);
  }

  #log(): string {
    const path = join(this.#folder, 'logs/error.log');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }
}
