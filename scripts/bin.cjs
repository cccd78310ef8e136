#!/usr/bin/env node
// CommonJS in old syntax: an old Node must get far enough to say which version is needed.
var version = process.versions.node.split('.').map(Number);
if (version[0] < 22 || (version[0] === 22 && version[1] < 15)) {
  console.error(
    'Nachlese: Node ' +
      process.versions.node +
      ' is too old; it needs Node 22.15 or newer. / Node ' +
      process.versions.node +
      ' ist zu alt; nötig ist Node 22.15 oder neuer.',
  );
  process.exit(1);
}
void import('./nachlese.js');
