import { HtmlValidate } from 'html-validate';
import { type Check, eachFile } from './check.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Ids of the layout begin with "_", which no heading's id can; HTML asks for no more than a character.
    'valid-id': ['error', { relaxed: true }],
    // The newsroom decides how long a headline is.
    'long-title': 'off',
    // Compiled MDX writes `<img/>`, which means the same.
    'void-style': 'off',
  },
});

export const validHtml: Check = {
  claim: 'is valid HTML',
  findings: eachFile(({ html, path }) =>
    validator
      .validateStringSync(html, path)
      .results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
      ),
  ),
};
