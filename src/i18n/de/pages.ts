import { messages } from './messages.ts';

/** What pages use of German. */
export const pages = { messages, babelName: 'ngerman' };
