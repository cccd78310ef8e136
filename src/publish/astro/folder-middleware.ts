import type { MiddlewareHandler } from 'astro';
import { basePath } from '../../archive/base-path.ts';
import { currentContext } from '../../views/current-context.ts';
import { linksInFolder } from './links-in-folder.ts';

/** Puts the site's folder before the paths in every HTML page, in builds and in the preview. Only sites in a folder have it. */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  const html = linksInFolder(await response.text(), basePath(currentContext().chrome.url));
  return new Response(html, response);
};
