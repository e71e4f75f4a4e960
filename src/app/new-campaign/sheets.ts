import { ledgerColumns } from '../../campaign/ledger.ts';
import { receiptLedger } from '../../campaign/receipts.ts';
import { exampleUnit, rosterHeader } from '../../campaign/roster.ts';
import { csvFile } from '../../domain/csv-file.ts';

/** A roster that can be read as it is: its one unit is in every list until the clerk puts the real ones there. */
export const rosterText = (): string =>
  csvFile([rosterHeader, ['001', exampleUnit, '乡镇', '示例镇人民政府；示例镇', '张三', '023-00000000', '是', '']]);

/** 收文登记 without a line. */
export const receiptsText = (): string => csvFile([ledgerColumns(receiptLedger).map(([, heading]) => heading)]);
