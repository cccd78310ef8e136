import type { Server } from 'node:http';
import { CommandError } from '../../i18n/command-error.ts';

const ATTEMPTS = 20;
const LAST_PORT = 65_535;

/** Listens at this port or, if it is in use, at the next free one. */
export function listen(server: Server, port: number, attempts = ATTEMPTS): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EACCES') fail(new CommandError('portRefused', { port }));
      else if (error.code !== 'EADDRINUSE' || port === 0) fail(error);
      else if (attempts === 0 || port === LAST_PORT)
        fail(new CommandError('portTaken', { port: port - ATTEMPTS + attempts, last: port }));
      else listen(server, port + 1, attempts - 1).then(done, fail);
    });
    server.listen(port, () => {
      server.removeAllListeners('error');
      done();
    });
  });
}
