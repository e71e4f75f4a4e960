/** A worksheet's part, and the namespace of its workbook. */
export interface SheetPart {
  readonly part: string;
  readonly main: string;
}
