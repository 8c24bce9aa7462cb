// Export: what is known, as files for people and machines. Reads the store only.

import { findingsDocument, markdownFolder, type Report, sarifDocument } from '@sallyport/report'
import { writeReports } from './report-folder.js'

export const exportFormats = ['md-dir', 'json', 'sarif'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** The files of one format, by relative name. */
export function exportFiles(report: Report, format: ExportFormat): ReadonlyMap<string, string> {
  switch (format) {
    case 'json':
      return new Map([['findings.json', findingsDocument(report)]])
    case 'sarif':
      return new Map([['findings.sarif', sarifDocument(report)]])
    case 'md-dir':
      return markdownFolder(report)
  }
}

/** Writes one format into a folder; throws `hunt/export-refused` before anything is written where something is in the way. */
export function exportFindings(report: Report, format: ExportFormat, folder: string): void {
  writeReports(folder, format, exportFiles(report, format))
}
