/** A file that goes into an archive. */
export type ArchiveEntry = {
  /** In the archive, with `/`. */
  readonly path: string;
} & (
  | { readonly bytes: Uint8Array | string }
  | {
      /** Where it lies on disk: it is copied as it is, and never held as a whole. */
      readonly location: string;
      /** Hexadecimal: what it must still be; null where it was never read. */
      readonly sha256: string | null;
    }
);
