import type { Figure, Finding, Instant, Report } from './report.ts';

/** The language of messages. */
export type Language = 'zh' | 'en';

/** 统计任务: a notice with its table, roster and deadline, as `loadCampaign` gives it. */
export interface Campaign {
  /** Absolute path of the campaign file; null where there is none and the defaults serve. */
  readonly file: string | null;
  /** Absolute. */
  readonly returnsFolder: string;
  readonly title: string;
  readonly district: string | null;
  readonly issuer: string | null;
  /** The last instant at which a return is on time; null where nothing can be late. */
  readonly deadline: Instant | null;
  /** IANA name. */
  readonly timezone: string;
  readonly table: Table;
  /** 名册; null where the campaign names none. */
  readonly units: readonly Unit[] | null;
  /** Defaults that were taken, which a person should be told. */
  readonly notes: readonly Readonly<Record<Language, string>>[];
}

/** 统计表. */
export interface Table {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly columns: readonly Column[];
}

/** One column of a table. */
export interface Column {
  /** The property's name in the JSON Schema. */
  readonly key: string;
  readonly title: string;
  /** Outer headers, outermost first. */
  readonly group: readonly string[];
  /** 计量单位. */
  readonly measure: string | null;
  readonly type: 'integer' | 'number' | 'string' | 'boolean';
  readonly aggregate: 'sum' | 'max' | 'min' | 'mean' | 'count' | 'none';
  readonly required: boolean;
}

/** 报送单位. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly category: string;
  /** 是否应报. */
  readonly required: boolean;
}

/** How `compile` is to run. */
export interface CompileOptions {
  /** The clock that lateness is judged by; default now. */
  readonly asOf?: Date;
  /** Of messages and hints; default `zh`. */
  readonly language?: Language;
  /** Whether figures of rejected returns are added up too; default false. */
  readonly includeRejected?: boolean;
  /** Called after each return, with how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a run over a whole campaign found out. */
export interface Compilation {
  readonly report: Report;
  /** The same as the report's. */
  readonly findings: readonly Finding[];
  /**
   * The report as text, byte for byte what `--format json` prints. Integers beyond 2^53 keep their digits here; in `report` they are JavaScript numbers.
   */
  readonly reportText: string;
  /**
   * Makes the district summary workbook (XLSX). Writes nothing.
   *
   * @param path Where you are going to write it: its links to the returns are relative to that. Default: where the campaign puts it.
   */
  workbook(path?: string): Promise<Uint8Array>;
}

/** How `readReturn` is to read. */
export interface ReadOptions {
  /** What the file is called in findings, and what may tell its unit. Default: the path's last part, or `return` for bytes. */
  readonly name?: string;
  /** Of messages and hints; default `zh`. */
  readonly language?: Language;
}

/** 报表: what one file holds. */
export interface Return {
  readonly name: string;
  /** `xlsx`, `csv`, …; null where the content is of no known kind. */
  readonly format: string | null;
  /** Of a text format: `utf-8`, `gb18030`, … */
  readonly encoding: string | null;
  /** Hexadecimal; null where the bytes could not be had. */
  readonly sha256: string | null;
  readonly bytes: number;
  /** Name of the reporting unit; null where no one unit could be told. */
  readonly unit: string | null;
  /** Sheets that hold the table. */
  readonly sheets: readonly string[];
  /** Data rows; none where no table could be read. */
  readonly rows: readonly ReturnRow[];
  /** In the order of the sheet. */
  readonly findings: readonly Finding[];
}

/** One data row, which in a form with an indicator a row is a column of the sheet. */
export interface ReturnRow {
  readonly sheet: string | null;
  /** Where its first figure stands, 1-based. */
  readonly row: number;
  /** By column key; only the columns that the sheet has. */
  readonly figures: Readonly<Record<string, ReadFigure>>;
}

/** What one cell was read as, and where it stands. */
export interface ReadFigure {
  readonly value: Figure;
  /** The cell's text as its reader sees it; null where it shows nothing. */
  readonly text: string | null;
  /** Such as `F7`. */
  readonly cell: string | null;
  /** True where the cell holds something that could not be read; a finding tells. */
  readonly isUnread: boolean;
}
