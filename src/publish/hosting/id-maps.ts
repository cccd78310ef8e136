import { join } from 'node:path';
import { ID_FOLDER } from '../../archive/urls.ts';
import { writeAtomically } from '../../archive/write-atomically.ts';
import { digestOf } from '../../views/digest.ts';
import type { Former } from '../../views/former.ts';
import type { MadeFile, MadePart } from '../made-part.ts';
import type { Manifest } from '../manifest.ts';
import type { Program } from '../plan.ts';
import { apacheIds, apacheIdsFile } from './apache.ts';
import { nginxIds, nginxIdsFile, pathsLikeIds } from './nginx.ts';

const PART = 'ids';

export interface HostingOptions {
  cacheDir: string;
  program: Program;
  /** What stands and can be relied on. */
  base: Manifest;
}

/**
 * Where servers find articles by their ids: a file for each thousand, so that a publication makes and uploads one file of
 * theirs and not 50,000 lines. What stands is not made.
 */
export function idMaps(
  former: Pick<Former, 'permanent' | 'below'>,
  { cacheDir, program, base }: HostingOptions,
): MadePart {
  const known = base.get(PART)?.files ?? {};
  const taken = pathsLikeIds(former.below(ID_FOLDER));
  const files = former.permanent.flatMap((block) => {
    const fileAt = (path: string, text: () => string): [string, MadeFile] => {
      const key = digestOf([program.code, path, block.source, [...taken]]);
      if (known[path]?.key === key) return [path, { key }];
      const source = join(cacheDir, 'hosting', path);
      writeAtomically(source, text());
      return [path, { key, source }];
    };
    return [
      fileAt(nginxIdsFile(block), () => nginxIds(block, taken)),
      fileAt(apacheIdsFile(block), () => apacheIds(block)),
    ];
  });
  return { name: PART, files };
}
