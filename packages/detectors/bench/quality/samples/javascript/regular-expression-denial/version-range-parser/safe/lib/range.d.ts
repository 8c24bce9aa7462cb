export class Version {
  constructor(text: string);
  major: number;
  minor: number;
  patch: number;
  pre: string[];
  compare(other: Version): number;
}
export function satisfies(version: string, range: string): boolean;
export function maxSatisfying(versions: string[], range: string): string | null;
