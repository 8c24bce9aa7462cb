export type Dict = { [key: string]: unknown };

export interface DefaultsOptions {
  /** treat null in the target as missing */
  nullIsMissing?: boolean;
  /** stop descending after this many levels */
  maxDepth?: number;
}
