import type { IncomingMessage } from 'node:http';

/** The path of a request, without its query, as the browser has encoded it. */
export const pathOf = ({ url = '' }: Pick<IncomingMessage, 'url'>): string => url.replace(/[?#].*$/s, '');
