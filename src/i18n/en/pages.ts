import { messages } from './messages.ts';
import { typography } from './typography.ts';

/** What pages use of English. */
export const pages = { messages, typography, babelName: 'english' };
