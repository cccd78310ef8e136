import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { answers, type Answer, ask } from './ask.ts';
import { freePort } from './free-port.ts';
import { temporaryFolder } from './site.ts';

/** A program that serves a site on loopback until it is stopped. If it does not start, the error quotes its `error.log`. */
export abstract class WebServer {
  protected readonly folder = temporaryFolder();
  protected port = 0;
  #child: ChildProcess | undefined;

  /** Writes the server's configuration for a site; returns the program and its arguments. */
  protected abstract configure(site: string): [program: string, args: string[]];

  async start(site: string): Promise<this> {
    this.port = await freePort();
    const [program, args] = this.configure(site);
    const child = spawn(program, args, { stdio: 'pipe' });
    this.#child = child;
    let output = '';
    child.stderr.on('data', (part: Buffer) => (output += part.toString()));
    for (let tries = 0; tries < 100; tries++) {
      if (child.exitCode !== null) throw new Error(`${program} ended:\n${output}${this.#log()}`);
      if (await answers(this.port)) return this;
      await setTimeout(100);
    }
    throw new Error(`${program} does not answer:\n${output}`);
  }

  /** Requests a path exactly as written. */
  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return ask(this.port, path, headers);
  }

  async stop(): Promise<void> {
    if (this.#child?.exitCode === null) {
      const ended = once(this.#child, 'exit');
      this.#child.kill('SIGTERM');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  #log(): string {
    const path = join(this.folder, 'error.log');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }
}
