/** `key="value"`, `key='value'` or `key=value`; an editor may have made typographic quotation marks of `"`. */
const ATTRIBUTE =
  /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[„“”″]([^„“”″]*)[“”″]|(?:&quot;|&#82\d\d;)(.*?)(?:&quot;|&#82\d\d;)|([^\s"'\]]+))/g;

/** The named attributes of a shortcode. */
export function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', ...values] of text.matchAll(ATTRIBUTE)) {
    const [value = ''] = (values as (string | undefined)[]).filter((each) => each !== undefined);
    attributes.set(name.toLowerCase(), value);
  }
  return attributes;
}
