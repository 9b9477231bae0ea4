// Which zone may import which; no exceptions and no baseline.
const zones = ['shared', 'electron', 'renderer', 'build', 'test'];
const may = {
  shared: ['shared'],
  electron: ['electron', 'shared'],
  renderer: ['renderer', 'shared'],
  build: zones.filter((zone) => zone !== 'test'),
  test: zones,
};
const libraries = { shared: ['ip-num', 'zod'] };

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^test/', '\\.config\\.'] },
      to: {},
    },
    ...zones.map((zone) => ({
      name: `${zone}-imports`,
      severity: 'error',
      from: { path: `^${zone}/` },
      to: { path: `^(${zones.filter((other) => !may[zone].includes(other)).join('|') || 'none'})/` },
    })),
    {
      name: 'shared-is-pure',
      comment: 'shared/ knows no DOM, Node, React or Electron: only pure libraries.',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'],
        pathNot: libraries.shared.map((name) => `node_modules/${name}/`),
      },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-has-no-electron',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: 'node_modules/(electron|better-sqlite3)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
