/**
 * Forgejo's equivalent of a GitHub workflow. Forgejo reads GitHub's syntax; its runners start a container that has Node, its log
 * is plain text, and artifacts are uploaded by Forgejo's own action.
 */
export function forgejoWorkflow(github: string): string {
  return github
    .replaceAll(/^( *)runs-on: ubuntu-latest$/gm, '$1runs-on: docker\n$1container:\n$1  image: node:24')
    .replaceAll(/^ *- uses: actions\/setup-node@.*\n(?: *with:\n)(?: *(?:node-version|cache): .*\n)+/gm, '')
    .replaceAll('uses: actions/upload-artifact@', 'uses: https://code.forgejo.org/forgejo/upload-artifact@')
    .replaceAll(/^ *retention-days: \d+\n/gm, '')
    .replaceAll(' --format github', '')
    .replaceAll('npm run check --\n', 'npm run check\n');
}
