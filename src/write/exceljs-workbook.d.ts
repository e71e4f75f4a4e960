declare module 'exceljs/lib/doc/workbook.js' {
  import type { Workbook } from 'exceljs';

  /** The workbook alone. `exceljs` itself also loads its streaming readers and writers, which takes two and a half times as long. */
  const workbook: typeof Workbook;
  export default workbook;
}
