import { execFileSync } from 'node:child_process';
import { ContentFolder, type Files } from '../content-folder.ts';

/** A content folder in its own git repository whose first commit contains `files`. */
export class Repository extends ContentFolder {
  constructor(files: Files = {}) {
    super(files);
    this.git('init', '--quiet', '--initial-branch=main');
    this.commit();
  }

  git(...options: string[]): string {
    const identity = [
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.org',
      '-c',
      'commit.gpgsign=false',
    ];
    return execFileSync('git', ['-C', this.dir, ...identity, ...options], { encoding: 'utf8' });
  }

  /** Commits everything; returns the commit. */
  commit(): string {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message=Test');
    return this.git('rev-parse', 'HEAD').trim();
  }
}
