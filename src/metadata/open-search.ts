import { escapeHtml } from '../markdown/escape-html.ts';
import type { OpenSearchProps } from '../views/search.ts';

/** Maximum lengths of names in OpenSearch 1.1. */
const SHORT_NAME = 16;
const LONG_NAME = 48;
const DESCRIPTION = 1024;

/** The description that lets a browser add the site's search engine (OpenSearch 1.1, draft 6). */
export function openSearchDescription({
  language,
  name,
  description,
  template,
  icon,
}: OpenSearchProps): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeHtml(name.slice(0, SHORT_NAME))}</ShortName>
  <LongName>${escapeHtml(name.slice(0, LONG_NAME))}</LongName>
  <Description>${escapeHtml(description.slice(0, DESCRIPTION))}</Description>
  <Language>${escapeHtml(language)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${escapeHtml(icon)}</Image>
  <Url type="text/html" template="${escapeHtml(template)}"/>
</OpenSearchDescription>
`;
}
