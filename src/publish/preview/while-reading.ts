import { commandTexts } from '../../i18n/author-languages.ts';
import type { OnRead } from '../../loader/read-parts.ts';
import { siteLanguage } from '../../loader/site-language.ts';
import { WaitingServer } from './waiting-server.ts';

/** Fewer articles are read before a browser has opened. */
const WORTH_A_PAGE = 2000;

/** Shows on every page of the port how far the reading of many articles is, while `read` reads them. */
export async function whileReading<T>(
  contentDir: string,
  port: number,
  read: (onRead: OnRead) => Promise<T>,
): Promise<T> {
  const server = new WaitingServer(port);
  const language = siteLanguage(contentDir);
  const { progress, ...texts } = commandTexts(language).reading;
  let shown = Promise.resolve();
  try {
    const value = await read((done, total) => {
      if (total < WORTH_A_PAGE) return;
      shown = server.show({ language, ...texts, status: progress(done, total) });
      shown.catch(() => undefined); // the rejection surfaces below
    });
    await shown;
    return value;
  } finally {
    await server.close();
  }
}
