import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/**
 * remark, rehype and their plugins. Their nearly four hundred modules take more than a tenth of a second to load, and only bodies with raw
 * HTML need them, so the first such body loads them, synchronously.
 */
export function unified() {
  const { remark } = load('remark') as typeof import('remark');
  const { rehype } = load('rehype') as typeof import('rehype');
  const { default: remarkRehype, defaultFootnoteBackLabel } = load(
    'remark-rehype',
  ) as typeof import('remark-rehype');
  return {
    ...{ remark, rehype, remarkRehype, defaultFootnoteBackLabel },
    remarkGfm: (load('remark-gfm') as typeof import('remark-gfm')).default,
    rehypeRaw: (load('rehype-raw') as typeof import('rehype-raw')).default,
    rehypeRemark: (load('rehype-remark') as typeof import('rehype-remark')).default,
    rehypeSanitize: (load('rehype-sanitize') as typeof import('rehype-sanitize')).default,
  };
}
