/** A file of a multipart request, kept in a temporary folder until the request is answered. */
export class UploadedFile {
  /** Where it is kept. */
  readonly path: string;
  /** A folder of the same life, empty, for what is unpacked. */
  readonly workFolder: string;
  constructor(path: string, workFolder: string) {
    this.path = path;
    this.workFolder = workFolder;
  }
}
