import { matches } from '../passages.ts';
import { documentRule } from '../rule.ts';

export const apostrophe = documentRule({
  name: 'apostrophe',
  severity: 'warning',
  fixable: true,
  check(document, report) {
    for (const { match, start, end } of matches(document, /[´`](?<=\p{L}.)(?=[\p{L}\s\0.,;:!?]|$)/gu)) {
      report({ start, end }, { found: match[0] }, [{ start, end, text: '’' }]);
    }
  },
});
