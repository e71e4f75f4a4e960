/** A UTC instant to the second: `2020-02-05T16:00:00Z`. */
export type Instant = string;

/** A figure: a number in an integer column, an exact decimal text (`"3.5"`) in a number column, null for a blank. */
export type Figure = number | string | boolean | null;

/** Figures by the key of the table's column. */
export type Figures = Readonly<Record<string, Figure>>;

/** What the previous summary says of the columns that are compared, in the table's measures. */
export interface PreviousReport {
  /** As the campaign file calls it. */
  readonly file: string;
  readonly sha256: string;
  /** By name of a unit of now; one that reported nothing then is left out. */
  readonly units: Readonly<Record<string, Figures>>;
  /** Names of those that reported then and are no unit of now. */
  readonly others: readonly string[];
  readonly subtotals: Readonly<Record<string, Figures>>;
  readonly totals: Figures;
  /** Keys of columns whose figures then do not convert. */
  readonly otherMeasure: readonly string[];
}

/** 错误, 警告, 提示. */
export type Severity = 'error' | 'warning' | 'info';

/** Something that was found, and where. `docs/findings.md` lists every code. */
export interface Finding {
  /** `<group>/<slug>`, such as `value/not-a-number`. */
  readonly code: string;
  readonly severity: Severity;
  /** Id of the table's rule. */
  readonly rule: string | null;
  /** Name of the reporting unit. */
  readonly unit: string | null;
  /** Relative to the returns folder, with `/`; null where the finding is about none. */
  readonly file: string | null;
  readonly sheet: string | null;
  /** Such as `F7`. */
  readonly cell: string | null;
  /** Key of the table's column. */
  readonly column: string | null;
  /** The cell's text as its reader sees it. */
  readonly value: string | null;
  /** What is wrong. */
  readonly message: string;
  /** How to mend it. */
  readonly hint: string;
  /** What might put a row right that breaks rules, the likeliest first. */
  readonly suggestions?: readonly Suggestion[];
  /** The clerk's explanation that stands for it. */
  readonly accepted?: {
    readonly reason: string;
    readonly by: string | null;
    /** `2020-02-06`. */
    readonly date: string | null;
  };
}

/** Cells that, changed together, would put a row right. */
export interface Suggestion {
  /** The slip that this looks like, such as `off-by-10000`. */
  readonly slip: string | null;
  readonly cells: readonly {
    readonly cell: string | null;
    readonly column: string;
    /** What should stand there; null where several figures would do. */
    readonly value: Figure;
    /** The same as it is to be typed, in the cell's own measure. */
    readonly typed: string | null;
    readonly least: Figure;
    readonly most: Figure;
  }[];
}

/** 报送单位, and how its return came out. */
export interface UnitReport {
  readonly code: string;
  readonly name: string;
  readonly category: string;
  /** 是否应报. */
  readonly required: boolean;
  /** 及时性: 按时, 迟报, 未报, 未到期, 非应报. */
  readonly timeliness: 'onTime' | 'late' | 'missing' | 'notDue' | 'notRequired';
  /** 审核状态: 通过, 待核实, 退回; `none` where nothing was received. */
  readonly validity: 'valid' | 'flagged' | 'rejected' | 'none';
  /** Of the return that timeliness counts from. */
  readonly receivedAt: Instant | null;
  /** Of the current return, where that is another time. */
  readonly currentReceivedAt?: Instant;
  readonly daysLate: number;
  /** Path of the current return. */
  readonly file: string | null;
  /** Paths of the returns that it supersedes, oldest first. */
  readonly superseded: readonly string[];
  /** Whether its figures are in the totals. */
  readonly included: boolean;
  /** What was read, rejected or not. */
  readonly values: Figures;
}

/** What became of a file, or of a member of an archive. */
export interface FileReport {
  /** Relative to the returns folder, with `/`. */
  readonly path: string;
  /** Hexadecimal; null where the bytes could not be had. */
  readonly sha256: string | null;
  readonly bytes: number;
  /** `xlsx`, `csv`, …; null where the content is of no known kind. */
  readonly format: string | null;
  /** Of a text format: `utf-8`, `gb18030`, … */
  readonly encoding: string | null;
  /** Name of the unit that it belongs to. */
  readonly unit: string | null;
  readonly state:
    'merged' | 'rejected' | 'superseded' | 'duplicate' | 'unassigned' | 'unreadable' | 'opened' | 'ignored';
  readonly receivedAt: Instant | null;
  readonly receiptSource: 'receipts' | 'name' | 'mtime' | null;
  readonly sheets: readonly string[];
  /** Data rows read. */
  readonly rows: number;
}

/** The JSON report, as `--format json` prints it and `schemas/report.schema.json` describes it. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  readonly campaign: {
    readonly title: string;
    readonly district: string | null;
    readonly deadline: Instant | null;
    readonly timezone: string;
    readonly table: { readonly id: string; readonly version: string; readonly sha256: string };
  };
  /** The clock of the run. */
  readonly asOf: Instant;
  /** Units that must report, by how they did, and findings by severity. */
  readonly counts: Readonly<
    Record<
      | 'expected'
      | 'received'
      | 'onTime'
      | 'late'
      | 'missing'
      | 'valid'
      | 'flagged'
      | 'rejected'
      | 'nil'
      | 'errors'
      | 'warnings'
      | 'infos',
      number
    >
  >;
  /** In the order of the roster. */
  readonly units: readonly UnitReport[];
  /** By path. */
  readonly files: readonly FileReport[];
  /** By file, sheet, row, column, code. */
  readonly findings: readonly Finding[];
  /** 小计, by category. */
  readonly subtotals: Readonly<Record<string, Figures>>;
  /** 合计. */
  readonly totals: Figures;
  /** 项目填报率, by column: in how many of the counted returns it is filled in. */
  readonly responses: Readonly<Record<string, { readonly filled: number; readonly of: number }>>;
  /** 上年数 of the columns that the table compares; left out where it compares none, or there is no previous summary. */
  readonly previous?: PreviousReport;
}
