import type { Archive } from '../../archive/archive.ts';
import { FIELD_NAMES } from '../../archive/fields.ts';
import { fieldTexts } from '../../i18n/author-languages.ts';
import type { FieldText, FieldTexts } from '../../i18n/fields.ts';

/** Label and hint of every field by its path, the newsroom's own included; a hint may be empty. */
export type DescribedFields = FieldTexts & Readonly<Record<string, FieldText | undefined>>;

export const describedFields = ({
  settings,
  ownFields,
}: Pick<Archive, 'settings' | 'ownFields'>): DescribedFields => ({
  ...Object.fromEntries(ownFields.map(({ name, label, hint }) => [name, { label, hint }])),
  ...fieldTexts(settings.language),
});

/** The names of all fields in the order in which forms show them: the newsroom's own come last. */
export const namesInOrder = ({ ownFields }: Pick<Archive, 'ownFields'>): string[] => [
  ...FIELD_NAMES,
  ...ownFields.map(({ name }) => name),
];
