import { creditOfCaption } from '../text/credit-of-caption.ts';
import { plainText } from '../text/html-text.ts';
import type { PostImage } from '../post.ts';
import { fieldsOf, type Reference, type Resource, type Resources, stringOf } from './resources.ts';

const CAPTION = /caption|bildunterschrift|legend|description|beschreibung/;
const CREDIT = /credit|copyright|photographer|fotograf|urheber|bildquelle|bildnachweis|author/;
/** The field of a media entity that holds its file. */
const FILE = /^(?:field_media_(?:image|file|document)|thumbnail|image|field_image)$/;

/** The picture that a reference leads to: an image field's file, or a media entity with the file and its texts. */
export function pictureOf(reference: Reference, resources: Resources): PostImage | undefined {
  const resource = resources.get(reference);
  if (!resource) return undefined;
  if (resource.type.startsWith('file--')) {
    const { alt, title } = reference.meta;
    const src = addressOf(resource);
    const texts = { alt: plainText(stringOf(alt)), title: plainText(stringOf(title)) };
    return src === '' ? undefined : { src, ...texts, ...captionOf(resource) };
  }
  if (!resource.type.startsWith('media--')) return undefined;
  const fields = [...resource.relationships].filter(([name]) => FILE.test(name));
  // The thumbnail is the last choice: it may be an icon.
  const [file] = fields
    .sort(([a], [b]) => Number(a === 'thumbnail') - Number(b === 'thumbnail'))
    .flatMap(([, references]) => references)
    .filter(({ type }) => type.startsWith('file--'));
  const picture = file && pictureOf(file, resources);
  return picture && { ...picture, ...captionOf(resource) };
}

/** Caption and credit from the fields that newsrooms add to media, by their usual names. */
function captionOf({ attributes }: Resource): Pick<PostImage, 'caption' | 'credit'> {
  const text = (pattern: RegExp): string => {
    const [, value] = Object.entries(attributes).find(
      ([name, each]) => name.startsWith('field_') && pattern.test(name) && textOf(each) !== '',
    ) ?? ['', ''];
    return textOf(value);
  };
  const { caption, credit } = creditOfCaption(text(CAPTION));
  return { caption, credit: text(CREDIT) || credit };
}

const textOf = (value: unknown): string =>
  plainText(stringOf(value) || stringOf(fieldsOf(value)['processed'] ?? fieldsOf(value)['value']));

/** The path of a file: `public://2020-01/rathaus.jpg` is below Drupal's folder for public files. */
function addressOf({ attributes }: Resource): string {
  const uri = fieldsOf(attributes['uri']);
  const address =
    stringOf(uri['url']) || stringOf(uri['value']) || stringOf(attributes['uri'] ?? attributes['url']);
  return address.replace(/^public:\/\//, '/sites/default/files/');
}
