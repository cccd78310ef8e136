import { parseDocument } from 'yaml';

/** A map in an earlier text of `site.yaml`; what is missing or no map is empty. */
export const mapOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The keys of an earlier text of `site.yaml`, which need not be valid today; none if it cannot be read. */
export function earlierSettings(text: string): Readonly<Record<string, unknown>> {
  const document = parseDocument(text);
  return mapOf(document.errors.length > 0 ? undefined : document.toJS());
}
