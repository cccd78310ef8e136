/** `key="value"`, `key='value'` or `key=value`; an editor may have made typographic quotation marks of `"`. */
const ATTRIBUTE =
  /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[„“”″]([^„“”″]*)[“”″]|(?:&quot;|&#82\d\d;)(.*?)(?:&quot;|&#82\d\d;)|([^\s"'\]]+))/g;

/** The named attributes of a shortcode. */
export const attributesOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name, ...values]) => [
      (name as string).toLowerCase(),
      values.find((value) => value !== undefined) ?? '',
    ]),
  );
