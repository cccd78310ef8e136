import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { SshAddress } from '../src/publish/deploy/ssh-connection.ts';
import { requirePrograms, SSHD } from './required-programs.ts';
import { freePort } from './free-port.ts';
import { temporaryFolder } from './site.ts';

const PROGRAM = '/usr/sbin/sshd';
const PATIENCE_MS = 30_000;

/** A real SSH server on loopback with generated keys; it admits the user who runs the tests. */
export class Sshd {
  readonly #folder = temporaryFolder();
  #child: ChildProcess | undefined;
  #port = 0;

  static async start(): Promise<Sshd> {
    requirePrograms(SSHD);
    const server = new Sshd();
    try {
      await server.#start();
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** The address to log in with; another `key`, `port` or `known` file makes the login fail. */
  address(folder: string, { key = 'user', port = this.#port, known = 'known_hosts' } = {}): SshAddress {
    const options = [
      `-F none -p ${port} -i ${join(this.#folder, key)}`,
      `-o IdentitiesOnly=yes -o UserKnownHostsFile=${join(this.#folder, known)} -o LogLevel=ERROR`,
    ];
    return { login: `${userInfo().username}@127.0.0.1`, folder, ssh: `ssh ${options.join(' ')}` };
  }

  async stop(): Promise<void> {
    if (this.#child?.exitCode === null) {
      const ended = once(this.#child, 'exit');
      this.#child.kill('SIGTERM');
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #start(): Promise<void> {
    this.#port = await freePort();
    for (const name of ['host', 'user', 'stranger']) this.#makeKey(name);
    const at = (name: string): string => join(this.#folder, name);
    writeFileSync(at('authorized_keys'), readFileSync(at('user.pub')), { mode: 0o600 });
    writeFileSync(at('known_hosts'), `[127.0.0.1]:${this.#port} ${readFileSync(at('host.pub'), 'utf8')}`);
    writeFileSync(at('unknown_hosts'), '');
    const lines = [
      `Port ${this.#port}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${at('host')}`,
      `AuthorizedKeysFile ${at('authorized_keys')}`,
      `PidFile ${at('pid')}`,
      'PasswordAuthentication no',
      'KbdInteractiveAuthentication no',
      'PermitRootLogin prohibit-password',
      'StrictModes no',
      'UsePAM no',
    ];
    writeFileSync(at('sshd_config'), `${lines.join('\n')}\n`);
    // The directory that privilege separation needs.
    if (process.getuid?.() === 0 && !existsSync('/run/sshd')) mkdirSync('/run/sshd', { mode: 0o755 });
    this.#child = spawn(PROGRAM, ['-D', '-f', at('sshd_config'), '-E', at('log')], { stdio: 'ignore' });
    await this.#untilItAnswers();
  }

  async #untilItAnswers(): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    while (performance.now() < deadline) {
      const socket = connect(this.#port, '127.0.0.1');
      const answered = await once(socket, 'data').catch(() => undefined);
      socket.destroy();
      if (answered) return;
      await setTimeout(50);
    }
    throw new Error(`The SSH server does not answer:\n${readFileSync(join(this.#folder, 'log'), 'utf8')}`);
  }

  #makeKey(name: string): void {
    const options = ['-q', '-t', 'ed25519', '-N', '', '-f', join(this.#folder, name)];
    const { status, stderr } = spawnSync('ssh-keygen', options, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`ssh-keygen failed: ${stderr}`);
  }
}
