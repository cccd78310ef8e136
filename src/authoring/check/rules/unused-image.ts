import { listFiles } from '../../../loader/file-list.ts';
import { archiveRule } from '../rule.ts';

const PICTURE = /\.(?:png|jpe?g|webp|avif|gif)$/i;

/** Drafts count as users: what they show is still needed. */
export const unusedImage = archiveRule({
  name: 'unused-image',
  severity: 'info',
  check({ archive, whole }, report) {
    if (!whole) return;
    const used = new Set(
      archive.articles.flatMap(({ image, bodyPictures }) => [
        ...(image ? [image.picture.file] : []),
        ...Object.values(bodyPictures).map(({ file }) => file),
      ]),
    );
    for (const { file, problem } of listFiles(archive.contentDir, 'articles', PICTURE)) {
      if (!problem && !used.has(file)) report({ file, line: 1, column: 1 }, {});
    }
  },
});

/** Articles, pictures, and texts of which the catalog says that they are not read. */
const KNOWN = /\.(?:mdx?|png|jpe?g|webp|avif|gif|markdown|mdown|mkdn?|mdwn|mdtxt|mdtext)$/i;

/** What lies beside articles and goes nowhere: a PDF, a video, a document. */
export const unusedFile = archiveRule({
  name: 'unused-file',
  severity: 'warning',
  check({ archive, whole }, report) {
    if (!whole) return;
    for (const { file, problem } of listFiles(archive.contentDir, 'articles', /(?:)/)) {
      if (!problem && !KNOWN.test(file)) report({ file, line: 1, column: 1 }, {});
    }
  },
});
