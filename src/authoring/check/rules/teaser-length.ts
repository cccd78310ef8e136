import { documentRule } from '../rule.ts';

const [MIN, MAX] = [60, 400];

export const teaserLength = documentRule({
  name: 'teaser-length',
  severity: 'warning',
  check({ article, field }, report) {
    const span = field('teaser');
    if (!article || !span) return;
    const { length } = article.teaser;
    if (length < MIN || length > MAX) report(span, { length, min: MIN, max: MAX });
  },
});
