import { documentRule } from '../rule.ts';

export const emptyBody = documentRule({
  name: 'empty-body',
  severity: 'warning',
  check({ article, text, bodyStart }, report) {
    if (article && text.slice(bodyStart).trim() === '') report({ start: 0, end: 1 }, {});
  },
});
