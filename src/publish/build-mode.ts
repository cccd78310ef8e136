/** How much of the last build this one relies on, and what it puts out. */
export interface BuildMode {
  /** Rely on nothing: render every page and write every file. */
  full: boolean;
  /** Put only changes into the output folder: what it holds now does not count. */
  delta: boolean;
  /** Write compressed files in addition to text files. */
  precompress: boolean;
}
