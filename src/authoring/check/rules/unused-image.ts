import { pictureFiles } from '../../../archive/article.ts';
import { listFiles } from '../../../loader/file-list.ts';
import { archiveRule } from '../rule.ts';

const PICTURE = /\.(?:png|jpe?g|webp|avif|gif)$/i;

/** Drafts count: their images are still needed. */
export const unusedImage = archiveRule({
  name: 'unused-image',
  severity: 'info',
  check({ archive, whole }, report) {
    if (!whole) return;
    const used = new Set(archive.articles.flatMap(pictureFiles));
    for (const { file, problem } of listFiles(archive.contentDir, 'articles', PICTURE)) {
      if (!problem && !used.has(file)) report({ file, line: 1, column: 1 }, {});
    }
  },
});

/** Articles, pictures, and texts that the catalog already reports as unread. */
const KNOWN = /\.(?:mdx?|png|jpe?g|webp|avif|gif|markdown|mdown|mkdn?|mdwn|mdtxt|mdtext)$/i;

/** Files among the articles that are never published: PDFs, videos, documents. */
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
