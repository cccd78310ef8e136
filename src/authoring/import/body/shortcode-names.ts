/** Shortcodes of WordPress itself. */
const CORE = /^(?:wp_caption|caption|gallery|playlist|audio|video|embed)$/;

/** Beginnings of the names that builders of pages, galleries, forms, shops and podcasts use. */
const PREFIXES =
  /^(?:vc|et_pb|et|fusion|av|su|cs|fl|mk|dt|qode|rd|themify|tt|wp|wpdm|wpv|ngg|mc4wp|woocommerce|product|podlove|tribe|rev|bbp|bp|wpml)_[a-z0-9_-]+$/;

/** Widespread names that are no words of a text. */
const NAMES = new Set(
  `nggallery singlepic imagebrowser contact-form-7 contact-form gravityform wpforms caldera_form tweet youtube vimeo
soundcloud dailymotion slideshare spotify gist instagram googlemaps googlemap polldaddy crowdsignal latex sourcecode
wpvideo videopress blip.tv bandcamp mixcloud scribd gview embeddoc embedyt iframe toc tocplus dropcap pullquote
one_half one_third one_fourth two_third three_fourth tabgroup bloginfo flexslider nivoslider rev_slider layerslider metaslider
pollsarchive mailpoet footnotes efn_note efn_reference mfn display-posts google-map google-maps add-to-any mc4wp_form envira-gallery
foogallery smartslider3 tablepress powerpress wp_sitemap_page more_from inspic simple_icon fontawesome noautop s2If wptouch audio_player
ai1ec events_list my_calendar pdf-embedder osm_map leaflet-map podlove-episode-web-player`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/** Names of shortcodes that may also be words in brackets. They count with attributes, or with an end. */
const WORDS =
  /^(?:accordion|alert|archives|blockquote|box|button|clear|code|col|color|column|columns|date|divider|download|flickr|fn|footnote|highlight|icon|image|img|info|lightbox|link|list|map|maps|member|note|podcast|poll|quote|ratings|recipe|ref|row|section|sitemap|size|slideshow|spacer|spoiler|tab|table|tabs|time|toggle|tooltip|url|user|warning)$/;

/** `key="value"`, also with the quotation marks that an editor made of `"`, or a number. */
const QUOTED =
  /[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[„“”″](?:[^„“”″]*)[“”″]|&quot;.*?&quot;|&#8[\d]{3};.*?&#8\d{3};)/g;
const BARE = /^(?:[\w-]+\s*=\s*[\w.,:/#%-]+\s*)*$/;

export const isCore = (name: string): boolean => CORE.test(name);

/** What stands in the brackets behind a name consists of attributes; at least one, and not only words. */
function hasAttributes(attributes: string): boolean {
  const rest = attributes.replace(QUOTED, '').trim();
  return rest.length < attributes.trim().length && BARE.test(rest);
}

/**
 * Whether a tag in brackets is a shortcode. WordPress knows by the plugins that register names; without these, widespread names
 * count, and others if their form leaves no doubt. `[sic]`, `[…]` and `[Update 14:30 Uhr: …]` are text.
 */
export function isShortcode(
  name: string,
  attributes: string,
  { isWhole, isPaired }: { isWhole: boolean; isPaired: boolean },
): boolean {
  if (CORE.test(name) || isPaired) return true;
  if (!/^[a-z][\w.-]*$/.test(name)) return false;
  if (NAMES.has(name) || PREFIXES.test(name)) return true;
  if (WORDS.test(name) && attributes !== '' && BARE.test(attributes)) return true;
  return isWhole || hasAttributes(attributes) || (name.includes('_') && BARE.test(attributes));
}
