import { manuscriptRule } from '../rule.ts';

export const emptyBody = manuscriptRule({
  name: 'empty-body',
  grade: 'warning',
  check({ article, text, bodyStart }, report) {
    if (article && text.slice(bodyStart).trim() === '') report({ start: 0, end: 1 }, {});
  },
});
