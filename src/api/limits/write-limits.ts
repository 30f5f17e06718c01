/** Limits of what one request writes. */
export interface WriteLimits {
  readonly maxEditRows: number;
  readonly maxUnpackedBytes: number;
  readonly maxUnpackedFiles: number;
  readonly maxUploadRows: number;
}
