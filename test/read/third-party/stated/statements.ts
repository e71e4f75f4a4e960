import { calamine } from './calamine.ts';
import { excelDataReader } from './exceldatareader.ts';
import { poi } from './poi.ts';
import { readxl } from './readxl.ts';
import type { Statements } from './statement.ts';
import { texts } from './texts.ts';
import { workbooks } from './workbooks.ts';

/** All statements, by the samples' paths. */
export const statements: Statements = { ...calamine, ...excelDataReader, ...poi, ...readxl, ...texts, ...workbooks };
