/** A file changed after loading: what is made from it now would be stored under the hash of its old content. */
export class ContentChangedError extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} changed while the site was built. Build again.`);
    this.name = 'ContentChangedError';
    this.file = file;
  }
}
