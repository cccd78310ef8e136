import type { BuiltIndex } from './build.ts';
import type { Measured } from './measure.ts';

const mega = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const kilo = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

export function buildLine(
  name: string,
  { seconds, memoryBytes, files, bytes, built, reused }: BuiltIndex,
): string {
  const slices = `${built} indexed, ${reused} kept`;
  return `${name}: ${seconds.toFixed(1)} s, peak ${mega(memoryBytes)}, ${files} files, ${mega(bytes)}, ${slices}`;
}

export function pageLine(name: string, measured: Measured): string {
  const { firstMs, firstBytes, allMs, allBytes, requests, results } = measured;
  const first = `first ${Math.round(firstMs)} ms, ${kilo(firstBytes)}`;
  return `${name}: ${first}; all ${Math.round(allMs)} ms, ${kilo(allBytes)}, ${requests} requests; ${results} results`;
}
