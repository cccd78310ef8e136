import { messages } from './messages.ts';
import { typography } from './typography.ts';

/** What pages use of German. */
export const pages = { messages, typography, babelName: 'ngerman' };
