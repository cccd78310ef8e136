import type { Archive } from '../../archive/archive.ts';
import { FIELD_NAMES } from '../../archive/fields.ts';
import { fieldTexts } from '../../i18n/author-languages.ts';
import type { FieldText, FieldTexts } from '../../i18n/fields.ts';

/** Label and hint of every field by its path, the newsroom's own included; a hint may be empty. */
export type DescribedFields = FieldTexts & Readonly<Record<string, FieldText | undefined>>;

export function describedFields(
  archive: Pick<Archive, 'settings' | 'vocabularies' | 'ownFields'>,
): DescribedFields {
  const texts = fieldTexts(archive.settings.language);
  return {
    ...Object.fromEntries(archive.ownFields.map(({ name, label, hint }) => [name, { label, hint }])),
    ...texts,
    ...(!usesRegions(archive) && { kicker: texts.kickerAlone }),
  };
}

/** Whether articles can name a region. Forms of a newsroom without regions do not ask for them. */
export const usesRegions = ({
  settings,
  vocabularies,
}: Pick<Archive, 'settings' | 'vocabularies'>): boolean =>
  settings.regions === 'required' || vocabularies.regions.terms.length > 0;

/** The names of all fields in the order in which forms show them: the newsroom's own come last. */
export const namesInOrder = (archive: Pick<Archive, 'settings' | 'vocabularies' | 'ownFields'>): string[] => [
  ...FIELD_NAMES.filter((name) => name !== 'region' || usesRegions(archive)),
  ...archive.ownFields.map(({ name }) => name),
];
