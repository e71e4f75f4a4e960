/** Every `--format` of the contract, in its order. */
export const reportFormats = ['pretty', 'json', 'jsonl', 'sarif', 'junit', 'github', 'csv'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** The formats that have a reporter; the rest come later. */
export const availableFormats = ['pretty', 'json'] as const satisfies readonly ReportFormat[];

export type AvailableFormat = (typeof availableFormats)[number];

export const isReportFormat = (name: string): name is ReportFormat => reportFormats.some((format) => format === name);

export const isAvailable = (format: ReportFormat): format is AvailableFormat =>
  availableFormats.some((available) => available === format);
