// Who may import whom: cli, library → host → app → the middle rooms → findings → domain. test/architecture.test.ts runs this.
const middle = 'campaign|intake|read|layout|values|edits|register|compile|provenance|write|report';
const only = (name, rooms, packages) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: rooms },
  to: { path: packages },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-imports-no-room',
      comment: 'Nouns and arithmetic: of packages only exact decimals, time zones and edit distance.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: {
        pathNot:
          '^src/domain/|node_modules/(big\\.js|@types/big\\.js|@date-fns/tz|fastest-levenshtein|get-east-asian-width)/',
      },
    },
    {
      name: 'findings-imports-domain-alone',
      severity: 'error',
      from: { path: '^src/findings/' },
      to: { pathNot: '^src/(findings|domain)/' },
    },
    {
      name: 'archive-imports-findings-and-domain-alone',
      comment:
        'What unpacks serves two rooms: archives of returns (intake) and workbooks, which are archives too (read).',
      severity: 'error',
      from: { path: '^src/archive/' },
      to: { path: '^src/', pathNot: '^src/(archive|findings|domain)/' },
    },
    {
      name: 'middle-rooms-do-not-know-each-other',
      severity: 'error',
      from: { path: `^src/(${middle})/` },
      to: { path: '^src/', pathNot: '^src/($1|domain|findings|archive)/' },
    },
    {
      name: 'app-does-not-know-cli',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'start-loads-nothing',
      comment: 'It finds the bundled program where it lies; what it imports is loaded at every start.',
      severity: 'error',
      from: { path: '^src/start/' },
      to: { path: '^src/', pathNot: '^src/start/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'library-knows-no-command-line',
      comment: 'Two faces of `app`: what a programmer calls, and what a clerk types. Neither is behind the other.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/library/' },
      to: { path: '^src/library/' },
    },
    {
      name: 'host-knows-the-app-alone',
      severity: 'error',
      from: { path: '^src/host/' },
      to: { path: '^src/', pathNot: '^src/(host|app|findings|domain)/' },
    },
    only('files-only-in-host-and-intake', '^src/(intake/|cli/|start/|host/)', '^(node:)?fs(/promises)?$'),
    only('commander-only-in-cli', '^src/cli/', 'node_modules/commander/'),
    only('chalk-only-in-pretty', '^src/report/pretty', 'node_modules/chalk/'),
    only('exceljs-and-jszip-only-in-write', '^src/write/', 'node_modules/(exceljs|jszip|yazl)/'),
    only('charts-only-in-the-page', '^src/write/page/chart/', 'node_modules/(echarts|zrender)/'),
    only('ajv-only-in-campaign-and-edits', '^src/(campaign|edits)/', 'node_modules/ajv'),
    only('globs-only-in-intake', '^src/intake/', 'node_modules/tinyglobby/'),
    only('watching-only-in-cli', '^src/cli/', 'node_modules/chokidar/'),
    only('csv-parse-only-in-read', '^src/read/', 'node_modules/csv-parse/'),
    only('zip-only-in-archive', '^src/archive/', 'node_modules/yauzl/'),
    only('xml-only-in-read-and-packages', '^src/(read|write/package)/', 'node_modules/saxes/'),
    only('sheetjs-only-in-its-folder', '^src/read/sheetjs/', 'node_modules/@e965/xlsx/'),
    only('html-only-in-its-folder', '^src/read/html/', 'node_modules/htmlparser2/'),
    only('jsep-and-jsonc-only-in-campaign', '^src/campaign/', 'node_modules/(jsep|jsonc-parser)/'),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
};
