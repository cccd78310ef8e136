/** A git command failed that the program depends on. */
export class GitError extends Error {
  /** As git reported it, in English. */
  readonly problem: string;

  constructor(problem: string) {
    super(`git failed: ${problem}`);
    this.name = 'GitError';
    this.problem = problem;
  }
}
