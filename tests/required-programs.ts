import { existsSync } from 'node:fs';

/** Programs that tests run, by absolute path, and the Debian packages that contain them. */
export interface RequiredPrograms {
  paths: readonly string[];
  packages: readonly string[];
}

export const NGINX: RequiredPrograms = {
  paths: ['/usr/sbin/nginx', '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'],
  packages: ['nginx-light', 'libnginx-mod-http-brotli-static'],
};

export const APACHE: RequiredPrograms = { paths: ['/usr/sbin/apache2'], packages: ['apache2-bin'] };

export const XMLLINT: RequiredPrograms = { paths: ['/usr/bin/xmllint'], packages: ['libxml2-utils'] };

export const SSHD: RequiredPrograms = {
  paths: ['/usr/sbin/sshd', '/usr/bin/ssh', '/usr/bin/rsync'],
  packages: ['openssh-server', 'openssh-client', 'rsync'],
};

export const CEPH: RequiredPrograms = {
  paths: ['ceph', 'ceph-mon', 'ceph-osd', 'monmaptool', 'radosgw', 'radosgw-admin'].map(
    (name) => `/usr/bin/${name}`,
  ),
  packages: ['ceph-common', 'ceph-mon', 'ceph-osd', 'radosgw'],
};

/** A program that a test runs is missing; the message says how to get it. */
export class MissingProgramError extends Error {
  constructor(missing: readonly string[], packages: readonly string[]) {
    super(
      `These tests need ${missing.join(', ')}: run \`npm run test:setup\`, or install the packages ${packages.join(', ')}.`,
    );
    this.name = 'MissingProgramError';
  }
}

export const missingOf = ({ paths }: RequiredPrograms): string[] => paths.filter((path) => !existsSync(path));

/** Fails the test, rather than skipping it, if a program is missing. */
export function requirePrograms(required: RequiredPrograms): void {
  const missing = missingOf(required);
  if (missing.length > 0) throw new MissingProgramError(missing, required.packages);
}
