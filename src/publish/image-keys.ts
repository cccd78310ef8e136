import type { ImageSettings } from '../archive/image-settings.ts';
import { CommandError } from '../i18n/command-error.ts';
import type { ImageKeys } from '../images/addresses.ts';

/** Variables of the environment that hold keys. Not in `BuildSettings`, which other processes see as arguments. */
const VARIABLES = { key: 'IMGPROXY_KEY', salt: 'IMGPROXY_SALT', thumbor: 'THUMBOR_SECURITY_KEY' } as const;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The keys with which the site's image service expects addresses to be signed, from the environment. Throws a CommandError if they are
 * missing or not hexadecimal, unless site.yaml says that addresses are unsigned.
 */
export function imageKeys(
  images: ImageSettings | undefined,
  environment: Environment = process.env,
): ImageKeys {
  if (!images || images.unsigned) return {};
  const given = (name: string): string => {
    const value = environment[name] ?? '';
    if (value === '') throw new CommandError('imageKeyMissing', { service: images.service, name });
    return value;
  };
  if (images.service === 'thumbor') return { thumbor: given(VARIABLES.thumbor) };
  if (images.service !== 'imgproxy') return {};
  const hexadecimal = (name: string): string => {
    const value = given(name);
    if (!/^(?:[0-9a-f]{2})+$/i.test(value)) throw new CommandError('imageKeyForm', { name });
    return value;
  };
  return { imgproxy: { key: hexadecimal(VARIABLES.key), salt: hexadecimal(VARIABLES.salt) } };
}

/** The variables as they are, for the hash of what a build reads. */
export const imageVariables = (environment: Environment = process.env): string =>
  JSON.stringify(Object.values(VARIABLES).map((name) => environment[name]));
