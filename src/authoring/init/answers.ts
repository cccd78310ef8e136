import { basePath } from '../../archive/base-path.ts';
import { type HostLimits, type HostName, HOSTS as HOST_LIMITS, hostNamed } from '../../archive/hosts.ts';
import { type Language, LANGUAGES } from '../../archive/language.ts';
import { slug } from '../../archive/slug.ts';
import { suggestion } from '../../archive/suggestion.ts';
import { UsageError } from '../../i18n/command-error.ts';
import {
  FORGES,
  type Forge,
  HOSTS,
  type Host,
  REGION_CHOICES,
  type RegionChoice,
} from '../../i18n/newsroom.ts';
import { siteAddress } from '../../loader/values.ts';

const LIMITS: Readonly<Record<HostName, HostLimits>> = HOST_LIMITS;

/** What an archive is set up from. */
export interface Newsroom {
  title: string;
  url: string;
  language: Language;
  categories: readonly string[];
  regions: RegionChoice;
  host: Host;
  forge: Forge;
}

/** The same as the command line has it, each as text. */
export type GivenNewsroom = { [K in keyof Newsroom]?: string | undefined };

/** Checks every answer before anything is written. Throws a UsageError that names the option. */
export function newsroomFrom(given: GivenNewsroom): Newsroom {
  const { title = '', url = '', language = 'de', categories = '', regions = 'default' } = given;
  const { host = 'folder', forge = 'github' } = given;
  // A list of nothing but commas is as empty as none.
  const filled = { title: title.trim(), url: url.trim(), categories: categories.replace(/[\s,]+/g, '') };
  const missing = Object.entries(filled).filter(([, value]) => value === '');
  if (missing.length > 0)
    throw new UsageError('initNeeds', { options: missing.map(([name]) => `--${name}`).join(', ') });
  const address = addressOfSite(filled.url);
  return {
    title: filled.title,
    url: address,
    language: oneOf('language', language, LANGUAGES),
    categories: namesOf(categories),
    regions: oneOf('regions', regions, REGION_CHOICES),
    ...placesOf(oneOf('host', host, HOSTS), oneOf('forge', forge, FORGES), basePath(address)),
  };
}

/** GitHub Pages are GitHub's own: no other forge has a workflow for them. Some hosts have no folders for sites. */
function placesOf(host: Host, forge: Forge, folder: string): Pick<Newsroom, 'host' | 'forge'> {
  const isRootOnly = (one: Host): boolean => LIMITS[hostNamed(one) ?? 'server'].rootOnly === true;
  if (folder !== '' && isRootOnly(host))
    throw new UsageError('initRootOnly', {
      ...{ host, folder },
      hosts: HOSTS.filter((one) => !isRootOnly(one)).join(', '),
    });
  if (host === 'pages' && forge !== 'github' && forge !== 'none')
    throw new UsageError('initPages', { forge, hosts: HOSTS.filter((one) => one !== host).join(', ') });
  return { host, forge };
}

/** The address as site.yaml takes it. */
function addressOfSite(text: string): string {
  const { data } = siteAddress.safeParse(text);
  if (data === undefined) throw new UsageError('initUrl', { value: text });
  return data;
}

/** The categories in a list. Two that would share an address are one too many. */
function namesOf(list: string): string[] {
  const names = list
    .split(',')
    .map((name) => name.normalize('NFC').trim())
    .filter((name) => name !== '');
  const taken = new Set<string>();
  for (const name of names) {
    if (slug(name) === '' || taken.has(slug(name))) throw new UsageError('initCategory', { name });
    taken.add(slug(name));
  }
  return names;
}

function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found !== undefined) return found;
  const near = suggestion(value, known);
  throw new UsageError('initChoice', { option, value, known: known.join(', '), suggestion: near });
}
