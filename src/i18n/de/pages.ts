import { messages } from './messages.ts';
import { typography } from './typography.ts';

/** What pages need of German. */
export const pages = { messages, typography, babelName: 'ngerman' };
