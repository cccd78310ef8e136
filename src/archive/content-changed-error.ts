/** A file changed after loading: its output would be stored under the hash of the old content. */
export class ContentChangedError extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} changed while the site was built. Build again.`);
    this.name = 'ContentChangedError';
    this.file = file;
  }
}
