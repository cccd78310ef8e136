import { messages } from './messages.ts';

/** What pages use of English. */
export const pages = { messages, babelName: 'english' };
