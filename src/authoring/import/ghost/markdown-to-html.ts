import rehypeRaw from 'rehype-raw';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { htmlOf } from '../text/html-text.ts';

const reader = remark().use(remarkGfm).freeze();
const converter = unified()
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
  .use(rehypeRaw)
  .freeze();

/** Markdown as HTML. Its own HTML is kept; the article's body is cleaned later, like all HTML. */
export const markdownToHtml = (markdown: string): string => htmlOf(converter.runSync(reader.parse(markdown)));
