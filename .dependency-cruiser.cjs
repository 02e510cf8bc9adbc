/**
 * The folders of `src/` and what each may import (see the pipeline in README.md).
 * `units` and `model` are the common vocabulary: every folder may import them. `files` is how bytes are read, packed and
 * unpacked, for those that meet them.
 */
const mayImport = {
  units: [],
  model: [],
  cartography: [],
  files: [],
  ingest: ['files'],
  analysis: ['cartography'],
  planning: ['cartography', 'analysis'],
  map: ['cartography'],
  brief: ['cartography'],
  platform: ['files'],
  // Sheets of many cells are composed in a worker too, so that the page stays free.
  workers: ['cartography', 'files', 'ingest', 'analysis', 'planning', 'brief'],
  session: ['cartography', 'workers', 'brief', 'platform'],
  ui: ['cartography', 'session', 'map'],
};

const vocabulary = { units: [], model: ['units'] };

const folderRules = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  comment: `src/${folder} may import only: ${[...(vocabulary[folder] ?? ['units', 'model']), ...allowed].join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: {
    path: '^src/[^/]+/',
    pathNot: `^src/(${[folder, ...(vocabulary[folder] ?? ['units', 'model']), ...allowed].join('|')})/`,
  },
}));

module.exports = {
  forbidden: [
    ...folderRules,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-barrels',
      comment: 'A file that only re-exports hides who needs what.',
      severity: 'error',
      from: {},
      to: { path: '^src/.*/index\\.tsx?$' },
    },
    {
      name: 'src-stands-alone',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(scripts|tests)/' },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      // geojson and topojson-specification are names of types only.
      to: {
        couldNotResolve: true,
        pathNot: ['\\?(worker|url|raw)', '^(geojson|topojson-specification)$'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      mainFields: ['module', 'main'],
    },
  },
};
