import type { ProtectedText } from './protected-text.ts';
import type { Translation } from './translation.ts';

const BLOCK = /^[ \t]*\$\$\s*([^$]+?)\s*\$\$[ \t]*$/gm;
const INLINE = /\$\$([^$\n]+?)\$\$/g;

/** Formulas stay as their source, in code: nothing here sets them. */
export function withoutMath(text: string, passages: ProtectedText, { tell }: Translation): string {
  return text
    .replace(BLOCK, (_all, formula: string) => {
      tell('math', '', formula);
      return `\n${passages.protect(`\`\`\`math\n${formula}\n\`\`\``)}\n`;
    })
    .replace(INLINE, (_all, formula: string) => {
      tell('math', '', formula);
      return passages.protect(`\`${formula.trim().replaceAll('`', "'")}\``);
    });
}
