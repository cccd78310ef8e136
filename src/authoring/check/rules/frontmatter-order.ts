import type { Edit } from '../../finding.ts';
import { fieldRank } from '../../../archive/fields.ts';
import type { Chunk } from '../../edit/frontmatter-chunks.ts';
import { documentRule } from '../rule.ts';

const rank = ({ key }: Chunk): number => fieldRank(key);

export const frontmatterOrder = documentRule({
  name: 'frontmatter-order',
  severity: 'info',
  fixable: true,
  check({ article, fields, text }, report) {
    if (!article) return;
    const sorted = [...fields].sort((a, b) => rank(a) - rank(b));
    const index = fields.findIndex((chunk, each) => chunk !== sorted[each]);
    const [field, before] = [sorted[index], fields[index]];
    if (!field || !before) return;
    const edits = fields.map(({ start, end }, each): Edit => {
      const { start: from, end: to } = sorted[each] as Chunk;
      return { start, end, text: text.slice(from, to) };
    });
    const span = { start: field.name, end: field.name + field.key.length };
    report(span, { field: field.key, before: before.key }, edits);
  },
});
