import { join } from 'node:path';
import { programHash } from '../../src/publish/program-hash.ts';
import { EDITS } from './edits.ts';
import { generateArchive, pictureCount } from './generate.ts';
import { forgetAllButPictures, runNachlese } from './nachlese.ts';
import { archiveFor, type Peer } from './peers/peer.ts';
import { drawPhotos } from './photos.ts';
import { type Absence, type Result, type Row, type Step, STEPS } from './row.ts';
import type { Workplace } from './workplace.ts';

/** Peers rebuild everything after any change, so two steps suffice. */
const PEER_STEPS: readonly Step[] = ['full', 'added'];

/** The program was edited during the run, so pages were rendered for a reason that no row shows. */
class SourcesChangedError extends Error {
  constructor() {
    super('The sources changed while the benchmark ran, so its numbers mean nothing. Run it again.');
    this.name = 'SourcesChangedError';
  }
}

export interface Benchmark {
  /** The project's folder, and the one to work in. */
  root: string;
  folder: string;
  articles: number;
  /** One article in this many has a picture; 0 for none. */
  every: number;
  peers: readonly Peer[];
}

/** Generates an archive in a folder and has Nachlese and the peers build it in turn. Calls `onRow` after each run. */
export async function runBenchmark(
  { root, folder, articles, every, peers }: Benchmark,
  onRow: (row: Row) => void,
): Promise<Result> {
  const code = programHash(root).all;
  const workplace: Workplace = { root, folder, content: join(folder, 'content') };
  const pictures = pictureCount(articles, every);
  const options = pictures === 0 ? {} : { pictures: { every, drawn: await drawPhotos(pictures) } };
  const archive = generateArchive(workplace.content, articles, join(root, 'content'), options);
  const [running, absent] = presentOf(peers, articles);
  await preparePeers(workplace, running);
  const rows: Row[] = [];
  const add = (row: Row): void => {
    rows.push(row);
    onRow(row);
  };
  for (const step of STEPS) {
    if (step === 'pictures' && pictures === 0) continue;
    const edited = EDITS[step](archive);
    add(await runNachlese(workplace, step));
    if (programHash(root).all !== code) throw new SourcesChangedError();
    if (step === 'pictures') forgetAllButPictures(workplace);
    if (!PEER_STEPS.includes(step)) continue;
    if (edited !== undefined) await putArticle(workplace, running, edited);
    for (const peer of running) add(await peer.build(workplace, step));
  }
  return { articles, pictures, rows, absent };
}

function presentOf(peers: readonly Peer[], articles: number): [Peer[], Absence[]] {
  const running: Peer[] = [];
  const absent: Absence[] = [];
  for (const peer of peers) {
    const reason = peer.absence(articles);
    if (reason === undefined) running.push(peer);
    else absent.push({ system: peer.system, reason });
  }
  return [running, absent];
}

async function preparePeers(workplace: Workplace, peers: readonly Peer[]): Promise<void> {
  if (peers.length === 0) return;
  const archive = await archiveFor(workplace);
  for (const peer of peers) peer.prepare(workplace, archive);
}

async function putArticle(workplace: Workplace, peers: readonly Peer[], file: string): Promise<void> {
  if (peers.length === 0) return;
  const archive = await archiveFor(workplace);
  const article = archive.articles.find((candidate) => candidate.file === file);
  if (!article) throw new Error(`${file} is not in the archive`);
  for (const peer of peers) peer.put(workplace, archive, article);
}
