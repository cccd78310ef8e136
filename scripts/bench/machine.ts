import { arch, cpus, platform, release, totalmem } from 'node:os';
import type { Peer } from './peers/peer.ts';
import type { Machine } from './row.ts';

/** Describes this machine without identifying it. */
export function thisMachine(peers: readonly Peer[]): Machine {
  const processors = cpus();
  return {
    processors: processors.length,
    processor: processors[0]?.model.trim() ?? 'processor of unknown model',
    memory: totalmem(),
    platform: `${platform()} ${release()} ${arch()}`,
    versions: {
      Node: process.version,
      ...Object.fromEntries(peers.map((peer) => [peer.system, peer.version()])),
    },
  };
}
