import { dateOf } from '../../../archive/date.ts';
import { documentRule } from '../rule.ts';

export const dateOrder = documentRule({
  name: 'date-order',
  severity: 'warning',
  check({ article, field }, report) {
    if (!article) return;
    const { date, updated, corrections } = article;
    const place = field('updated');
    if (place && updated !== undefined && updated.slice(0, date.length) < date.slice(0, updated.length))
      report(place, { field: 'updated', date: updated });
    const list = field('corrections');
    const early = corrections.find((correction) => correction.date < dateOf(date));
    if (list && early)
      report({ start: list.start, end: list.start + 1 }, { field: 'corrections', date: early.date });
  },
});
