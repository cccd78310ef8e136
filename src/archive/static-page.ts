/** A page that is not an article: imprint, privacy, about. */
export interface StaticPage {
  file: string;
  format: 'md' | 'mdx';
  hash: string;
  url: string;
  title: string;
  description?: string;
  order: number;
  body: string;
}
