import { listFiles } from '../../archive/files.ts';
import { archiveRule } from '../rule.ts';

/** Drafts count as users: what they show is still needed. */
export const unusedImage = archiveRule({
  name: 'unused-image',
  grade: 'advice',
  check({ archive, whole }, report) {
    if (!whole) return;
    const used = new Set(
      archive.articles.flatMap(({ image, bodyPictures }) => [
        ...(image ? [image.picture.file] : []),
        ...Object.values(bodyPictures).map(({ file }) => file),
      ]),
    );
    for (const { file } of listFiles(archive.contentDir, 'articles', /\.(?:png|jpe?g|webp|avif|gif)$/i)) {
      if (!used.has(file)) report({ file, line: 1, column: 1 }, {});
    }
  },
});
