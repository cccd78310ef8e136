import { CONTENT_FORMAT } from '../archive/content-format.ts';
import { diagnostic, type Diagnostic, type Locate } from '../archive/diagnostic.ts';
import type { WrittenWords } from './site-words.ts';

interface Written extends Pick<WrittenWords, 'language' | 'urls'> {
  format: number;
}

/**
 * Content of a newer version, which this one would misread, and content of an older one that would change its addresses. Where an
 * upgrade changes nothing, the older format is as good.
 */
export function formatDiagnostics(written: Written, locate: Locate): Diagnostic[] {
  const { format } = written;
  const place = locate(['format']);
  if (format > CONTENT_FORMAT) return [diagnostic(place, 'format-newer', { format, known: CONTENT_FORMAT })];
  return hasGermanWords(written)
    ? [diagnostic(place, 'format-older', { format, known: CONTENT_FORMAT })]
    : [];
}

/** Whether the addresses of an English site had German words: until format 2 all had. */
export const hasGermanWords = ({ format, language, urls }: Written): boolean =>
  format < 2 && language !== 'de' && Object.values(urls).every((word) => word === undefined);
