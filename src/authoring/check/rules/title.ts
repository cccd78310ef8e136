import { documentRule } from '../rule.ts';

/** Length at which search engines and lists cut a headline. */
const LIMIT = 90;

export const titleLength = documentRule({
  name: 'title-length',
  severity: 'warning',
  check({ article, field }, report) {
    const span = field('title');
    if (article && span && article.title.length > LIMIT) {
      report(span, { length: article.title.length, limit: LIMIT });
    }
  },
});

export const titleMark = documentRule({
  name: 'title-mark',
  severity: 'info',
  check({ article, field }, report) {
    const span = field('title');
    const mark = article && /(?<!\.)[.:;,]$/.exec(article.title)?.[0];
    if (span && mark) report({ start: span.end - 1, end: span.end }, { mark });
  },
});
