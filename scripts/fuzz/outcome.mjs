/** What is wrong with how a file ended, null where it ended as it must: in a return that was read, or in an error that is told. @param {import('../../src/app/file-returns.ts').Filed} filed */
export function wrongEnd({ filings, archives, ignored }) {
  if (filings.length + archives.length + ignored.length === 0) return 'nothing came of it';
  const silent = filings.find(
    ({ received: { content, findings } }) => content === null && !findings.some(({ severity }) => severity === 'error'),
  );
  return silent === undefined ? null : `${silent.received.file.path}: neither read nor told`;
}
