import { matches } from '../passages.ts';
import { manuscriptRule } from '../rule.ts';

export const apostrophe = manuscriptRule({
  name: 'apostrophe',
  grade: 'warning',
  fixable: true,
  check(manuscript, report) {
    for (const { match, start, end } of matches(manuscript, /[´`](?<=\p{L}.)(?=[\p{L}\s\0.,;:!?]|$)/gu)) {
      report({ start, end }, { found: match[0] }, [{ start, end, text: '’' }]);
    }
  },
});
