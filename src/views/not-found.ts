import { notFoundUrl } from '../archive/urls.ts';
import { messagesFor } from '../i18n/messages.ts';
import { definePage } from '../site/define-page.ts';
import type { Site } from '../site/site.ts';
import type { Head, SiteChrome } from '../site/site-chrome.ts';

export interface NotFoundProps {
  chrome: SiteChrome;
  head: Head;
}

export const notFoundPage = definePage({
  kind: 'notFound',
  path: notFoundUrl(),
  inputs: ({ common }: Site) => ({ chrome: common.chrome }),
  props: ({ chrome: { value: chrome } }): NotFoundProps => {
    const { notFoundTitle: title } = messagesFor(chrome.language);
    return { chrome, head: { title, description: title, path: notFoundUrl(), unlisted: true } };
  },
});
