import { manuscriptRule } from '../rule.ts';

const [MIN, MAX] = [60, 400];

export const teaserLength = manuscriptRule({
  name: 'teaser-length',
  grade: 'warning',
  check({ article, field }, report) {
    const span = field('teaser');
    if (!article || !span) return;
    const { length } = article.teaser;
    if (length < MIN || length > MAX) report(span, { length, min: MIN, max: MAX });
  },
});
