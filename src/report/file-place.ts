/** The file that a finding is about, as other programs find it. */
export interface FilePlace {
  /** On disk, from the folder that the command ran in, with `/`; absolute where it lies elsewhere. */
  readonly path: string;
  /** In the archive that lies on disk; null where the file does so itself. */
  readonly member: string | null;
}

/** Where the file of a finding (its path in the report) lies. */
export type Locate = (file: string) => FilePlace;

/** Where nobody looked: as the report calls it. */
export const asTold: Locate = (file) => ({ path: file, member: null });
