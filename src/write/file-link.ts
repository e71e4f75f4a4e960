/** A reference (RFC 3986) to a path with `/`, so that `#`, `%`, `?`, `!` or `:` in a file name is no part of the link's own syntax. */
export function fileLink(path: string): string {
  const drive = /^[A-Za-z]:\//.exec(path)?.[0];
  if (drive !== undefined) return `file:///${drive}${encoded(path.slice(drive.length))}`;
  return path.startsWith('/') ? `file://${encoded(path)}` : encoded(path);
}

const encoded = (path: string): string => path.split('/').map(encodedSegment).join('/');

/** Lone surrogates, which no URL can carry, would make `encodeURIComponent` throw. */
const encodedSegment = (segment: string): string =>
  encodeURIComponent(segment.replaceAll(/\p{Cs}/gu, '\uFFFD')).replaceAll(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
